import type { Actor } from '$lib/domain/access/actor';
import { covers } from '$lib/domain/council/appoint-holder';
import { refuse, type Result } from '$lib/domain/result';
import type { ElectionInput } from '$lib/domain/voting/schema/election-input';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listBenches, lockBody } from '$lib/server/repositories/bodies';
import { findElection, insertRound, type StoredElection } from '$lib/server/repositories/elections';
import type { Scope } from '$lib/server/repositories/scope';
import { listHoldings, listSeats } from '$lib/server/repositories/seats';
import {
	collectElection,
	determineElection,
	type DetermineElectionRefusal
} from './determine-election';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface RecordElectionRound extends SetUpCommand {
	readonly bodyId: string;
	readonly electionId: string;
	readonly heldOn: string;
	/** How many residents could vote; where the body votes its filled seats are counted instead. */
	readonly eligible: number | null;
	readonly cast: number;
	readonly invalid: number;
	readonly votesPerBallot: number;
	readonly votes: readonly { readonly candidate: string; readonly votes: number }[];
	/** Who was there, bench by bench; empty where residents vote. */
	readonly present: readonly { readonly bench: string; readonly present: number }[];
}

export type RecordElectionRoundRefusal = DetermineElectionRefusal | SetUpRefusal;

/** Enters a round as it was counted; who is elected takes a seat at once, or the next round is due. */
export async function recordElectionRound(
	context: Context,
	actor: Actor,
	command: RecordElectionRound
): Promise<Result<{ kind: string }, RecordElectionRoundRefusal>> {
	return setUp<{ kind: string }, DetermineElectionRefusal>(
		context,
		{ actor, command, onConstraint: { election_round_pkey: 'roundNotDue' } },
		async (tx, now) => {
			const body = await lockBody(tx, command, command.bodyId);
			const election = body && (await findElection(tx, command, command.electionId));
			if (body === null || election?.bodyId !== command.bodyId) return refuse('notFound');
			const before = await collectElection(tx, command, election);
			if (before === null) return refuse('notFound');
			const counted = await countedRound(tx, command, { command, election });
			const input = { ...before, rounds: [...before.rounds, counted] };
			const number = input.rounds.length;
			await insertRound(tx, command, { electionId: election.id, number, counted, now });
			return determineElection(context, tx, { body, election, input });
		}
	);
}

async function countedRound(
	db: Queryable,
	scope: Scope,
	{
		command,
		election
	}: { readonly command: RecordElectionRound; readonly election: StoredElection }
): Promise<ElectionInput['rounds'][number]> {
	const { heldOn, cast, invalid, votesPerBallot } = command;
	const votes = command.votes.map((one) => ({ ...one }));
	const told = { heldOn, cast, invalid, votesPerBallot, votes };
	if (election.electorate === 'residents')
		return { ...told, voters: { kind: 'residents' }, eligible: command.eligible ?? 0 };
	const seats = await listSeats(db, scope, election.bodyId);
	const holdings = await listHoldings(db, scope, election.bodyId);
	const isHeld = (seatId: string) =>
		holdings.some(
			(term) => term.seatId === seatId && term.capacity === 'member' && covers(term, heldOn)
		);
	const groups = (await listBenches(db, scope, election.bodyId)).map(({ id, code }) => ({
		bench: code,
		filled: seats.filter((seat) => seat.benchId === id && isHeld(seat.id)).length,
		present: command.present.find((one) => one.bench === code)?.present ?? 0,
		recused: 0
	}));
	const eligible = groups.reduce((all, { filled }) => all + filled, 0);
	return { ...told, voters: { kind: 'body', groups }, eligible };
}
