import { z } from 'zod';
import { portalLanguages } from '$lib/domain/neighbourhood/neighbourhood';
import { choice } from '$lib/forms/choices';
import { displayName } from '$lib/forms/display-name';

export const changeAccountForm = z.object({
	display_name: displayName(),
	locale: choice(portalLanguages)
});
