import type { DraftStep } from '$lib/domain/proposal/draft';
import { m } from '$lib/paraglide/messages';

/** The last part of a step's address. */
export const stepPaths = {
	fund: 'fund',
	words: 'what',
	project: 'who',
	costs: 'costs',
	applicant: 'applicant'
} as const satisfies Record<DraftStep, string>;

/** The heading of a step. */
export const stepTitles = {
	fund: () => m.proposal_step_fund(),
	words: () => m.proposal_step_words(),
	project: () => m.proposal_step_project(),
	costs: () => m.proposal_step_costs(),
	applicant: () => m.proposal_step_applicant()
} satisfies Record<DraftStep, () => string>;
