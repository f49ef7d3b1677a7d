import { and, asc, desc, eq } from 'drizzle-orm';
import type { ElectionState } from '$lib/domain/council/hold-election';
import type { ElectionDetermination } from '$lib/domain/voting/decide-election';
import type { ElectionInput } from '$lib/domain/voting/schema/election-input';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { bench, election, electionCandidate, electionRound } from '$lib/server/db/schema';
import type { Scope } from './scope';

export type Electorate = 'residents' | 'body';

export interface NewElection {
	readonly id: string;
	readonly bodyId: string;
	readonly benchId: string;
	readonly seatCount: number;
	readonly electorate: Electorate;
	readonly fromOn: string;
	readonly untilOn: string | null;
	readonly ruleSetVersionId: string;
}

export interface StoredElection extends NewElection, Scope {
	readonly benchCode: string;
	readonly benchName: string;
	readonly state: ElectionState;
	readonly lotSeed: string | null;
	readonly lotOn: string | null;
	/** Null before the first round. */
	readonly output: ElectionDetermination | null;
	readonly createdAt: Date;
}

export interface Candidate {
	readonly id: string;
	/** `candidate-1`: by it determinations name whoever stands. */
	readonly code: string;
	readonly personName: string;
	readonly email: string | null;
	readonly locale: string;
	readonly publicName: 'named' | 'unnamed';
}

const columns = {
	neighbourhoodId: election.neighbourhoodId,
	id: election.id,
	bodyId: election.bodyId,
	benchId: election.benchId,
	benchCode: bench.code,
	benchName: bench.name,
	seatCount: election.seatCount,
	electorate: election.electorate,
	fromOn: election.fromOn,
	untilOn: election.untilOn,
	ruleSetVersionId: election.ruleSetVersionId,
	state: election.state,
	lotSeed: election.lotSeed,
	lotOn: election.lotOn,
	output: election.output,
	createdAt: election.createdAt
};

function select(db: Queryable) {
	return db
		.select(columns)
		.from(election)
		.innerJoin(
			bench,
			and(eq(bench.neighbourhoodId, election.neighbourhoodId), eq(bench.id, election.benchId))
		)
		.$dynamic();
}

const ofNeighbourhood = (scope: Scope) => eq(election.neighbourhoodId, scope.neighbourhoodId);

/** The elections of a body, the newest first. */
export async function listElections(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<readonly StoredElection[]> {
	return await select(db)
		.where(and(ofNeighbourhood(scope), eq(election.bodyId, bodyId)))
		.orderBy(desc(election.createdAt), asc(election.id));
}

export async function findElection(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<StoredElection | null> {
	const [row] = await select(db)
		.where(and(ofNeighbourhood(scope), eq(election.id, id)))
		.limit(1);
	return row ?? null;
}

export async function insertElection(
	tx: Transaction,
	scope: Scope,
	{ now, ...called }: NewElection & { readonly now: Date }
): Promise<void> {
	await tx.insert(election).values({
		...called,
		...{ neighbourhoodId: scope.neighbourhoodId, state: 'open', createdAt: now, modifiedAt: now }
	});
}

/** Where an election stands now; the caller holds the lock of the body. */
export async function saveElection(
	tx: Transaction,
	scope: Scope,
	changed: {
		readonly id: string;
		readonly state: ElectionState;
		readonly now: Date;
		readonly input?: ElectionInput;
		readonly output?: ElectionDetermination;
		readonly lot?: { readonly seed: string; readonly on: string };
	}
): Promise<void> {
	const { id, state, now, input, output, lot } = changed;
	await tx
		.update(election)
		.set({
			...{ state, modifiedAt: now },
			...(input && output ? { input, output } : {}),
			...(lot ? { lotSeed: lot.seed, lotOn: lot.on } : {})
		})
		.where(and(ofNeighbourhood(scope), eq(election.id, id)));
}

/** Who stands, in the order in which they said so. */
export async function listCandidates(
	db: Queryable,
	scope: Scope,
	electionId: string
): Promise<readonly Candidate[]> {
	const rows = await db
		.select({
			id: electionCandidate.id,
			code: electionCandidate.code,
			personName: electionCandidate.personName,
			email: electionCandidate.email,
			locale: electionCandidate.locale,
			publicName: electionCandidate.publicName
		})
		.from(electionCandidate)
		.where(
			and(
				eq(electionCandidate.neighbourhoodId, scope.neighbourhoodId),
				eq(electionCandidate.electionId, electionId)
			)
		);
	const numberOf = ({ code }: Candidate) => Number(code.replace(/\D+/g, ''));
	return rows.sort((one, other) => numberOf(one) - numberOf(other));
}

export async function insertCandidate(
	tx: Transaction,
	scope: Scope,
	candidate: Candidate & { readonly electionId: string }
): Promise<void> {
	await tx
		.insert(electionCandidate)
		.values({ ...candidate, neighbourhoodId: scope.neighbourhoodId });
}

/** The rounds as they were counted, the first one first. */
export async function listRounds(
	db: Queryable,
	scope: Scope,
	electionId: string
): Promise<ElectionInput['rounds']> {
	const rows = await db
		.select({ counted: electionRound.counted })
		.from(electionRound)
		.where(
			and(
				eq(electionRound.neighbourhoodId, scope.neighbourhoodId),
				eq(electionRound.electionId, electionId)
			)
		)
		.orderBy(asc(electionRound.number));
	return rows.map(({ counted }) => counted);
}

export async function insertRound(
	tx: Transaction,
	scope: Scope,
	round: {
		readonly electionId: string;
		readonly number: number;
		readonly counted: ElectionInput['rounds'][number];
		readonly now: Date;
	}
): Promise<void> {
	const { now: recordedAt, ...rest } = round;
	await tx
		.insert(electionRound)
		.values({ ...rest, recordedAt, neighbourhoodId: scope.neighbourhoodId });
}
