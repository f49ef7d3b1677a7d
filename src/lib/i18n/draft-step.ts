import type { DraftStep } from '$lib/domain/proposal/draft';

/** The last part of a step's address. */
export const stepPaths = {
	fund: 'fund',
	words: 'what',
	project: 'who',
	costs: 'costs',
	applicant: 'applicant'
} as const satisfies Record<DraftStep, string>;
