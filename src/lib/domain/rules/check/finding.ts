import type { RulePath } from '../schema/rule-document';

/**
 * What can be wrong with rules before anybody votes under them. `grave`: under these rules a case would stand
 * still or contradict another rule, so they cannot be adopted. `hint`: probably not meant.
 */
export const findingGravities = {
	benchTwice: 'grave',
	benchUnknown: 'grave',
	benchNeverPresent: 'grave',
	seatsMissing: 'grave',
	compositionWithoutSeats: 'grave',
	compositionImpossible: 'grave',
	agesNobody: 'grave',
	attendanceUnreachable: 'grave',
	rightDoesNotFit: 'hint',
	quorumAboveSeats: 'grave',
	quorumAboveBench: 'grave',
	quorumAboveAll: 'grave',
	quorumBenchShare: 'grave',
	quorumWithoutSeats: 'grave',
	quorumCirculationNever: 'grave',
	fallbackCircle: 'grave',
	ladderNotRising: 'grave',
	ladderNoEnd: 'grave',
	ladderEndsEarly: 'grave',
	ladderOfficeMissing: 'grave',
	ladderOfficeIdle: 'hint',
	ladderBodyMissing: 'grave',
	ladderBodyNever: 'hint',
	weightsNotHundred: 'grave',
	weightMissing: 'grave',
	weightTwice: 'grave',
	weightsWithoutSeats: 'grave',
	conditionWithoutSeats: 'grave',
	baseWithoutSeats: 'grave',
	majorityUnreachable: 'grave',
	pointsUnreachable: 'grave',
	resultMissing: 'grave',
	secretVeto: 'hint',
	tieArbiterMissing: 'grave',
	tieChairMissing: 'grave',
	tieChairNoVote: 'grave',
	tieNextLevelMissing: 'grave',
	conflictArbiterMissing: 'grave',
	dissentOfficeMissing: 'grave',
	arbiterIsBench: 'grave',
	arbiterHoldsSeat: 'grave',
	arbiterConsents: 'hint',
	escalationRepeats: 'grave',
	escalationOpenEnd: 'hint',
	urgentNoticeLonger: 'grave',
	proposalsAfterAgenda: 'hint',
	agendaAfterInvitation: 'hint',
	demandBeforeNotice: 'hint',
	circulationWindowMissing: 'grave',
	circulationValidityMissing: 'grave',
	circulationShareMissing: 'grave',
	circulationBenchShare: 'grave',
	circulationNeverAsks: 'grave',
	circulationIdle: 'hint',
	exclusionNotRegulated: 'hint',
	admissionNotRegulated: 'hint'
} as const satisfies Readonly<Record<string, 'grave' | 'hint'>>;
export type FindingCode = keyof typeof findingGravities;

/** Whether a detail of a refusal is the code of a finding. */
export function isFindingCode(code: unknown): code is FindingCode {
	return typeof code === 'string' && Object.hasOwn(findingGravities, code);
}

/** One thing that is wrong, the rule in which it shows, and the numbers and names that say so. */
export interface Finding {
	readonly code: FindingCode;
	readonly path: RulePath;
	readonly params: Readonly<Record<string, number | string>>;
}

export function find(
	code: FindingCode,
	path: RulePath,
	params: Finding['params'] = {}
): readonly Finding[] {
	return [{ code, path, params }];
}

export const none: readonly Finding[] = [];

/** Whether rules with this finding must not be adopted. */
export function isGrave({ code }: Pick<Finding, 'code'>): boolean {
	return findingGravities[code] === 'grave';
}
