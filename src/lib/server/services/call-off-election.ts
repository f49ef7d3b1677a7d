import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import { findElection, saveElection } from '$lib/server/repositories/elections';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface CallOffElection extends SetUpCommand {
	readonly bodyId: string;
	readonly electionId: string;
}

export type CallOffElectionRefusal = 'electionOver' | 'notFound' | SetUpRefusal;

/** Ends an election without a result; it stays to be read as called off, with the rounds that were held. */
export async function callOffElection(
	context: Context,
	actor: Actor,
	command: CallOffElection
): Promise<Result<true, CallOffElectionRefusal>> {
	const { bodyId, electionId: id } = command;
	return setUp<true, 'electionOver' | 'notFound'>(context, { actor, command }, async (tx, now) => {
		const body = await lockBody(tx, command, bodyId);
		const election = body && (await findElection(tx, command, id));
		if (election?.bodyId !== bodyId) return refuse('notFound');
		if (election.state !== 'open') return refuse('electionOver');
		await saveElection(tx, command, { id, state: 'calledOff', now });
		tx.note({ action: 'electionCalledOff', subjectKind: 'election', subjectId: id, details: {} });
		return ok(true);
	});
}
