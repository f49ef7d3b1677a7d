import { z } from 'zod';
import { roles } from '$lib/domain/access/actor';
import { choice, id } from '$lib/forms/choices';
import { displayName } from '$lib/forms/display-name';
import { optionalEmail } from '$lib/forms/fields';

export const personFields = { display_name: displayName(), email: optionalEmail() };

/** Within the neighbourhood of the page. */
export const grantRoleForm = z.object({ role: choice(roles), ...personFields });

/** On the page of a neighbourhood, which knows where. */
export const endRoleForm = z.object({ assignment_id: id() });

/** On a person's page, whose offices may be in several neighbourhoods. */
export const endRoleSomewhereForm = endRoleForm.extend({ neighbourhood_id: id() });
