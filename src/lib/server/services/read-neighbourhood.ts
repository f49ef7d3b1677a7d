import type { AreaPath } from '$lib/domain/neighbourhood/neighbourhood';
import type { Context } from '$lib/server/context';
import { readBranch } from '$lib/server/repositories/areas';
import {
	findNeighbourhoodById,
	type StoredNeighbourhood
} from '$lib/server/repositories/neighbourhoods';

/** A neighbourhood with the places it is a part of, or null when there is none of this id. */
export async function readNeighbourhood(
	{ db }: Pick<Context, 'db'>,
	id: string
): Promise<(StoredNeighbourhood & AreaPath) | null> {
	const found = await findNeighbourhoodById(db.query, id);
	if (found === null) return null;
	const branch = await readBranch(db.query, found.areaId);
	const nameOf = (kind: (typeof branch)[number]['kind']) =>
		branch.find((area) => area.kind === kind)?.name ?? null;
	return {
		...found,
		municipality: nameOf('municipality') ?? '',
		planningArea: nameOf('planningArea'),
		district: nameOf('district')
	};
}
