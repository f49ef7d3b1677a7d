import type { Actor } from '$lib/domain/access/actor';
import {
	standForElection as mayStand,
	type CandidacyRefusal
} from '$lib/domain/council/hold-election';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import {
	findElection,
	insertCandidate,
	listCandidates,
	listRounds
} from '$lib/server/repositories/elections';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface StandForElection extends SetUpCommand {
	readonly bodyId: string;
	readonly electionId: string;
	readonly personName: string;
	/** Null for somebody who is only written down by name. */
	readonly email: string | null;
	readonly locale: string;
	/** Whether the person agreed to be named in public. */
	readonly isNamed: boolean;
}

type StandRefusal = CandidacyRefusal | 'notFound';
export type StandForElectionRefusal = StandRefusal | SetUpRefusal;

/** Enters somebody who stands for election. */
export async function standForElection(
	context: Context,
	actor: Actor,
	command: StandForElection
): Promise<Result<true, StandForElectionRefusal>> {
	return setUp<true, StandRefusal>(context, { actor, command }, async (tx) => {
		const { bodyId, electionId, personName, email, locale, isNamed } = command;
		const body = await lockBody(tx, command, bodyId);
		const election = body && (await findElection(tx, command, electionId));
		if (election?.bodyId !== bodyId) return refuse('notFound');
		const candidates = await listCandidates(tx, command, electionId);
		const rounds = (await listRounds(tx, command, electionId)).length;
		const names = candidates.map((one) => one.personName);
		const allowed = mayStand({ state: election.state, rounds, names }, personName);
		if (!allowed.ok) return allowed;
		const code = `candidate-${candidates.length + 1}`;
		const publicName = isNamed ? 'named' : 'unnamed';
		const person = { personName, email, locale, publicName } as const;
		await insertCandidate(tx, command, { ...person, id: tx.random.uuid(), electionId, code });
		tx.note({
			action: 'candidateEntered',
			subjectKind: 'election',
			subjectId: electionId,
			details: { code, publicName }
		});
		return ok(true);
	});
}
