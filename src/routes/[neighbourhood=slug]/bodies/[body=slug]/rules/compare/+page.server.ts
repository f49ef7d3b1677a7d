import { error } from '@sveltejs/kit';
import { benchNamesOf } from '$lib/domain/council/body';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import type { PageServerLoad } from './$types';

/** Without numbers in the address: the newest version against the one before. */
export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const body = await bodyOf(event, neighbourhoodId);
	const { name, slug, benches, versions } = body;
	const asked = (key: string, usual: number) => {
		const number = event.url.searchParams.get(key);
		return number === null
			? versions[usual]
			: versions.find((version) => String(version.number) === number);
	};
	const [before, after] = [asked('from', 1), asked('to', 0)];
	if (before === undefined || after === undefined) error(404, { message: 'notFound' });
	return {
		body: { name, slug },
		benchNames: benchNamesOf(benches),
		before,
		after
	};
};
