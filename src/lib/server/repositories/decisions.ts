import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { localDateOf } from '$lib/domain/calendar';
import type { Determination } from '$lib/domain/voting/determination';
import type { DecideInput } from '$lib/domain/voting/schema/decide-input';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { body, decision, determination, motion, proposal } from '$lib/server/db/schema';
import { takeNumber } from './reference-counters';
import type { Scope } from './scope';

export interface StoredDetermination {
	readonly id: string;
	readonly number: number;
	readonly ruleSetVersionId: string;
	readonly output: Determination;
	readonly createdAt: Date;
}

/** What decide() answered; only decide() writes this column, and it never changes. */
function isDetermination(output: unknown): output is Determination {
	return typeof output === 'object' && output !== null && 'steps' in output && 'result' in output;
}

/** Everything that was ever determined about a motion, the newest first. */
export async function listDeterminations(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly StoredDetermination[]> {
	const rows = await db
		.select()
		.from(determination)
		.where(
			and(
				eq(determination.neighbourhoodId, scope.neighbourhoodId),
				eq(determination.motionId, motionId)
			)
		)
		.orderBy(desc(determination.number));
	return rows.flatMap(({ output, ...row }) =>
		isDetermination(output) ? [{ ...row, output }] : []
	);
}

export async function findLastDetermination(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<StoredDetermination | null> {
	const [row] = await db
		.select()
		.from(determination)
		.where(
			and(
				eq(determination.neighbourhoodId, scope.neighbourhoodId),
				eq(determination.motionId, motionId)
			)
		)
		.orderBy(desc(determination.number))
		.limit(1);
	if (!row || !isDetermination(row.output)) return null;
	return { ...row, output: row.output };
}

/** The facts on which a determination was made, as they were stored. */
export async function findDeterminationInput(
	db: Queryable,
	scope: Scope,
	determinationId: string
): Promise<unknown> {
	const [row] = await db
		.select({ input: determination.input })
		.from(determination)
		.where(
			and(
				eq(determination.neighbourhoodId, scope.neighbourhoodId),
				eq(determination.id, determinationId)
			)
		)
		.limit(1);
	return row?.input ?? null;
}

export async function insertDetermination(
	tx: Transaction,
	scope: Scope,
	made: {
		readonly id: string;
		readonly motionId: string;
		readonly number: number;
		readonly ruleSetVersionId: string;
		readonly input: DecideInput;
		readonly output: Determination;
		readonly replacesId: string | null;
		readonly createdAt: Date;
	}
): Promise<void> {
	await tx.insert(determination).values({ ...made, neighbourhoodId: scope.neighbourhoodId });
}

export interface RegisteredDecision {
	readonly id: string;
	readonly motionId: string;
	readonly referenceYear: number;
	readonly referenceNumber: number;
	readonly publishedAt: Date | null;
	/** Taken back since: it stays to be read, as what is not in force any more. */
	readonly withdrawnAt: Date | null;
	readonly modifiedAt: Date;
	readonly bodyName: string;
	readonly bodySlug: string;
	readonly proposalId: string;
	readonly proposalYear: number;
	readonly proposalNumber: number;
	readonly fundYearId: string;
	readonly applicantAccountId: string | null;
	readonly ruleSetVersionId: string;
	readonly determination: Determination;
}

/** Enters a motion's result in the register, or lets its entry show the newer determination and who made it. */
export async function registerDecision(
	tx: Transaction,
	scope: Scope,
	entry: {
		readonly id: string;
		readonly motion: { readonly id: string; readonly bodyId: string };
		readonly determinationId: string;
		readonly determination: Determination;
		readonly now: Date;
	}
): Promise<void> {
	const { neighbourhoodId } = scope;
	const { id, determinationId, now } = entry;
	const { id: motionId, bodyId } = entry.motion;
	const year = Number(localDateOf(now).slice(0, 4));
	const { result, decidedOn } = entry.determination;
	const told = { resultKind: result.kind, amountCents: result.amountCents, decidedOn };
	const updated = await tx
		.update(decision)
		.set({ ...told, bodyId, determinationId, modifiedAt: now })
		.where(and(eq(decision.neighbourhoodId, neighbourhoodId), eq(decision.motionId, motionId)))
		.returning({ id: decision.id });
	if (updated.length > 0) return;
	await tx.insert(decision).values({
		neighbourhoodId,
		id,
		motionId,
		bodyId,
		determinationId,
		...told,
		referenceYear: year,
		referenceNumber: await takeNumber(tx, scope, { kind: 'decision', year }),
		createdAt: now,
		modifiedAt: now
	});
}

export async function markPublished(
	tx: Transaction,
	scope: Scope,
	{ motionId, now }: { readonly motionId: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(decision)
		.set({ publishedAt: now, modifiedAt: now })
		.where(
			and(
				eq(decision.neighbourhoodId, scope.neighbourhoodId),
				eq(decision.motionId, motionId),
				isNull(decision.publishedAt)
			)
		);
}

/** Takes a public decision back. Its reference stays taken. */
export async function markWithdrawn(
	tx: Transaction,
	scope: Scope,
	{ id, now }: { readonly id: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(decision)
		.set({ withdrawnAt: now, modifiedAt: now })
		.where(
			and(
				eq(decision.neighbourhoodId, scope.neighbourhoodId),
				eq(decision.id, id),
				isNull(decision.withdrawnAt)
			)
		);
}

/** What is public and in force, the newest decision first. */
export async function listPublishedDecisions(
	db: Queryable,
	scope: Scope,
	{ limit }: { readonly limit?: number } = {}
): Promise<readonly RegisteredDecision[]> {
	const all = select(db)
		.where(and(alive(scope), isNotNull(decision.publishedAt)))
		.orderBy(desc(decision.publishedAt), desc(decision.referenceNumber));
	const rows = await (limit === undefined ? all : all.limit(limit));
	return rows.flatMap(registered);
}

/** What is decided and waits for being published, the oldest first. */
export async function listUnpublishedDecisions(
	db: Queryable,
	scope: Scope
): Promise<readonly RegisteredDecision[]> {
	const rows = await select(db)
		.where(and(alive(scope), isNull(decision.publishedAt)))
		.orderBy(asc(decision.createdAt));
	return rows.flatMap(registered);
}

/** An entry of the register, also one that is not public yet or was taken back. */
export async function findDecision(
	db: Queryable,
	scope: Scope,
	by: { readonly motionId: string } | { readonly year: number; readonly number: number }
): Promise<RegisteredDecision | null> {
	const which =
		'motionId' in by
			? eq(decision.motionId, by.motionId)
			: and(eq(decision.referenceYear, by.year), eq(decision.referenceNumber, by.number));
	const rows = await select(db)
		.where(and(eq(decision.neighbourhoodId, scope.neighbourhoodId), which))
		.limit(1);
	return rows.flatMap(registered)[0] ?? null;
}

/** These entries of the register, in no order. */
export async function listDecisions(
	db: Queryable,
	scope: Scope,
	ids: readonly string[]
): Promise<readonly RegisteredDecision[]> {
	if (ids.length === 0) return [];
	const rows = await select(db).where(
		and(eq(decision.neighbourhoodId, scope.neighbourhoodId), inArray(decision.id, [...ids]))
	);
	return rows.flatMap(registered);
}

function alive(scope: Scope) {
	return and(eq(decision.neighbourhoodId, scope.neighbourhoodId), isNull(decision.withdrawnAt));
}

function registered({
	output,
	...row
}: Omit<RegisteredDecision, 'determination'> & { output: unknown }): RegisteredDecision[] {
	return isDetermination(output) ? [{ ...row, determination: output }] : [];
}

const columns = {
	id: decision.id,
	motionId: decision.motionId,
	referenceYear: decision.referenceYear,
	referenceNumber: decision.referenceNumber,
	publishedAt: decision.publishedAt,
	withdrawnAt: decision.withdrawnAt,
	modifiedAt: decision.modifiedAt,
	bodyName: body.name,
	bodySlug: body.slug,
	proposalId: proposal.id,
	proposalYear: proposal.referenceYear,
	proposalNumber: proposal.referenceNumber,
	fundYearId: proposal.fundYearId,
	applicantAccountId: proposal.applicantAccountId,
	ruleSetVersionId: determination.ruleSetVersionId,
	output: determination.output
};

function select(db: Queryable) {
	return db
		.select(columns)
		.from(decision)
		.innerJoin(
			determination,
			and(
				eq(determination.neighbourhoodId, decision.neighbourhoodId),
				eq(determination.id, decision.determinationId)
			)
		)
		.innerJoin(
			motion,
			and(eq(motion.neighbourhoodId, decision.neighbourhoodId), eq(motion.id, decision.motionId))
		)
		.innerJoin(
			body,
			and(eq(body.neighbourhoodId, motion.neighbourhoodId), eq(body.id, motion.bodyId))
		)
		.innerJoin(
			proposal,
			and(eq(proposal.neighbourhoodId, motion.neighbourhoodId), eq(proposal.id, motion.proposalId))
		)
		.$dynamic();
}
