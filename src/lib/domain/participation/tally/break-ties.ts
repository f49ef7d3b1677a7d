import type { TieBroken } from './outcome';
import type { LevelProject, RolledProject, TieOrder } from './roll';

/** Puts the ids of projects into an order by lot; the same ids, however they are named, give the same order. */
export type Lot = (ids: readonly string[]) => readonly string[];

/** Code points in ascending order, so that '10' comes before '2' everywhere in the same way. */
export function byCodePoint(a: string, b: string): number {
	const left = Array.from(a);
	const right = Array.from(b);
	for (const [at, char] of left.entries()) {
		const other = right[at];
		if (other === undefined) return 1;
		const difference = (char.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
		if (difference !== 0) return difference;
	}
	return left.length - right.length;
}

const idsOf = (projects: readonly LevelProject[]) => projects.map(({ id }) => id).sort(byCodePoint);

/** More votes go first, then lower cost, then the lot. */
export function votesThenCost(lot: Lot): TieOrder {
	return (projects) => {
		const places = new Map(lot(idsOf(projects)).map((id, place) => [id, place]));
		const place = ({ id }: LevelProject) => places.get(id) ?? places.size;
		return [...projects]
			.sort((a, b) => b.votes - a.votes || a.costCents - b.costCents || place(a) - place(b))
			.map(({ id }) => id);
	};
}

/** Ids in ascending order alone, as files of other places are counted. */
export const byId: TieOrder = idsOf;

/** Tells how the first of projects that are level (in the order of ties) went before the next; null: nobody was level. */
export function tieBetween(level: readonly RolledProject[]): TieBroken | null {
	const [first, next] = level;
	if (first === undefined || next === undefined) return null;
	const between = level.map(({ id }) => id);
	if (first.votes > next.votes) return { between, by: 'votes' };
	if (first.votes === next.votes && first.costCents < next.costCents)
		return { between, by: 'lowerCost' };
	return { between, by: 'lot' };
}
