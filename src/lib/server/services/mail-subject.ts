import { textFor, textsOf } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';

/** What a mail about an agenda item says: the proposal's own title, and the item's page. */
export async function readMailSubject(
	db: Queryable,
	scope: Scope,
	ids: { readonly proposalId: string; readonly meetingId: string; readonly itemId: string }
): Promise<{ readonly title: string; readonly path: string }> {
	const { proposalId, meetingId, itemId } = ids;
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds: [proposalId] });
	const originals = textsOf(texts, { ownerId: proposalId, field: 'title' });
	const neighbourhood = await findNeighbourhoodById(db, scope.neighbourhoodId);
	return {
		title: textFor(originals, '')?.content ?? '',
		path: `/${neighbourhood?.slug ?? ''}/meetings/${meetingId}/items/${itemId}`
	};
}
