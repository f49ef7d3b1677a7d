import { referenceText } from '$lib/domain/proposal/reference';
import { textFor, textsOf } from '$lib/domain/text/written-text';
import type { DecisionLine } from '$lib/domain/voting/decision-line';
import { residentOrigin } from '$lib/domain/voting/resident-origin';
import type { Queryable } from '$lib/server/db/client';
import type { RegisteredDecision } from '$lib/server/repositories/decisions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';

/** Lines of these decisions, with titles in the reader's language where there is a translation. */
export async function readDecisionLines(
	db: Queryable,
	scope: Scope,
	{
		decisions,
		language
	}: { readonly decisions: readonly RegisteredDecision[]; readonly language: string }
): Promise<readonly DecisionLine[]> {
	const ownerIds = decisions.map(({ proposalId }) => proposalId);
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds });
	return decisions.map((decision) => {
		const { referenceYear, referenceNumber, proposalId, bodyName, determination } = decision;
		const { result, decidedOn } = determination;
		return {
			reference: referenceText({ year: referenceYear, number: referenceNumber }),
			title: textFor(textsOf(texts, { ownerId: proposalId, field: 'title' }), language),
			kind: result.kind,
			amountCents: result.amountCents,
			bodyName,
			decidedOn,
			residentVote: residentOrigin(determination)
		};
	});
}
