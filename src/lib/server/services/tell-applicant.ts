import { referenceText } from '$lib/domain/proposal/reference';
import { textFor, textsOf } from '$lib/domain/text/written-text';
import { enqueueMail } from '$lib/server/outbox/enqueue-mail';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import { findProposal } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import type { UseCaseTransaction } from './perform';

export interface Told {
	readonly proposalId: string;
	readonly template:
		'proposalReceived' | 'proposalReturned' | 'proposalInadmissible' | 'proposalPublished';
}

/** Tells the applicant by mail how far the proposal is; nobody where there is no account. */
export async function tellApplicant(
	tx: UseCaseTransaction,
	scope: Scope,
	{ proposalId, template }: Told
): Promise<void> {
	const proposal = await findProposal(tx, scope, { id: proposalId });
	if (!proposal || proposal.applicantAccountId === null) return;
	const neighbourhood = await findNeighbourhoodById(tx, scope.neighbourhoodId);
	const texts = await readTexts(tx, scope, { ownerKind: 'proposal', ownerIds: [proposalId] });
	const titles = textsOf(texts, { ownerId: proposalId, field: 'title' });
	const reference = referenceText({
		year: proposal.referenceYear,
		number: proposal.referenceNumber
	});
	const place = template === 'proposalPublished' ? 'proposals' : 'my/proposals';
	const about = {
		title: textFor(titles, proposal.language)?.content ?? '',
		path: `/${neighbourhood?.slug ?? ''}/${place}/${reference}`
	};
	const to = { accountId: proposal.applicantAccountId };
	const { neighbourhoodId } = scope;
	if (template === 'proposalReceived')
		await enqueueMail(tx, { neighbourhoodId, to, template, params: { ...about, reference } });
	else await enqueueMail(tx, { neighbourhoodId, to, template, params: about });
}
