import { countedOn } from '$lib/domain/circulation/circulation-window';
import { firstConvening } from '$lib/domain/voting/convening';
import type { Reading } from '$lib/domain/voting/schema/decide-input';
import type { Queryable } from '$lib/server/db/client';
import { listCirculationsOfMotion } from '$lib/server/repositories/circulations';
import type { Scope } from '$lib/server/repositories/scope';
import { circulationVotes, readCirculationFacts } from './circulation-facts';

/** A reading with its place among all of the motion. */
export interface NumberedReading {
	readonly number: number;
	readonly ruleSetVersionId: string;
	readonly reading: Reading;
}

/** The readings of a motion that were held in writing and have ended, in their order. */
export async function collectCirculations(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly NumberedReading[]> {
	const held: NumberedReading[] = [];
	for (const circulation of await listCirculationsOfMotion(db, scope, motionId)) {
		const { endedAt, reading: number, ruleSetVersionId } = circulation;
		if (endedAt === null) continue;
		const facts = await readCirculationFacts(db, scope, { circulation, now: endedAt });
		if (facts === null) continue;
		const reading: Reading = {
			heldOn: countedOn(circulation, endedAt),
			// Nobody was in a room; who may watch a vote in writing, no rule says.
			room: 'nonPublic',
			bodyOnlyPrepares: false,
			...firstConvening,
			votes: circulationVotes(facts)
		};
		held.push({ number, ruleSetVersionId, reading });
	}
	return held;
}
