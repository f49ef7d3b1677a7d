import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { AmendmentState } from '$lib/domain/meeting/amend-motion';
import type { ContributionKind, Speaker } from '$lib/domain/meeting/deliberate';
import type { Publicity } from '$lib/domain/meeting/meeting';
import type { Withdrawer } from '$lib/domain/meeting/withdraw-contribution';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { bench, contribution, seat } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

/** A word in the deliberation; what it says is kept among the texts, field `words`. */
export interface StoredContribution {
	readonly id: string;
	readonly kind: ContributionKind;
	readonly inReplyTo: string | null;
	readonly authorAccountId: string;
	readonly speaker: Speaker;
	/** The seat for which somebody spoke; null for everybody else. */
	readonly seatId: string | null;
	/** The group the speaker sits in; null for everybody else. */
	readonly benchName: string | null;
	/** Integer cents. */
	readonly amountCents: number | null;
	readonly amendmentState: AmendmentState | null;
	readonly publicity: Publicity;
	readonly createdAt: Date;
}

/** Everything said about a motion, in its order. */
export async function listContributions(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly StoredContribution[]> {
	const rows = await select(db)
		.where(and(ofMotion(scope, motionId), isNull(contribution.withdrawnAt)))
		.orderBy(asc(contribution.createdAt), asc(contribution.id));
	return rows.flatMap(({ kind, ...row }) => (kind === 'note' ? [] : [{ kind, ...row }]));
}

/** A word that was taken back or removed; what it said is out of view. */
export interface WithdrawnContribution extends StoredContribution {
	readonly withdrawnAs: Withdrawer;
}

/** What was said about a motion and is no longer there, in its order. */
export async function listWithdrawnContributions(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly WithdrawnContribution[]> {
	const rows = await select(db)
		.where(and(ofMotion(scope, motionId), isNotNull(contribution.withdrawnAt)))
		.orderBy(asc(contribution.createdAt), asc(contribution.id));
	return rows.flatMap(({ kind, withdrawnAs, ...row }) =>
		kind === 'note' || withdrawnAs === null ? [] : [{ kind, withdrawnAs, ...row }]
	);
}

function ofMotion(scope: Scope, motionId: string) {
	return and(
		eq(contribution.neighbourhoodId, scope.neighbourhoodId),
		eq(contribution.motionId, motionId)
	);
}

function select(db: Queryable) {
	return db
		.select({
			id: contribution.id,
			kind: contribution.kind,
			inReplyTo: contribution.inReplyTo,
			authorAccountId: contribution.authorAccountId,
			speaker: contribution.authorRole,
			seatId: contribution.seatId,
			benchName: bench.name,
			amountCents: contribution.amendmentCents,
			amendmentState: contribution.amendmentState,
			publicity: contribution.publicity,
			createdAt: contribution.createdAt,
			withdrawnAs: contribution.withdrawnAs
		})
		.from(contribution)
		.leftJoin(
			seat,
			and(eq(seat.neighbourhoodId, contribution.neighbourhoodId), eq(seat.id, contribution.seatId))
		)
		.leftJoin(
			bench,
			and(eq(bench.neighbourhoodId, seat.neighbourhoodId), eq(bench.id, seat.benchId))
		)
		.$dynamic();
}

export interface NewContribution {
	readonly id: string;
	readonly motionId: string;
	readonly kind: ContributionKind;
	readonly inReplyTo: string | null;
	readonly authorAccountId: string;
	readonly speaker: Speaker;
	readonly seatId: string | null;
	readonly publicity: Publicity;
	readonly amountCents: number | null;
	readonly now: Date;
}

export async function insertContribution(
	tx: Transaction,
	scope: Scope,
	{ speaker, amountCents, now, ...said }: NewContribution
): Promise<void> {
	await tx.insert(contribution).values({
		...said,
		neighbourhoodId: scope.neighbourhoodId,
		authorRole: speaker,
		amendmentCents: amountCents,
		amendmentState: said.kind === 'amendment' ? 'proposed' : null,
		createdAt: now,
		modifiedAt: now
	});
}

/** Keeps what the body said about an amendment. */
export async function moveAmendment(
	tx: Transaction,
	scope: Scope,
	{ id, to, now }: { readonly id: string; readonly to: AmendmentState; readonly now: Date }
): Promise<void> {
	await tx
		.update(contribution)
		.set({ amendmentState: to, modifiedAt: now })
		.where(and(eq(contribution.neighbourhoodId, scope.neighbourhoodId), eq(contribution.id, id)));
}

/** Takes a word out of the discussion; the row stays, as every public object does. */
export async function markWithdrawn(
	tx: Transaction,
	scope: Scope,
	{ id, as, now }: { readonly id: string; readonly as: Withdrawer; readonly now: Date }
): Promise<void> {
	await tx
		.update(contribution)
		.set({ withdrawnAt: now, withdrawnAs: as, modifiedAt: now })
		.where(and(eq(contribution.neighbourhoodId, scope.neighbourhoodId), eq(contribution.id, id)));
}
