import { addDays, addMonths } from '../calendar';
import type { BodyRules } from '../rules/schema/body-rules';
import type { Term } from './appoint-holder';

type TermRule = BodyRules['term']['value'];

/** The last day of a term, and whether somebody entered it or only the rules say so. */
export interface TermEnd {
	readonly on: string;
	readonly by: 'entered' | 'rules';
}

/**
 * When a term ends (P-08): on the day that was entered, else after the months the rules name. Whoever the rules
 * would have go stays until somebody ends the term: a body is not emptied overnight because an election is late.
 */
export function termEnd(rule: TermRule | null, { fromOn, untilOn }: Term): TermEnd | null {
	if (untilOn !== null) return { on: untilOn, by: 'entered' };
	if (rule?.kind !== 'months') return null;
	return { on: addDays(addMonths(fromOn, rule.months), -1), by: 'rules' };
}
