/** Why a column about a person is kept, what allows it and until when: the words of the data catalogue. */

export type Purpose =
	/** Lets a person in and keeps others out. */
	| 'signIn'
	/** Stops guessing, flooding and doing the same thing twice. */
	| 'protectPortal'
	/** Handles a proposal and reaches who handed it in. */
	| 'handleProposal'
	/** Says who sits on a body, stands in for whom, holds which office. */
	| 'fillSeats'
	/** Deliberates and decides under the body's rules, recusals among them. */
	| 'decide'
	/** Lets residents vote once each, and finds out nothing else about them. */
	| 'vote'
	/** Tells people what happened to what they handed in or have to decide. */
	| 'tellPeople'
	/** Answers who met a barrier. */
	| 'answerBarrier'
	/** Proves afterwards that all went by the rules. */
	| 'proveProcess'
	/** Lets residents reach the neighbourhood's office. */
	| 'reachOffice';

export type Basis =
	/** Art. 6(1)(e): the fund is a public task of the municipality. */
	| 'publicTask'
	/** Art. 6(1)(a): given freely, taken back at any time. */
	| 'consent'
	/** Art. 6(1)(c): a law asks for it. */
	| 'legalDuty';

export type Deadline =
	/** Deleted by `forgetWhatExpired` so many days after `after`. */
	| { readonly kind: 'days'; readonly days: number; readonly after: 'created' | 'expired' | 'used' }
	/** Kept while the account, the seat or the office is somebody's; erased when it is closed or asked for. */
	| { readonly kind: 'whileHeld' }
	/** Belongs to the funding record: so many years after its proof of use, then made anonymous. */
	| { readonly kind: 'fundingRecord'; readonly years: number }
	/** So many years after the matter was closed. */
	| { readonly kind: 'years'; readonly years: number }
	/** Stays, and names nobody without the secret that lies outside the database. */
	| { readonly kind: 'pseudonymous' };

export interface PersonalColumns {
	readonly columns: readonly string[];
	readonly purpose: Purpose;
	readonly basis: Basis;
	readonly deadline: Deadline;
}

export const whileHeld: Deadline = { kind: 'whileHeld' };
export const pseudonymous: Deadline = { kind: 'pseudonymous' };
/** Originals are kept at least five years after the proof of use was handed in (guidelines of the funds). */
export const fundingRecord: Deadline = { kind: 'fundingRecord', years: 5 };
export const days = (count: number, after: 'created' | 'expired' | 'used'): Deadline => ({
	kind: 'days',
	days: count,
	after
});

export const decided = { purpose: 'decide', basis: 'publicTask', deadline: fundingRecord } as const;
export const signsIn = { purpose: 'signIn', basis: 'publicTask' } as const;
export const protects = { purpose: 'protectPortal', basis: 'publicTask' } as const;
export const seated = { purpose: 'fillSeats', basis: 'publicTask', deadline: whileHeld } as const;
export const proposed = { purpose: 'handleProposal', basis: 'publicTask' } as const;

/** Personal columns by table. */
export type ColumnsByTable = Readonly<Record<string, readonly PersonalColumns[]>>;
