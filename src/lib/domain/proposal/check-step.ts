import { ok, refuse, type Result } from '../result';
import { checkAsked, type AskedRefusal } from './cost-plan';
import {
	fundOf,
	fundYearOf,
	stepsOf,
	type DraftAnswers,
	type DraftFacts,
	type DraftStep
} from './draft';

export type StepRefusal =
	| 'stepEmpty'
	| 'startsInThePast'
	| 'endsBeforeStart'
	| 'spansTwoYears'
	| 'noFundThatYear'
	| AskedRefusal;

/** The first step that is still missing, or no longer holds (a day has passed, a guideline has changed). */
export function nextStep(answers: DraftAnswers, facts: DraftFacts): DraftStep | null {
	return stepsOf(facts.years).find((step) => !checkStep(step, answers, facts).ok) ?? null;
}

/** Whether what stands in this step can be handed in on that day; else the first thing that is wrong. */
export function checkStep(
	step: DraftStep,
	answers: DraftAnswers,
	facts: DraftFacts
): Result<true, StepRefusal> {
	switch (step) {
		case 'fund':
			return fundOf(answers, facts.years) === null ? refuse('stepEmpty') : ok(true);
		case 'words':
			return answers.words === null ? refuse('stepEmpty') : ok(true);
		case 'project':
			return checkProject(answers, facts);
		case 'costs':
			return checkCosts(answers, facts);
		case 'applicant':
			return answers.applicant === null ? refuse('stepEmpty') : ok(true);
	}
}

function checkProject(answers: DraftAnswers, facts: DraftFacts): Result<true, StepRefusal> {
	const { project } = answers;
	if (project === null) return refuse('stepEmpty');
	const { startsOn, endsOn } = project;
	if (startsOn < facts.today) return refuse('startsInThePast');
	if (endsOn < startsOn) return refuse('endsBeforeStart');
	if (startsOn.slice(0, 4) !== endsOn.slice(0, 4)) return refuse('spansTwoYears');
	const year = Number(startsOn.slice(0, 4));
	return fundYearOf(answers, facts.years) === null ? refuse('noFundThatYear', { year }) : ok(true);
}

function checkCosts(answers: DraftAnswers, facts: DraftFacts): Result<true, StepRefusal> {
	const year = fundYearOf(answers, facts.years);
	if (answers.costs === null || year === null) return refuse('stepEmpty');
	const asked = checkAsked(answers.costs, year.guideline);
	return asked.ok ? ok(true) : asked;
}
