import { z } from 'zod';
import { roles } from '$lib/domain/access/actor';
import { choice, id } from '$lib/forms/choices';
import { displayName } from '$lib/forms/display-name';
import { optionalEmail } from '$lib/forms/fields';

export const personFields = { display_name: displayName(), email: optionalEmail() };

/** Within the neighbourhood of the page. */
export const grantRoleForm = z.object({ role: choice(roles), ...personFields });

export const endRoleForm = z.object({ assignment_id: id(), neighbourhood_id: id() });
