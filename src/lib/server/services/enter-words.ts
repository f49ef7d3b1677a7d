import { referenceText } from '$lib/domain/proposal/reference';
import { findableWords } from '$lib/domain/register/search-words';
import { findDecision } from '$lib/server/repositories/decisions';
import { findProposal } from '$lib/server/repositories/proposals';
import { saveSearchWords } from '$lib/server/repositories/register';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import type { UseCaseTransaction } from './perform';
import { readDerivation } from './read-derivation';

/**
 * Writes by what the public entry of a motion is found: its reference, the project's title and place, conditions
 * and reasons. Never by an applicant's name, nor by the words of an objection.
 */
export async function enterWords(
	tx: UseCaseTransaction,
	scope: Scope,
	motionId: string
): Promise<void> {
	const decision = await findDecision(tx, scope, { motionId });
	if (!decision?.publishedAt) return;
	const { id, proposalId, referenceYear: year, referenceNumber: number } = decision;
	const proposal = await findProposal(tx, scope, { id: proposalId });
	const derivation = await readDerivation(tx, scope, motionId);
	const titles = await readTexts(tx, scope, { ownerKind: 'proposal', ownerIds: [proposalId] });
	const own = await readTexts(tx, scope, { ownerKind: 'decision', ownerIds: [id] });
	const { conditions = [], stations = [], corrections = [] } = derivation ?? {};
	const texts = [
		...titles.filter(({ field }) => field === 'title'),
		...(proposal ? [{ language: proposal.language, content: proposal.place }] : []),
		...conditions,
		...stations.flatMap(({ reason }) => reason ?? []),
		...corrections.flatMap(({ explanation }) => explanation ?? []),
		...own
	];
	const words = findableWords([
		referenceText({ year, number }),
		...texts.map(({ content }) => content)
	]);
	await saveSearchWords(tx, scope, { id, words, texts });
}
