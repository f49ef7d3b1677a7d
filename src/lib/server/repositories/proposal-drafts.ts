import { and, eq, lt } from 'drizzle-orm';
import type { ProposalDraft } from '$lib/domain/proposal/draft';
import { storedDraftSchema } from '$lib/domain/proposal/schema/draft';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { proposalDraft } from '$lib/server/db/schema';
import type { Scope } from './scope';

type Row = typeof proposalDraft.$inferSelect;

/** The draft, or null where this version does not understand what was stored. */
function toDraft({ id, accountId, proposalId, expiresAt, content }: Row): ProposalDraft | null {
	const stored = storedDraftSchema.safeParse(content);
	return stored.success ? { id, accountId, proposalId, expiresAt, ...stored.data } : null;
}

export async function findDraft(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<ProposalDraft | null> {
	const [row] = await db.select().from(proposalDraft).where(is(scope, id)).limit(1);
	return row ? toDraft(row) : null;
}

/** The draft, locked: two windows that save at the same moment do so one after the other. */
export async function lockDraft(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<ProposalDraft | null> {
	const [row] = await tx.select().from(proposalDraft).where(is(scope, id)).limit(1).for('update');
	return row ? toDraft(row) : null;
}

export async function insertDraft(
	tx: Transaction,
	scope: Scope,
	{ draft, now }: { readonly draft: ProposalDraft; readonly now: Date }
): Promise<void> {
	const { id, accountId, proposalId, expiresAt, ...content } = draft;
	await tx.insert(proposalDraft).values({
		neighbourhoodId: scope.neighbourhoodId,
		id,
		accountId,
		proposalId,
		expiresAt,
		content,
		createdAt: now,
		modifiedAt: now
	});
}

export async function saveDraft(
	tx: Transaction,
	scope: Scope,
	{ draft, now }: { readonly draft: ProposalDraft; readonly now: Date }
): Promise<void> {
	const { id, accountId, proposalId, expiresAt, ...content } = draft;
	await tx
		.update(proposalDraft)
		.set({ accountId, proposalId, expiresAt, content, modifiedAt: now })
		.where(is(scope, id));
}

/** Forgets drafts of all neighbourhoods that nobody has touched for too long. */
export async function deleteDraftsBefore(tx: Transaction, before: Date): Promise<void> {
	await tx.delete(proposalDraft).where(lt(proposalDraft.expiresAt, before));
}

function is(scope: Scope, id: string) {
	return and(eq(proposalDraft.neighbourhoodId, scope.neighbourhoodId), eq(proposalDraft.id, id));
}
