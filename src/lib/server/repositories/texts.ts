import { and, asc, eq, inArray, max } from 'drizzle-orm';
import type { FieldText, WrittenText } from '$lib/domain/text/written-text';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { writtenText } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

/** What the text belongs to: a proposal, a cost line, a contribution … */
export interface TextOwner {
	readonly ownerKind: string;
	readonly ownerId: string;
	readonly field: string;
}

export interface NewText extends TextOwner {
	readonly id: string;
	readonly language: string;
	readonly content: string;
	readonly origin?: WrittenText['origin'];
	readonly authorAccountId: string | null;
	readonly createdAt: Date;
}

/**
 * Writes a new revision and keeps the one before as replaced. Saving the same words again changes
 * nothing. The caller holds the lock of the owner; the unique constraints have the last word.
 */
export async function saveText(tx: Transaction, scope: Scope, text: NewText): Promise<void> {
	const where = sameText(scope, text);
	const [current] = await tx
		.select({ content: writtenText.content })
		.from(writtenText)
		.where(and(where, eq(writtenText.state, 'current')))
		.limit(1);
	if (current?.content === text.content) return;
	const [last] = await tx
		.select({ revision: max(writtenText.revision) })
		.from(writtenText)
		.where(where);
	await replaceCurrent(tx, where, 'replaced');
	await tx.insert(writtenText).values({
		...text,
		neighbourhoodId: scope.neighbourhoodId,
		origin: text.origin ?? 'original',
		revision: (last?.revision ?? 0) + 1,
		state: 'current'
	});
}

/** Takes a text out of view; the row stays, as every public object does. */
export async function withdrawText(
	tx: Transaction,
	scope: Scope,
	text: TextOwner & { readonly language: string }
): Promise<void> {
	await replaceCurrent(tx, sameText(scope, text), 'withdrawn');
}

/** The current texts of these objects in all their languages, in the order of their fields. */
export async function readTexts(
	db: Queryable,
	scope: Scope,
	{ ownerKind, ownerIds }: { readonly ownerKind: string; readonly ownerIds: readonly string[] }
): Promise<readonly FieldText[]> {
	if (ownerIds.length === 0) return [];
	return await db
		.select({
			ownerId: writtenText.ownerId,
			field: writtenText.field,
			language: writtenText.language,
			origin: writtenText.origin,
			content: writtenText.content
		})
		.from(writtenText)
		.where(
			and(
				eq(writtenText.neighbourhoodId, scope.neighbourhoodId),
				eq(writtenText.ownerKind, ownerKind),
				inArray(writtenText.ownerId, [...ownerIds]),
				eq(writtenText.state, 'current')
			)
		)
		.orderBy(asc(writtenText.ownerId), asc(writtenText.field), asc(writtenText.language));
}

function sameText(scope: Scope, text: TextOwner & { readonly language: string }) {
	return and(
		eq(writtenText.neighbourhoodId, scope.neighbourhoodId),
		eq(writtenText.ownerKind, text.ownerKind),
		eq(writtenText.ownerId, text.ownerId),
		eq(writtenText.field, text.field),
		eq(writtenText.language, text.language)
	);
}

async function replaceCurrent(
	tx: Transaction,
	where: ReturnType<typeof sameText>,
	state: 'replaced' | 'withdrawn'
): Promise<void> {
	await tx
		.update(writtenText)
		.set({ state })
		.where(and(where, eq(writtenText.state, 'current')));
}
