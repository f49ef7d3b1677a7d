import { requireCan } from '$lib/server/auth/guards';
import { readPeople } from '$lib/server/services/read-people';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireCan(event, 'administerInstance');
	const people = await readPeople(event.locals.context);
	return { people, done: event.url.searchParams.get('done') };
};
