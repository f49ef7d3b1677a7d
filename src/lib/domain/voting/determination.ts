import type { RulePath } from '../rules/schema/rule-document';
import type { Source } from '../rules/schema/rule';

/** Questions about what is not a motion for money alone: other motions, elections, the money of a round. */
export const caseStepCodes = [
	'motionRegulated',
	'confirmation',
	'electionTurnout',
	'electionVotes',
	'electionWon',
	'electionTie',
	'roundMoney',
	'roundOrder',
	'roundAward'
] as const;

/** A question the derivation answers; every one has its sentence in every language. */
export const stepCodes = [
	...caseStepCodes,
	'withdrawal',
	'competence',
	'room',
	'quorum',
	'recusal',
	'count',
	'consensus',
	'majority',
	'equalBenches',
	'tie',
	'secondReading',
	'protectedGround',
	'handOver',
	'officeDecision',
	'arbiter',
	'consent',
	'escalation',
	'money',
	'circulationAllowed',
	'circulationProcedure',
	'circulationWindow',
	'circulationValid',
	'circulationBenches',
	'circulationFailed',
	'quorumMissed',
	'composition',
	'unanimity',
	'points',
	'benchWeights',
	'benchCondition',
	'conflictTrigger',
	'minorityStatement',
	'tieWay',
	'chairVote',
	'lot',
	'concurrence',
	'nextLevel',
	'competentOffice',
	'information',
	'residentVote'
] as const;
export type StepCode = (typeof stepCodes)[number];

export type Verdict = 'yes' | 'no' | 'none' | 'waiting';

/** The votes of one bench (null: the body has none), as they may be published: counts, no seats. */
export interface BenchCount {
	readonly bench: string | null;
	readonly seats: number;
	readonly filled: number;
	readonly present: number;
	readonly recused: number;
	readonly yes: number;
	readonly no: number;
	readonly abstain: number;
	readonly concern: number;
	readonly standAside: number;
	readonly veto: number;
}

/** The votes of one who stands for election. */
export interface CandidateCount {
	readonly candidate: string;
	readonly votes: number;
}

export type StepInputs = Readonly<
	Record<
		string,
		| number
		| string
		| boolean
		| null
		| readonly BenchCount[]
		| readonly CandidateCount[]
		| readonly string[]
	>
>;

export interface Step {
	readonly code: StepCode;
	readonly verdict: Verdict;
	/** From 1; null for what other stations did. */
	readonly reading: number | null;
	readonly rule: RulePath | null;
	readonly source: Source | null;
	readonly chosenByBody: boolean;
	readonly inputs: StepInputs;
}

export const resultKinds = [
	'approved',
	'approvedInPart',
	'recommended',
	'notRecommended',
	'rejected',
	'deferred',
	'inConflict',
	'awaitingConsent',
	'withdrawn',
	'refused'
] as const;
export type ResultKind = (typeof resultKinds)[number];

/** Why a vote could not become a decision at all. */
export const gateRefusals = [
	'bodyOnlyPrepares',
	'wrongRoom',
	'amountAboveLimit',
	'officeDecidesAlone',
	'moneyMissing',
	'circulationNotAllowed'
] as const;
export type GateRefusal = (typeof gateRefusals)[number];

export const stations = [
	'nextMeeting',
	'answers',
	'secondReading',
	'handOver',
	'officeDecision',
	'arbiter',
	'consent',
	'escalation',
	'waiting',
	'secondConvening',
	'circulation',
	'tieWay',
	'chairVote',
	'lot',
	'concurrence',
	'nextLevel',
	'competentOffice'
] as const;
export type Station = (typeof stations)[number];

/** Who has to act next, and until when (local date; null: no limit). */
export interface Next {
	readonly station: Station;
	readonly office: string | null;
	readonly dueOn: string | null;
}

/** What the rules make of the facts. Running decide() on the same input gives the same bytes. */
export interface Determination {
	readonly schemaVersion: 1;
	readonly result: {
		readonly kind: ResultKind;
		/** Integer cents that are approved or recommended; null where nothing is. */
		readonly amountCents: number | null;
		readonly conditions: number;
		readonly refusal: GateRefusal | null;
	};
	/** Whether money may be paid out on it. */
	readonly payable: boolean;
	/** What happens to the money: set aside, set free (a no-op when nothing was set aside). */
	readonly effect: 'reserve' | 'release' | 'none';
	readonly next: Next | null;
	readonly decidedOn: string;
	readonly replaces: { readonly determinationId: string; readonly reason: string } | null;
	readonly steps: readonly Step[];
}
