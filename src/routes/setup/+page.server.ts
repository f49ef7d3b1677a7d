import { error, fail, redirect } from '@sveltejs/kit';
import { createFirstAdministratorForm } from '$lib/forms/create-first-administrator';
import { readForm } from '$lib/forms/form';
import { accountRefusal } from '$lib/i18n/account-refusal';
import { href } from '$lib/i18n/href';
import { getLocale } from '$lib/paraglide/runtime';
import { setSessionCookie } from '$lib/server/auth/cookies';
import { refused } from '$lib/server/refused';
import {
	awaitsFirstAdministrator,
	createFirstAdministrator
} from '$lib/server/services/create-first-administrator';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
	if (context.mode === 'demo') error(404);
	if (!(await awaitsFirstAdministrator(context))) redirect(303, href('/sign-in'));
	return { setupCode: url.searchParams.get('token') ?? '' };
};

export const actions = {
	default: async (event) => {
		const { locals, request } = event;
		if (locals.context.mode === 'demo') error(404);
		const input = readForm(await request.formData(), createFirstAdministratorForm);
		if (!input.ok) return fail(input.status, input);
		const { setup_code, display_name, email, new_password } = input.values;
		const result = await createFirstAdministrator(locals.context, {
			setupToken: setup_code,
			displayName: display_name,
			email,
			password: new_password,
			locale: getLocale(),
			clientAddress: event.getClientAddress()
		});
		if (!result.ok) return refused(result, input.typed, accountRefusal);
		setSessionCookie(event, result.value);
		redirect(303, href('/admin'));
	}
} satisfies Actions;
