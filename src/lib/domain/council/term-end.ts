import { ok, refuse, type Result } from '../result';
import type { BodyRules } from '../rules/schema/body-rules';
import type { Term } from './appoint-holder';
import { termEndsOn } from './right-to-vote';

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
	const on = rule === null ? null : termEndsOn(rule, fromOn);
	return on === null ? null : { on, by: 'rules' };
}

/**
 * Whether nobody is given a seat for longer than the rules allow (P-08). A term without a last day is none too long:
 * it ends by the rules. The detail `lastOn` is the last day that they allow.
 */
export function keepToTerm(rule: TermRule | null, term: Term): Result<true, 'termTooLong'> {
	const lastOn = rule === null ? null : termEndsOn(rule, term.fromOn);
	if (lastOn === null || term.untilOn === null || term.untilOn <= lastOn) return ok(true);
	return refuse('termTooLong', { lastOn });
}
