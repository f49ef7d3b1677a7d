import type { InterestGround, InterestState } from '$lib/domain/council/declare-interest';
import { m } from '$lib/paraglide/messages';

type Declared = 'self' | 'body' | 'portal';

/** What ties somebody to a motion, as the person says it. */
export const ownGround = {
	applicant: () => m.council_interest_ground_applicant(),
	relative: () => m.council_interest_ground_relative(),
	employee: () => m.council_interest_ground_employee(),
	contractor: () => m.council_interest_ground_contractor(),
	other: () => m.council_interest_ground_other()
} satisfies Record<InterestGround, () => string>;

/** The same as a word in a list about others. */
export const groundWord = {
	applicant: () => m.council_interest_ground_word_applicant(),
	relative: () => m.council_interest_ground_word_relative(),
	employee: () => m.council_interest_ground_word_employee(),
	contractor: () => m.council_interest_ground_word_contractor(),
	other: () => m.council_interest_ground_word_other()
} satisfies Record<InterestGround, () => string>;

const declarations = {
	self: () => m.council_interest_state_declared(),
	body: () => m.council_interest_state_recorded(),
	portal: () => m.council_interest_state_own_proposal()
} satisfies Record<Declared, () => string>;

const states = {
	inDoubt: () => m.council_interest_state_in_doubt(),
	upheld: () => m.council_interest_state_upheld(),
	dismissed: () => m.council_interest_state_dismissed()
} satisfies Record<Exclude<InterestState, 'declared'>, () => string>;

/** Where an interest stands, and who said so where nobody has to decide. */
export function interestWords(state: InterestState, declaredBy: Declared): string {
	return state === 'declared' ? declarations[declaredBy]() : states[state]();
}
