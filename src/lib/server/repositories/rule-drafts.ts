import { and, eq } from 'drizzle-orm';
import { storedRuleDraftSchema, type RuleDraft } from '$lib/domain/rules/schema/rule-draft';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { ruleDraft } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** The draft of a body's rules, or null where nobody has begun one. Whoever writes locks the body first. */
export async function findRuleDraft(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<RuleDraft | null> {
	const [row] = await db
		.select({ content: ruleDraft.content })
		.from(ruleDraft)
		.where(is(scope, bodyId))
		.limit(1);
	return row === undefined ? null : storedRuleDraftSchema.parse(row.content);
}

interface Draft {
	readonly bodyId: string;
	readonly draft: RuleDraft;
	readonly now: Date;
}

export async function insertRuleDraft(
	tx: Transaction,
	{ neighbourhoodId }: Scope,
	{ bodyId, draft, now }: Draft
): Promise<void> {
	await tx
		.insert(ruleDraft)
		.values({ neighbourhoodId, bodyId, content: { ...draft }, createdAt: now, modifiedAt: now });
}

export async function saveRuleDraft(
	tx: Transaction,
	scope: Scope,
	{ bodyId, draft, now }: Draft
): Promise<void> {
	await tx
		.update(ruleDraft)
		.set({ content: { ...draft }, modifiedAt: now })
		.where(is(scope, bodyId));
}

export async function deleteRuleDraft(
	tx: Transaction,
	scope: Scope,
	bodyId: string
): Promise<void> {
	await tx.delete(ruleDraft).where(is(scope, bodyId));
}

function is(scope: Scope, bodyId: string) {
	return and(eq(ruleDraft.neighbourhoodId, scope.neighbourhoodId), eq(ruleDraft.bodyId, bodyId));
}
