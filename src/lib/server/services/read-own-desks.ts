import { managesSomewhere, type AccountActor } from '$lib/domain/access/actor';
import { groupOf } from '$lib/domain/desk/list-dues';
import type { Context } from '$lib/server/context';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import { readDesk } from './read-desk';
import { readDues } from './read-dues';

/** A desk of somebody who manages several neighbourhoods, in one line. */
export interface OwnDesk {
	readonly slug: string;
	readonly name: string;
	/** How many dues are past their day, and how many there are in all. */
	readonly overdue: number;
	readonly open: number;
}

/** A line for each neighbourhood the account manages; none for who manages none. */
export async function readOwnDesks(
	context: Context,
	actor: AccountActor,
	language: string
): Promise<readonly OwnDesk[]> {
	const managed = actor.roles.filter((held) => managesSomewhere([held]));
	const desks: OwnDesk[] = [];
	for (const { neighbourhoodId } of managed) {
		const neighbourhood = await findNeighbourhoodById(context.db.query, neighbourhoodId);
		if (neighbourhood === null) continue;
		const asked = { neighbourhoodId, language };
		const { dues, today } = await readDues(context, asked, await readDesk(context, asked));
		const overdue = dues.filter((due) => groupOf(due, today) === 'overdue').length;
		const { slug, name } = neighbourhood;
		desks.push({ slug, name, overdue, open: dues.length });
	}
	return desks;
}
