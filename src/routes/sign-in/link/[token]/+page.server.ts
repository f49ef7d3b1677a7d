import { fail, redirect } from '@sveltejs/kit';
import { readForm, type FieldErrors } from '$lib/forms/form';
import { signInByLinkForm } from '$lib/forms/sign-in-by-link';
import { accountRefusal } from '$lib/i18n/account-refusal';
import { getLocale } from '$lib/paraglide/runtime';
import { readBrowserSecret, setSessionCookie } from '$lib/server/auth/cookies';
import { refused } from '$lib/server/refused';
import { readSignInLink, signInByLink } from '$lib/server/services/sign-in-by-link';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const link = { token: params.token, browserSecret: readBrowserSecret(event) };
	const read = await readSignInLink(locals.context, link);
	return read.ok
		? { link: read.value, refusal: null }
		: { link: null, refusal: accountRefusal(read) };
};

export const actions = {
	default: async (event) => {
		const { locals, params, request } = event;
		const input = readForm(await request.formData(), signInByLinkForm);
		if (!input.ok) return fail(input.status, input);
		const result = await signInByLink(locals.context, {
			token: params.token,
			browserSecret: readBrowserSecret(event),
			displayName: input.values.display_name,
			locale: getLocale()
		});
		// A second click on the button: the first one has signed in already.
		if (!result.ok && result.reason === 'linkUsed' && locals.actor.kind === 'account')
			redirect(303, '/');
		if (!result.ok && result.reason === 'nameMissing') {
			const errors: FieldErrors = { display_name: { error: 'missing' } };
			return fail(422, { typed: input.typed, errors });
		}
		if (!result.ok) return refused(result, input.typed, accountRefusal);
		setSessionCookie(event, result.value.session);
		redirect(303, result.value.returnTo);
	}
} satisfies Actions;
