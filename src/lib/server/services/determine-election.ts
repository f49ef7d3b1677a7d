import { addRound, type ElectionRoundRefusal } from '$lib/domain/council/hold-election';
import type { AppointHolderRefusal } from '$lib/domain/council/appoint-holder';
import type { Body } from '$lib/domain/council/body';
import { ok, refuse, type Result } from '$lib/domain/result';
import { decideElection, type ElectionDetermination } from '$lib/domain/voting/decide-election';
import type { ElectionInput } from '$lib/domain/voting/schema/election-input';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import {
	listCandidates,
	listRounds,
	saveElection,
	type StoredElection
} from '$lib/server/repositories/elections';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { seatPerson } from './appoint-holder';
import { listVacantSeats } from './call-election';
import type { UseCaseTransaction } from './perform';

export type DetermineElectionRefusal =
	ElectionRoundRefusal | AppointHolderRefusal | 'moreSeatsThanVacant' | 'notFound';

/** What decideElection() is given so far. The lot is added by who draws it. */
export async function collectElection(
	db: Queryable,
	scope: Scope,
	election: StoredElection
): Promise<ElectionInput | null> {
	const rules = await findRuleVersion(db, scope, election.ruleSetVersionId);
	if (rules === null) return null;
	const candidates = await listCandidates(db, scope, election.id);
	return {
		schemaVersion: 1,
		rules: rules.document,
		motion: {
			kind: 'election',
			seats: election.seatCount,
			candidates: candidates.map(({ code }) => code),
			withdrawn: false
		},
		rounds: await listRounds(db, scope, election.id),
		lot: null,
		replaces: null
	};
}

interface Determining {
	readonly body: Body;
	readonly election: StoredElection;
	readonly input: ElectionInput;
	readonly seed?: string;
}

/**
 * Lets the rules say who is elected, and puts those on their seats in the same transaction: an election is over
 * together with its appointments, or not at all. Part of a use case that holds the lock of the body.
 */
export async function determineElection(
	context: Context,
	tx: UseCaseTransaction,
	{ body, election, input, seed }: Determining
): Promise<Result<{ kind: ElectionDetermination['result']['kind'] }, DetermineElectionRefusal>> {
	const scope = { neighbourhoodId: election.neighbourhoodId };
	const allowed = addRound(input, election.state);
	if (!allowed.ok) return allowed;
	const output = decideElection(input);
	const isOver = output.next === null;
	if (isOver) {
		const seated = await seatElected(context, tx, { body, election, output });
		if (!seated.ok) return seated;
	}
	const state = isOver ? 'complete' : 'open';
	const lot = seed === undefined || input.lot === null ? {} : { lot: { seed, on: input.lot.on } };
	await saveElection(tx, scope, { id: election.id, state, now: tx.at, input, output, ...lot });
	const { kind, elected } = output.result;
	tx.note({
		action: 'electionDetermined',
		subjectKind: 'election',
		subjectId: election.id,
		details: { kind, elected, rounds: input.rounds.length, ...(seed ? { seed } : {}) }
	});
	return ok({ kind });
}

async function seatElected(
	context: Context,
	tx: UseCaseTransaction,
	made: {
		readonly body: Body;
		readonly election: StoredElection;
		readonly output: ElectionDetermination;
	}
): Promise<Result<true, DetermineElectionRefusal>> {
	const { body, election, output } = made;
	const { bodyId, benchId, fromOn, untilOn, neighbourhoodId } = election;
	const scope = { neighbourhoodId };
	const vacant = await listVacantSeats(tx, scope, { bodyId, benchId, on: fromOn });
	const candidates = await listCandidates(tx, scope, election.id);
	for (const [index, code] of output.result.elected.entries()) {
		const seat = vacant[index];
		const person = candidates.find((one) => one.code === code);
		if (!person) return refuse('notFound');
		if (!seat) return refuse('moreSeatsThanVacant', { vacant: vacant.length });
		const { personName, email, locale, publicName } = person;
		const seated = await seatPerson(context, tx, {
			body,
			command: {
				...{ neighbourhoodId, bodyId, seatId: seat.id, capacity: 'member', fromOn, untilOn },
				...{ personName, email, locale, isNamed: publicName === 'named' }
			}
		});
		if (!seated.ok) return seated;
	}
	return ok(true);
}
