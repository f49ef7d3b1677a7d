import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Marking } from '$lib/domain/voting/open-round';
import { sharedMoneyShape, type SharedMoney } from '$lib/domain/voting/schema/round-facts';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { moneyRound, roundMotion } from '$lib/server/db/schema';
import type { Scope } from './scope';

export type RoundState = 'open' | 'closed' | 'dissolved';

/** Several motions of one meeting that share the money of one fund year. */
export interface StoredRound {
	readonly id: string;
	readonly meetingId: string;
	readonly fundYearId: string;
	readonly ruleSetVersionId: string;
	readonly state: RoundState;
	readonly marking: Marking | null;
	readonly openedAt: Date;
	readonly closedAt: Date | null;
	/** What was shared out, as `shareOutMoney` answered it; null where nothing was. */
	readonly output: unknown;
}

const columns = {
	id: moneyRound.id,
	meetingId: moneyRound.meetingId,
	fundYearId: moneyRound.fundYearId,
	ruleSetVersionId: moneyRound.ruleSetVersionId,
	state: moneyRound.state,
	marking: moneyRound.marking,
	openedAt: moneyRound.openedAt,
	closedAt: moneyRound.closedAt,
	output: moneyRound.output
};

/** A round is found within its meeting only: whoever may run one meeting runs no other. */
export interface RoundOfMeeting {
	readonly roundId: string;
	readonly meetingId: string;
}

export async function findRound(
	db: Queryable,
	scope: Scope,
	which: RoundOfMeeting
): Promise<StoredRound | null> {
	const [row] = await db.select(columns).from(moneyRound).where(ofMeeting(scope, which)).limit(1);
	return row ?? null;
}

/** The round, locked: marks, cuts and its closing queue here. The meeting is locked before it. */
export async function lockRound(
	tx: Transaction,
	scope: Scope,
	which: RoundOfMeeting
): Promise<StoredRound | null> {
	const [row] = await tx
		.select(columns)
		.from(moneyRound)
		.where(ofMeeting(scope, which))
		.limit(1)
		.for('update');
	return row ?? null;
}

/** All rounds of a meeting, in the order of their opening. */
export async function listRounds(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<readonly StoredRound[]> {
	return await db
		.select(columns)
		.from(moneyRound)
		.where(
			and(
				eq(moneyRound.neighbourhoodId, scope.neighbourhoodId),
				eq(moneyRound.meetingId, meetingId)
			)
		)
		.orderBy(asc(moneyRound.openedAt), asc(moneyRound.id));
}

export async function insertRound(
	tx: Transaction,
	scope: Scope,
	round: Pick<
		StoredRound,
		'id' | 'meetingId' | 'fundYearId' | 'ruleSetVersionId' | 'marking' | 'openedAt'
	>
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(moneyRound).values({ ...round, neighbourhoodId, state: 'open' });
}

/** Ends a round; what was shared out, and by what, stays with it. */
export async function endRound(
	tx: Transaction,
	scope: Scope,
	ended: {
		readonly id: string;
		readonly state: 'closed' | 'dissolved';
		readonly input: unknown;
		readonly output: unknown;
		readonly now: Date;
	}
): Promise<void> {
	const { id, now, ...rest } = ended;
	await tx
		.update(moneyRound)
		.set({ ...rest, closedAt: now })
		.where(thisRound(scope, id));
}

export interface StoredRoundMotion {
	readonly motionId: string;
	readonly agendaItemId: string;
	readonly leastCents: number;
	/** Null until the money is shared out, and for a motion that the body did not approve. */
	readonly place: number | null;
	readonly agreedCents: number | null;
	readonly awardCents: number | null;
}

export async function listRoundMotions(
	db: Queryable,
	scope: Scope,
	roundId: string
): Promise<readonly StoredRoundMotion[]> {
	return await db
		.select({
			motionId: roundMotion.motionId,
			agendaItemId: roundMotion.agendaItemId,
			leastCents: roundMotion.leastCents,
			place: roundMotion.place,
			agreedCents: roundMotion.agreedCents,
			awardCents: roundMotion.awardCents
		})
		.from(roundMotion)
		.where(ofRound(scope, roundId));
}

export async function insertRoundMotions(
	tx: Transaction,
	scope: Scope,
	{
		roundId,
		motions
	}: {
		readonly roundId: string;
		readonly motions: readonly Pick<
			StoredRoundMotion,
			'motionId' | 'agendaItemId' | 'leastCents'
		>[];
	}
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx
		.insert(roundMotion)
		.values(motions.map((motion) => ({ ...motion, roundId, neighbourhoodId })));
}

/** Which of these items are in a round, whatever became of it. */
export async function listItemsInRounds(
	db: Queryable,
	scope: Scope,
	itemIds: readonly string[]
): Promise<ReadonlySet<string>> {
	if (itemIds.length === 0) return new Set();
	const rows = await db
		.select({ itemId: roundMotion.agendaItemId })
		.from(roundMotion)
		.where(
			and(
				eq(roundMotion.neighbourhoodId, scope.neighbourhoodId),
				inArray(roundMotion.agendaItemId, [...itemIds])
			)
		);
	return new Set(rows.map(({ itemId }) => itemId));
}

/** The round in which an item is or was, unless it was dissolved. */
export async function findRoundOfItem(
	db: Queryable,
	scope: Scope,
	itemId: string
): Promise<{ readonly id: string; readonly state: RoundState } | null> {
	const [row] = await selectOfMotions(db)
		.where(
			and(
				eq(roundMotion.neighbourhoodId, scope.neighbourhoodId),
				eq(roundMotion.agendaItemId, itemId),
				ne(moneyRound.state, 'dissolved')
			)
		)
		.limit(1);
	return row ? { id: row.roundId, state: row.state } : null;
}

/** The round that still has to share its money before this item is decided; null: it is decided by itself. */
export async function findOpenRoundOfItem(
	db: Queryable,
	scope: Scope,
	itemId: string
): Promise<string | null> {
	const [row] = await selectOfMotions(db)
		.where(
			and(
				eq(roundMotion.neighbourhoodId, scope.neighbourhoodId),
				eq(roundMotion.agendaItemId, itemId),
				eq(moneyRound.state, 'open')
			)
		)
		.limit(1);
	return row?.roundId ?? null;
}

/** How the money of a closed round was shared out, as this motion sees it; null where it got none of it. */
export async function findSharedMoney(
	db: Queryable,
	scope: Scope,
	{ motionId, code }: { readonly motionId: string; readonly code: string }
): Promise<SharedMoney | null> {
	const rows = await selectOfMotions(db)
		.where(
			and(
				eq(roundMotion.neighbourhoodId, scope.neighbourhoodId),
				eq(roundMotion.motionId, motionId),
				eq(moneyRound.state, 'closed')
			)
		)
		.orderBy(asc(moneyRound.closedAt));
	const last = rows.at(-1);
	if (last === undefined || last.awardCents === null) return null;
	const read = sharedMoneyShape.safeParse({ ...Object(last.input), motion: code });
	return read.success ? read.data : null;
}

function selectOfMotions(db: Queryable) {
	return db
		.select({
			roundId: moneyRound.id,
			state: moneyRound.state,
			input: moneyRound.input,
			awardCents: roundMotion.awardCents
		})
		.from(roundMotion)
		.innerJoin(
			moneyRound,
			and(
				eq(moneyRound.neighbourhoodId, roundMotion.neighbourhoodId),
				eq(moneyRound.id, roundMotion.roundId)
			)
		)
		.$dynamic();
}

function thisRound(scope: Scope, id: string) {
	return and(eq(moneyRound.neighbourhoodId, scope.neighbourhoodId), eq(moneyRound.id, id));
}

function ofMeeting(scope: Scope, { roundId, meetingId }: RoundOfMeeting) {
	return and(thisRound(scope, roundId), eq(moneyRound.meetingId, meetingId));
}

function ofRound(scope: Scope, roundId: string) {
	return and(
		eq(roundMotion.neighbourhoodId, scope.neighbourhoodId),
		eq(roundMotion.roundId, roundId)
	);
}
