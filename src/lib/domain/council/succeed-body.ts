import { ok, refuse, type Result } from '../result';

export const successionLimits = { source: 160 } as const;

/** One body goes on as another; `fromOn` is the first day of the successor, a local date. */
export interface Succession {
	readonly predecessorId: string;
	readonly successorId: string;
	readonly fromOn: string;
}

/** Who acts for a body on that day: itself, or whoever went on for it, over any number of successions. */
export function bodyOn(links: readonly Succession[], bodyId: string, on: string): string {
	const link = links.find((one) => one.predecessorId === bodyId && one.fromOn <= on);
	if (link === undefined) return bodyId;
	const others = links.filter((one) => one !== link);
	return bodyOn(others, link.successorId, on);
}

/** Whether a body can still meet on that day: it does until its successor begins. */
export function meetOn(
	links: readonly Succession[],
	bodyId: string,
	on: string
): Result<true, 'bodySucceeded'> {
	const link = links.find((one) => one.predecessorId === bodyId);
	if (link === undefined || on < link.fromOn) return ok(true);
	return refuse('bodySucceeded', { fromOn: link.fromOn });
}

export type NameSuccessorRefusal =
	'successorIsItself' | 'successorNamedAlready' | 'successionCircle' | 'meetsAfterwards';

/**
 * Whether a body can be followed by another from that day on (SR-001). It has one successor, a successor can have
 * several predecessors, and no body follows itself in a roundabout way. What was decided in a meeting stays decided,
 * so the predecessor must have held none from that day on, and have none planned.
 */
export function nameSuccessor(
	links: readonly Succession[],
	wanted: Succession,
	/** Local dates of the predecessor's meetings that were not called off. */
	meetsOn: readonly string[]
): Result<true, NameSuccessorRefusal> {
	const { predecessorId, successorId, fromOn } = wanted;
	if (predecessorId === successorId) return refuse('successorIsItself');
	if (links.some((one) => one.predecessorId === predecessorId))
		return refuse('successorNamedAlready');
	if (bodyOn(links, successorId, '9999-12-31') === predecessorId) return refuse('successionCircle');
	const last = [...meetsOn].sort().at(-1);
	return last !== undefined && last >= fromOn ? refuse('meetsAfterwards', { last }) : ok(true);
}

/** Whether a successor can be taken back: until it has begun. */
export function takeBackSuccessor(
	{ fromOn }: Pick<Succession, 'fromOn'>,
	today: string
): Result<true, 'successionBegun'> {
	return fromOn <= today ? refuse('successionBegun') : ok(true);
}
