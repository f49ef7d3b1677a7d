import { error } from '@sveltejs/kit';
import { compareFrameworks } from '$lib/domain/rules/compare-frameworks';
import { documentOf } from '$lib/domain/rules/schema/read-framework-file';
import { frameworkOf } from '$lib/server/framework-of-event';
import type { PageServerLoad } from './$types';

/** Without numbers in the address: the newest version against the one before. */
export const load: PageServerLoad = async (event) => {
	const { slug, name, versions } = await frameworkOf(event);
	const asked = (key: string, usual: number) => {
		const number = event.url.searchParams.get(key);
		return number === null
			? versions[usual]
			: versions.find((version) => String(version.number) === number);
	};
	const [before, after] = [asked('from', 1), asked('to', 0)];
	if (before === undefined || after === undefined) error(404, { message: 'notFound' });
	const facts = [before, after].map(({ number, validFrom }) => ({ number, validFrom }));
	return {
		framework: { slug, name },
		facts,
		before: documentOf(before.rules),
		after: documentOf(after.rules),
		changes: compareFrameworks(before.rules, after.rules)
	};
};
