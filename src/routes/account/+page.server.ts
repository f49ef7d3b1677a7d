import { error, fail, redirect } from '@sveltejs/kit';
import { endSessionForm } from '$lib/forms/end-session';
import { readForm } from '$lib/forms/form';
import { accountRefusal } from '$lib/i18n/account-refusal';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { requireAccount } from '$lib/server/auth/guards';
import { refused } from '$lib/server/refused';
import { readAccount } from '$lib/server/services/read-account';
import { readOwnDesks } from '$lib/server/services/read-own-desks';
import { signOut } from '$lib/server/services/sign-out';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = requireAccount(event);
	const { context, session } = event.locals;
	const account = await readAccount(context, actor, session?.id ?? null);
	if (account === null) error(404);
	const desks = await readOwnDesks(context, actor, textLanguage());
	return { account, desks, done: event.url.searchParams.get('done') };
};

export const actions = {
	endSession: async (event) => {
		const actor = requireAccount(event);
		const input = readForm(await event.request.formData(), endSessionForm);
		if (!input.ok) return fail(input.status, input);
		const sessionId = input.values.session_id;
		const result = await signOut(event.locals.context, actor, { sessionId });
		if (!result.ok) return refused(result, input.typed, accountRefusal);
		redirect(303, href('/account?done=session'));
	}
} satisfies Actions;
