import { ok, refuse, type Result } from '../result';
import { nextStep } from './check-step';
import { checkAsked, type AskedRefusal, type CostSum } from './cost-plan';
import {
	fundYearOf,
	type DraftAnswers,
	type DraftFacts,
	type DraftStep,
	type OpenFundYear
} from './draft';
import { decidePublicName } from './public-name';

type Finished = { readonly [Step in keyof DraftAnswers]: NonNullable<DraftAnswers[Step]> };

/** A proposal as it is handed in: every answer given, the money added up, the year found. */
export interface CompleteProposal extends Omit<Finished, 'fundId'> {
	readonly fundYear: OpenFundYear;
	readonly sum: CostSum;
}

export type HandInRefusal = 'notFinished' | 'noFundOpen' | AskedRefusal;

/**
 * Whether these answers make a proposal that the fund takes on that day. `notFinished` names the first
 * step that is missing or no longer holds.
 */
export function handInProposal(
	answers: DraftAnswers,
	facts: DraftFacts
): Result<CompleteProposal, HandInRefusal> {
	const { words, project, costs, applicant } = answers;
	if (facts.years.length === 0) return refuse('noFundOpen');
	const fundYear = fundYearOf(answers, facts.years);
	if (!words || !project || !costs || !applicant || !fundYear) return notFinished(answers, facts);
	const sum = checkAsked(costs, fundYear.guideline);
	if (!sum.ok) return sum;
	if (nextStep(answers, facts) !== null) return notFinished(answers, facts);
	const publicName = decidePublicName(applicant.kind, applicant.publicName);
	return ok({
		words,
		project,
		costs,
		applicant: { ...applicant, publicName },
		fundYear,
		sum: sum.value
	});
}

function notFinished(answers: DraftAnswers, facts: DraftFacts) {
	const step: DraftStep = nextStep(answers, facts) ?? 'words';
	return refuse('notFinished', { step });
}
