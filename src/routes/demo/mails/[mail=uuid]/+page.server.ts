import { error } from '@sveltejs/kit';
import { findDemoMail } from '$lib/server/services/read-demo-mails';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
	const mail = await findDemoMail(context, params.mail);
	if (mail === null) error(404);
	const { to, subject, text, locale, path, createdAt } = mail;
	return { mail: { to, subject, text, locale, path, createdAt } };
};
