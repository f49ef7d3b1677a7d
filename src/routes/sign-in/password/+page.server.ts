import { fail, redirect } from '@sveltejs/kit';
import { safeReturn } from '$lib/domain/account/safe-return';
import { readForm } from '$lib/forms/form';
import { signInByPasswordForm } from '$lib/forms/sign-in-by-password';
import { accountRefusal } from '$lib/i18n/account-refusal';
import { setSessionCookie } from '$lib/server/auth/cookies';
import { refused } from '$lib/server/refused';
import { signInByPassword } from '$lib/server/services/sign-in-by-password';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, url }) => ({
	next: safeReturn(url.searchParams.get('next')),
	mailsWait: context.mail === 'waits'
});

export const actions = {
	default: async (event) => {
		const { locals, request, url } = event;
		const input = readForm(await request.formData(), signInByPasswordForm);
		if (!input.ok) return fail(input.status, input);
		const result = await signInByPassword(locals.context, {
			...input.values,
			clientAddress: event.getClientAddress()
		});
		if (!result.ok) return refused(result, input.typed, accountRefusal);
		setSessionCookie(event, result.value);
		redirect(303, safeReturn(url.searchParams.get('next')));
	}
} satisfies Actions;
