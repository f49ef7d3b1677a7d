import { electorateOf } from '$lib/domain/meeting/electorate';
import type { Queryable } from '$lib/server/db/client';
import { listBallots } from '$lib/server/repositories/ballots';
import { listBenches } from '$lib/server/repositories/bodies';
import type { Scope } from '$lib/server/repositories/scope';
import { listMarks } from '$lib/server/repositories/secret-votes';
import type { ItemFacts } from './item-facts';

/** How many of a bench have voted: all that a screen in the room shows before the vote ends. */
export interface BenchTurnout {
	/** Null for the one group of a body without benches. */
	readonly name: string | null;
	readonly cast: number;
	/** Present, and kept from the vote by no interest. */
	readonly mayVote: number;
}

export interface Turnout {
	readonly cast: number;
	readonly mayVote: number;
	readonly benches: readonly BenchTurnout[];
}

/** How many of those who may vote now have voted, bench by bench; never who of them, and never how. */
export async function readTurnout(
	db: Queryable,
	scope: Scope,
	{ item, seats, attendance, interests }: ItemFacts
): Promise<Turnout> {
	const electorate = electorateOf({
		seats,
		presentSeats: attendance.seats,
		persons: attendance.persons,
		interests
	}).filter(({ present, recused }) => present && !recused);
	const voted = new Set(await readVoters(db, scope, item));
	const known = await listBenches(db, scope, item.bodyId);
	const names = [...known.map(({ code, name }) => ({ code, name })), { code: null, name: null }];
	const benches = names.flatMap(({ code, name }) => {
		const ofBench = electorate.filter(({ benchCode }) => benchCode === code);
		const cast = ofBench.filter(({ voter }) => voted.has(voter)).length;
		return ofBench.length === 0 ? [] : [{ name, cast, mayVote: ofBench.length }];
	});
	const sum = (of: (bench: BenchTurnout) => number) =>
		benches.reduce((all, bench) => all + of(bench), 0);
	return { cast: sum(({ cast }) => cast), mayVote: sum(({ mayVote }) => mayVote), benches };
}

/** The voters, as the electorate names them, whose vote has arrived: of a secret one only that it has. */
async function readVoters(
	db: Queryable,
	scope: Scope,
	{ id, entryMode }: ItemFacts['item']
): Promise<readonly string[]> {
	const list = entryMode === 'secretOnline' ? listMarks : listBallots;
	return (await list(db, scope, id)).map(({ voter }) => voter);
}
