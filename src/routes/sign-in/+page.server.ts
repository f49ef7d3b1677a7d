import { fail, redirect } from '@sveltejs/kit';
import { safeReturn } from '$lib/domain/account/safe-return';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { requestSignInLinkForm } from '$lib/forms/request-sign-in-link';
import { signInAsDemoPersonForm } from '$lib/forms/sign-in-as-demo-person';
import { accountRefusal } from '$lib/i18n/account-refusal';
import { href } from '$lib/i18n/href';
import { getLocale } from '$lib/paraglide/runtime';
import { ensureBrowserSecret, setSessionCookie } from '$lib/server/auth/cookies';
import { refused } from '$lib/server/refused';
import { readDemoPeople } from '$lib/server/services/read-demo-people';
import { requestSignInLink } from '$lib/server/services/request-sign-in-link';
import { signInAsDemoPerson } from '$lib/server/services/sign-in-as-demo-person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
	const next = safeReturn(url.searchParams.get('next'));
	if (context.mail === 'waits')
		redirect(303, href(`/sign-in/password?next=${encodeURIComponent(next)}`));
	return { next, demoPeople: await readDemoPeople(context) };
};

export const actions = {
	link: async (event) => {
		const { locals, request, url } = event;
		const form = await request.formData();
		const input = readForm(form, requestSignInLinkForm);
		if (!input.ok) return fail(input.status, input);
		const result = await requestSignInLink(locals.context, {
			email: input.values.email,
			locale: getLocale(),
			returnTo: safeReturn(url.searchParams.get('next')),
			browserSecret: ensureBrowserSecret(event, locals.context.random),
			clientAddress: event.getClientAddress(),
			formKey: formKeyOf(form)
		});
		if (!result.ok) return refused(result, input.typed, accountRefusal);
		redirect(303, href('/sign-in/sent'));
	},
	demo: async (event) => {
		const { locals, request, url } = event;
		const input = readForm(await request.formData(), signInAsDemoPersonForm);
		if (!input.ok) return fail(input.status, input);
		const accountId = input.values.account_id;
		const result = await signInAsDemoPerson(locals.context, { accountId });
		if (!result.ok) return refused(result, input.typed, accountRefusal);
		setSessionCookie(event, result.value);
		redirect(303, safeReturn(url.searchParams.get('next')));
	}
} satisfies Actions;
