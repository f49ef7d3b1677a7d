/** From the desk's check to the decision; a proposal that nobody has handed in yet is a draft. */
export const proposalStates = [
	'submitted',
	'returned',
	'inadmissible',
	'published',
	'onAgenda',
	'decided',
	'withdrawn'
] as const;
export type ProposalState = (typeof proposalStates)[number];

/** The states in which everybody can read a proposal that was published, in the order of its life. */
export const publicStates = [
	'published',
	'onAgenda',
	'decided',
	'withdrawn'
] as const satisfies readonly ProposalState[];
export type PublicState = (typeof publicStates)[number];

export const applicantKinds = ['person', 'group', 'association', 'schoolClass'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** Languages in which people write proposals. `de-simple` is a way to read, not one to write. */
export const contentLanguages = ['de', 'en', 'tr', 'ar'] as const;
export type ContentLanguage = (typeof contentLanguages)[number];

/** Why the desk turns a proposal down for good. */
export const inadmissibleReasons = [
	'outsideArea',
	'alreadyBegun',
	'purposeNotSupported',
	'othersPay',
	'other'
] as const;
export type InadmissibleReason = (typeof inadmissibleReasons)[number];

/** Longest texts in characters, and how many cost lines a plan may have. */
export const proposalLimits = {
	title: 100,
	purpose: 3000,
	beneficiaries: 500,
	place: 200,
	costLabel: 100,
	costLines: 30,
	applicantName: 120,
	contact: 200,
	question: 2000,
	answer: 2000
} as const;

/** 1,000,000 EUR in one line: far above any neighbourhood fund, and sums stay exact. */
export const largestCostCents = 100_000_000;
