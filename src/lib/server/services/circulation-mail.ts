import { lastDayOf } from '$lib/domain/circulation/circulation-window';
import { textFor, textsOf } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import type { StoredCirculation } from '$lib/server/repositories/circulations';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';

/** What a mail about a vote in writing says: the proposal's own title, the pages, the last day. */
export async function readCirculationMail(
	db: Queryable,
	scope: Scope,
	{ id, bodySlug, proposalId, closesAt }: StoredCirculation
): Promise<{
	readonly title: string;
	readonly path: string;
	readonly answerPath: string;
	readonly lastOn: string;
}> {
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds: [proposalId] });
	const originals = textsOf(texts, { ownerId: proposalId, field: 'title' });
	const neighbourhood = await findNeighbourhoodById(db, scope.neighbourhoodId);
	const path = `/${neighbourhood?.slug ?? ''}/bodies/${bodySlug}/circulations/${id}`;
	return {
		title: textFor(originals, '')?.content ?? '',
		path,
		answerPath: `${path}/answer`,
		lastOn: lastDayOf({ closesAt })
	};
}
