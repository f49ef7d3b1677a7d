import type { Actor } from '$lib/domain/access/actor';
import { mayOpenDraft, type ProposalDraft } from '$lib/domain/proposal/draft';
import type { Transaction } from '$lib/server/db/client';
import { lockDraft } from '$lib/server/repositories/proposal-drafts';
import type { Scope } from '$lib/server/repositories/scope';

/** The draft, locked, if it is still open and the actor's own to change; else null. */
export async function openDraft(
	tx: Transaction,
	scope: Scope,
	{ id, actor, now }: { readonly id: string; readonly actor: Actor; readonly now: Date }
): Promise<ProposalDraft | null> {
	const draft = await lockDraft(tx, scope, id);
	if (draft === null || draft.expiresAt <= now || !mayOpenDraft(actor, draft)) return null;
	return draft;
}
