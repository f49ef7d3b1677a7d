import { z } from 'zod';
import { shortestPassword } from '$lib/domain/account/choose-password';
import { displayName } from '$lib/forms/display-name';
import { email, line, password } from '$lib/forms/fields';

export const createFirstAdministratorForm = z.object({
	setup_code: line({ max: 100 }),
	display_name: displayName(),
	email: email(),
	new_password: password({ min: shortestPassword })
});
