import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';

/** The title of a proposal for this reader: in their language where there is one, else as it was written. */
export async function readProposalTitle(
	db: Queryable,
	scope: Scope,
	{ proposalId, language }: { readonly proposalId: string; readonly language: string }
): Promise<WrittenText | null> {
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds: [proposalId] });
	return textFor(textsOf(texts, { ownerId: proposalId, field: 'title' }), language);
}
