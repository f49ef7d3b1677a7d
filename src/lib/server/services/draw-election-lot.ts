import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { drawElectionLot as draw } from '$lib/domain/council/hold-election';
import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import { findElection } from '$lib/server/repositories/elections';
import {
	collectElection,
	determineElection,
	type DetermineElectionRefusal
} from './determine-election';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface DrawElectionLot extends SetUpCommand {
	readonly bodyId: string;
	readonly electionId: string;
	/** The word that the meeting has thrown or named before the draw. */
	readonly seed: string;
}

export type DrawElectionLotRefusal = DetermineElectionRefusal | SetUpRefusal;

/** Draws the last seats among those with equal votes; the seed is kept, so that anybody can repeat the draw. */
export async function drawElectionLot(
	context: Context,
	actor: Actor,
	command: DrawElectionLot
): Promise<Result<{ kind: string }, DrawElectionLotRefusal>> {
	return setUp<{ kind: string }, DetermineElectionRefusal>(
		context,
		{ actor, command },
		async (tx, now) => {
			const body = await lockBody(tx, command, command.bodyId);
			const election = body && (await findElection(tx, command, command.electionId));
			if (body === null || election?.bodyId !== command.bodyId) return refuse('notFound');
			if (election.state !== 'open') return refuse('electionOver');
			const input = await collectElection(tx, command, election);
			if (input === null) return refuse('notFound');
			const { seed } = command;
			const lot = draw(input, { seed, on: localDateOf(now) });
			if (lot === null) return refuse('lotNotDue');
			return determineElection(context, tx, { body, election, input: { ...input, lot }, seed });
		}
	);
}
