import type { Body } from '$lib/domain/council/body';
import { standingNext } from '$lib/domain/council/hold-election';
import { electionRule, walkElection } from '$lib/domain/voting/walk-election';
import type { Context } from '$lib/server/context';
import { findBody, listBenches } from '$lib/server/repositories/bodies';
import {
	findElection,
	listCandidates,
	listElections,
	type Candidate,
	type StoredElection
} from '$lib/server/repositories/elections';
import type { Scope } from '$lib/server/repositories/scope';
import { collectElection } from './determine-election';

/** Somebody who stands, as everybody may see it: a name only of whoever agreed to be named. */
export interface PublicCandidate {
	readonly code: string;
	readonly name: string | null;
}

export interface ElectionRead {
	readonly body: Body;
	readonly election: StoredElection;
	readonly candidates: readonly PublicCandidate[];
	readonly benches: readonly { readonly code: string; readonly name: string }[];
}

export interface DeskElectionRead extends Omit<ElectionRead, 'candidates'> {
	readonly candidates: readonly Candidate[];
	/** What the manager has to enter next; null: it is over. */
	readonly due: { readonly kind: 'round' | 'lot'; readonly standing: readonly string[] } | null;
	readonly roundsHeld: number;
}

interface Asked {
	readonly bodySlug: string;
	readonly electionId: string;
}

/** An election with all names, for the desk; null where the body has none such. */
export async function readDeskElection(
	{ db: { query: db } }: Pick<Context, 'db'>,
	scope: Scope,
	{ bodySlug, electionId }: Asked
): Promise<DeskElectionRead | null> {
	const body = await findBody(db, scope, { slug: bodySlug });
	const election = body && (await findElection(db, scope, electionId));
	if (body === null || election?.bodyId !== body.id) return null;
	const input = await collectElection(db, scope, election);
	const benches = await listBenches(db, scope, body.id);
	return {
		...{ body, election, benches },
		candidates: await listCandidates(db, scope, electionId),
		roundsHeld: input?.rounds.length ?? 0,
		due: input === null || election.state !== 'open' ? null : dueNext(input)
	};
}

function dueNext(input: Parameters<typeof standingNext>[0]): DeskElectionRead['due'] {
	if (input.rounds.length === 0) return { kind: 'round', standing: input.motion.candidates };
	const standing = standingNext(input);
	if (standing !== null) return { kind: 'round', standing };
	const rule = electionRule(input);
	const walked = rule && walkElection(input, rule);
	return walked?.end === 'lot' ? { kind: 'lot', standing: walked.standing } : null;
}

/** The same for everybody. */
export async function readElection(
	context: Pick<Context, 'db'>,
	scope: Scope,
	asked: Asked
): Promise<ElectionRead | null> {
	const read = await readDeskElection(context, scope, asked);
	if (read === null) return null;
	const { body, election, benches } = read;
	const candidates = read.candidates.map(({ code, personName, publicName }) => ({
		code,
		name: publicName === 'named' ? personName : null
	}));
	return { body, election, benches, candidates };
}

/** The elections of a body as lines of a list, the newest first. */
export async function readElections(
	{ db: { query: db } }: Pick<Context, 'db'>,
	scope: Scope,
	bodyId: string
): Promise<readonly StoredElection[]> {
	return listElections(db, scope, bodyId);
}
