import { ok, refuse, type Result } from '../result';
import type { RuleDocument } from '../rules/schema/rule-document';
import { countInWriting, type Circulation } from '../voting/circulation';
import { countedOn, lastDayOf, type CirculationWindow } from './circulation-window';

export type EndedWhy = 'allAnswered' | 'windowOver' | 'objection';

export type EndCirculationRefusal = 'circulationEnded' | 'answersOutstanding' | 'vetoesToRead';

export interface EndFacts extends CirculationWindow {
	readonly state: 'open' | 'ended';
	readonly rules: RuleDocument;
	readonly reading: number;
	readonly votes: Circulation;
	/** Whether somebody has read the words of the vetoes and marked what touches a protected group (WC-05). */
	readonly hasReadVetoes: boolean;
	readonly now: Date;
}

/**
 * Why a circulation ends now: somebody objects, all have answered, or its window is over (P-81, P-84). A veto whose
 * ground may matter has to be read by a person first.
 */
export function endCirculation(facts: EndFacts): Result<EndedWhy, EndCirculationRefusal> {
	if (facts.state === 'ended') return refuse('circulationEnded');
	const { rules, votes, now } = facts;
	const { steps } = countInWriting(rules, {
		votes,
		on: countedOn(facts, now),
		number: facts.reading
	});
	const stepOf = (name: string) => steps.find(({ code }) => code === name);
	if (stepOf('circulationProcedure')?.verdict === 'no') return ok('objection');
	const window = stepOf('circulationWindow');
	const outstanding = Number(window?.inputs['outstanding'] ?? 0);
	if (window?.verdict !== 'yes')
		return refuse('answersOutstanding', { outstanding, lastOn: lastDayOf(facts) });
	if (!facts.hasReadVetoes && needsReading(rules, votes)) return refuse('vetoesToRead');
	return ok(now < facts.closesAt ? 'allAnswered' : 'windowOver');
}

function needsReading({ funding }: RuleDocument, { answers }: Circulation): boolean {
	const isRouted = funding.protectedGround.value === 'dissentPath';
	return isRouted && answers.some(({ vote }) => vote?.choice === 'veto' && vote.hasReason);
}
