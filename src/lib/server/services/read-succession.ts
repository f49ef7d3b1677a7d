import { localDateOf } from '$lib/domain/calendar';
import type { Context } from '$lib/server/context';
import { listBodies } from '$lib/server/repositories/bodies';
import { listSuccessions } from '$lib/server/repositories/body-successions';
import type { Scope } from '$lib/server/repositories/scope';

/** A body before or after another one. */
export interface SuccessionLine {
	readonly slug: string;
	readonly name: string;
	/** First day of the successor. */
	readonly fromOn: string;
	readonly source: string;
	readonly hasBegun: boolean;
}

export interface SuccessionRead {
	/** Who goes on for this body; null: nobody. */
	readonly after: SuccessionLine | null;
	/** For whom this body goes on, the earliest first. */
	readonly before: readonly SuccessionLine[];
}

/** The bodies for which another goes on that day: they meet no more. */
export async function listSucceeded(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	on: string
): Promise<readonly string[]> {
	const links = await listSuccessions(db.query, scope);
	return links.filter(({ fromOn }) => fromOn <= on).map(({ predecessorId }) => predecessorId);
}

/** Predecessors and successor of a body, for everybody. */
export async function readSuccession(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	bodyId: string
): Promise<SuccessionRead> {
	const today = localDateOf(now());
	const bodies = await listBodies(db.query, scope);
	const links = await listSuccessions(db.query, scope);
	const line = (id: string, { fromOn, source }: (typeof links)[number]) =>
		bodies
			.filter((body) => body.id === id)
			.map(({ slug, name }) => ({ slug, name, fromOn, source, hasBegun: fromOn <= today }));
	const after = links
		.filter(({ predecessorId }) => predecessorId === bodyId)
		.flatMap((link) => line(link.successorId, link));
	const before = links
		.filter(({ successorId }) => successorId === bodyId)
		.flatMap((link) => line(link.predecessorId, link));
	return { after: after[0] ?? null, before };
}
