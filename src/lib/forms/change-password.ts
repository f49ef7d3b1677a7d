import { z } from 'zod';
import { shortestPassword } from '$lib/domain/account/choose-password';
import { password } from '$lib/forms/fields';

const newPassword = () => password({ min: shortestPassword });

/** For an account that has a password. */
export const changePasswordForm = z.object({
	current_password: password({ min: 1 }),
	new_password: newPassword()
});

/** For the first one: there is none before it. */
export const setPasswordForm = z
	.object({ new_password: newPassword() })
	.transform((first) => ({ ...first, current_password: '' }));
