import { changeRules, type RuleChanges } from '$lib/domain/rules/change-rules';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { aCouncilVote } from './council-vote';

/** Rules of a council with 27 seats in three benches, changed as given. */
export function changedRules(
	changes: RuleChanges,
	base: RuleDocument = aCouncilVote(['yes'], 'yesNo').rules
): RuleDocument {
	const changed = changeRules(base, changes, { document: 'Geschäftsordnung', place: '§ 4' });
	if (!changed.ok) throw new Error(changed.reason);
	return changed.value;
}
