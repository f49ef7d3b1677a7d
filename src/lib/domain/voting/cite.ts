import type { FundingProfile } from '../rules/schema/funding-profile';
import type { RulePath } from '../rules/schema/rule-document';
import type { Rule } from '../rules/schema/rule';
import type { Step, StepCode, StepInputs, Verdict } from './determination';

interface Finding {
	readonly code: StepCode;
	readonly verdict: Verdict;
	readonly reading: number | null;
	readonly inputs: StepInputs;
}

/** Writes a step that cites the rule at this place of the document, with its source. */
export function citeRule(path: RulePath, rule: Rule<unknown>, step: Finding): Step {
	return {
		code: step.code,
		verdict: step.verdict,
		reading: step.reading,
		rule: path,
		source: rule.source,
		chosenByBody: rule.chosenByBody,
		inputs: step.inputs
	};
}

/** Writes a step that cites a rule about money. */
export function cite(profile: FundingProfile, name: keyof FundingProfile, step: Finding): Step {
	return citeRule(`funding.${name}`, profile[name], step);
}
