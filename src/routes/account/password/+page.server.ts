import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { AccountActor } from '$lib/domain/access/actor';
import { changePasswordForm, setPasswordForm } from '$lib/forms/change-password';
import { readForm } from '$lib/forms/form';
import { accountRefusal } from '$lib/i18n/account-refusal';
import { href } from '$lib/i18n/href';
import { setSessionCookie } from '$lib/server/auth/cookies';
import { requireAccount } from '$lib/server/auth/guards';
import { refused } from '$lib/server/refused';
import { changePassword } from '$lib/server/services/change-password';
import { readAccount } from '$lib/server/services/read-account';
import type { Actions, PageServerLoad } from './$types';

async function hasPassword({ locals }: RequestEvent, actor: AccountActor): Promise<boolean> {
	const account = await readAccount(locals.context, actor, locals.session?.id ?? null);
	if (account === null) error(404);
	return account.hasPassword;
}

export const load: PageServerLoad = async (event) => {
	const actor = requireAccount(event);
	return {
		hasPassword: await hasPassword(event, actor),
		mailsWait: event.locals.context.mail === 'waits'
	};
};

export const actions = {
	default: async (event) => {
		const actor = requireAccount(event);
		const { context, session } = event.locals;
		const form = await event.request.formData();
		const input = (await hasPassword(event, actor))
			? readForm(form, changePasswordForm)
			: readForm(form, setPasswordForm);
		if (!input.ok) return fail(input.status, input);
		const result = await changePassword(context, actor, {
			currentPassword: input.values.current_password,
			newPassword: input.values.new_password,
			sessionId: session?.id ?? '',
			clientAddress: event.getClientAddress()
		});
		if (!result.ok) return refused(result, input.typed, accountRefusal);
		setSessionCookie(event, result.value);
		redirect(303, href('/account?done=password'));
	}
} satisfies Actions;
