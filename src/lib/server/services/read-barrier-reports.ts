import { concerns } from '$lib/domain/site/barrier-report';
import type { Context } from '$lib/server/context';
import {
	listOpenBarrierReports,
	type BarrierReport
} from '$lib/server/repositories/barrier-reports';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';

/** The reports that wait for an answer from the desk of this neighbourhood, the most urgent first. */
export async function readBarrierReports(
	{ db }: Pick<Context, 'db'>,
	{ neighbourhoodId }: { readonly neighbourhoodId: string }
): Promise<readonly BarrierReport[]> {
	const [reports, neighbourhoods] = await Promise.all([
		listOpenBarrierReports(db.query),
		listNeighbourhoods(db.query)
	]);
	const slug = neighbourhoods.find(({ id }) => id === neighbourhoodId)?.slug;
	if (slug === undefined) return [];
	const slugs = neighbourhoods.map((one) => one.slug);
	return reports.filter(({ pagePath }) => concerns(pagePath, { slug, slugs }));
}
