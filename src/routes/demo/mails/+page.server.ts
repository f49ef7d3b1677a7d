import { error } from '@sveltejs/kit';
import { readDemoMails } from '$lib/server/services/read-demo-mails';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
	const mails = await readDemoMails(context);
	if (mails === null) error(404);
	return {
		mails: mails.map(({ id, to, subject, locale, createdAt }) => ({
			id,
			to,
			subject,
			locale,
			createdAt
		}))
	};
};
