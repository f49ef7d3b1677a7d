import type { FundingProfile } from '../rules/schema/funding-profile';
import type { Step, StepCode, StepInputs, Verdict } from './determination';

/** Writes a step that cites the rule it applied, with its source. */
export function cite(
	profile: FundingProfile,
	name: keyof FundingProfile,
	step: { code: StepCode; verdict: Verdict; reading: number | null; inputs: StepInputs }
): Step {
	const { source, chosenByBody } = profile[name];
	return {
		code: step.code,
		verdict: step.verdict,
		reading: step.reading,
		rule: `funding.${name}`,
		source,
		chosenByBody,
		inputs: step.inputs
	};
}
