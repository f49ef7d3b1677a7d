import { error } from '@sveltejs/kit';
import { readReportedBarrier } from '$lib/server/services/report-barrier';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
	const reported = await readReportedBarrier(context, params.reference);
	if (reported === null) error(404);
	return reported;
};
