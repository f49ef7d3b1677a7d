import type { Actor } from '$lib/domain/access/actor';
import { covers } from '$lib/domain/council/appoint-holder';
import {
	callElection as mayCall,
	type CallElectionRefusal
} from '$lib/domain/council/hold-election';
import { keepToTerm } from '$lib/domain/council/term-end';
import { ok, refuse, type Result } from '$lib/domain/result';
import { localDateOf } from '$lib/domain/calendar';
import type { Context } from '$lib/server/context';
import { listBenches, lockBody } from '$lib/server/repositories/bodies';
import { insertElection, type Electorate } from '$lib/server/repositories/elections';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { listHoldings, listSeats } from '$lib/server/repositories/seats';
import type { Queryable } from '$lib/server/db/client';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface CallElection extends SetUpCommand {
	readonly bodyId: string;
	readonly benchId: string;
	readonly seats: number;
	readonly electorate: Electorate;
	readonly fromOn: string;
	readonly untilOn: string | null;
}

type CallRefusal = CallElectionRefusal | 'termTooLong' | 'rulesMissing' | 'notFound';
export type CallElectionServiceRefusal = CallRefusal | SetUpRefusal;

/** Calls an election for vacant seats of a bench, under the rules of today. */
export async function callElection(
	context: Context,
	actor: Actor,
	command: CallElection
): Promise<Result<{ electionId: string }, CallElectionServiceRefusal>> {
	return setUp<{ electionId: string }, CallRefusal>(
		context,
		{ actor, command },
		async (tx, now) => {
			const { bodyId, benchId, seats, electorate, fromOn, untilOn } = command;
			const body = await lockBody(tx, command, bodyId);
			const benches = body === null ? [] : await listBenches(tx, command, bodyId);
			if (!benches.some(({ id }) => id === benchId)) return refuse('notFound');
			const rules = await findRulesInForce(tx, command, { bodyId, on: localDateOf(now) });
			if (rules === null) return refuse('rulesMissing');
			const vacant = await listVacantSeats(tx, command, { bodyId, benchId, on: fromOn });
			const isRegulated = rules.document.otherMotions.election.value.kind === 'election';
			const called = mayCall({ isRegulated, seats, vacant: vacant.length, fromOn, untilOn });
			if (!called.ok) return called;
			const kept = keepToTerm(rules.document.body.term.value, { fromOn, untilOn });
			if (!kept.ok) return kept;
			const id = tx.random.uuid();
			const wanted = { bodyId, benchId, electorate, fromOn, untilOn };
			const { versionId: ruleSetVersionId } = rules;
			await insertElection(tx, command, { ...wanted, id, seatCount: seats, ruleSetVersionId, now });
			tx.note({
				action: 'electionCalled',
				subjectKind: 'election',
				subjectId: id,
				details: { ...wanted, seats }
			});
			return ok({ electionId: id });
		}
	);
}

/** Seats of a bench that no member holds on that day or later, in their order. */
export async function listVacantSeats(
	db: Queryable,
	scope: Scope,
	{
		bodyId,
		benchId,
		on
	}: { readonly bodyId: string; readonly benchId: string; readonly on: string }
): Promise<readonly { readonly id: string; readonly code: string }[]> {
	const seats = await listSeats(db, scope, bodyId);
	const holdings = await listHoldings(db, scope, bodyId);
	const isHeld = (seatId: string) =>
		holdings.some(
			(term) =>
				term.seatId === seatId &&
				term.capacity === 'member' &&
				(covers(term, on) || term.fromOn > on)
		);
	return seats.filter((seat) => seat.benchId === benchId && !isHeld(seat.id));
}
