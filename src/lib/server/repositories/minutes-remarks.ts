import { and, asc, eq, isNull } from 'drizzle-orm';
import type { RemarkKind } from '$lib/domain/meeting/schema/minutes-document';
import type { Publicity } from '$lib/domain/meeting/meeting';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { bench, minutesRemark, seat } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** What the minute taker added; the words are a text, field `words`, of `minutesRemark`. */
export interface StoredRemark {
	readonly id: string;
	/** `head`, or the id of a point on the agenda. */
	readonly point: string;
	readonly kind: RemarkKind;
	readonly publicity: Publicity;
	readonly seat: string | null;
	readonly bench: string | null;
}

export async function listRemarks(
	db: Queryable,
	scope: Scope,
	minutesId: string
): Promise<readonly StoredRemark[]> {
	return await db
		.select({
			id: minutesRemark.id,
			point: minutesRemark.point,
			kind: minutesRemark.kind,
			publicity: minutesRemark.publicity,
			seat: seat.code,
			bench: bench.code
		})
		.from(minutesRemark)
		.leftJoin(
			seat,
			and(
				eq(seat.neighbourhoodId, minutesRemark.neighbourhoodId),
				eq(seat.id, minutesRemark.seatId)
			)
		)
		.leftJoin(
			bench,
			and(eq(bench.neighbourhoodId, seat.neighbourhoodId), eq(bench.id, seat.benchId))
		)
		.where(
			and(
				eq(minutesRemark.neighbourhoodId, scope.neighbourhoodId),
				eq(minutesRemark.minutesId, minutesId),
				isNull(minutesRemark.withdrawnAt)
			)
		)
		.orderBy(asc(minutesRemark.createdAt), asc(minutesRemark.id));
}

export async function insertRemark(
	tx: Transaction,
	scope: Scope,
	{
		now,
		...remark
	}: {
		readonly id: string;
		readonly minutesId: string;
		readonly point: string;
		readonly kind: RemarkKind;
		readonly publicity: Publicity;
		readonly seatId: string | null;
		readonly now: Date;
	}
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx
		.insert(minutesRemark)
		.values({ ...remark, neighbourhoodId, createdAt: now, modifiedAt: now });
}

/** Takes a remark out of what the next revision says; those made before keep it. */
export async function withdrawRemark(
	tx: Transaction,
	scope: Scope,
	{ id, minutesId, now }: { readonly id: string; readonly minutesId: string; readonly now: Date }
): Promise<boolean> {
	const taken = await tx
		.update(minutesRemark)
		.set({ withdrawnAt: now, modifiedAt: now })
		.where(
			and(
				eq(minutesRemark.neighbourhoodId, scope.neighbourhoodId),
				eq(minutesRemark.minutesId, minutesId),
				eq(minutesRemark.id, id),
				isNull(minutesRemark.withdrawnAt)
			)
		)
		.returning({ id: minutesRemark.id });
	return taken.length > 0;
}
