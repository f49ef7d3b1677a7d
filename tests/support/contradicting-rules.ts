import { changeRules, type RuleChanges } from '$lib/domain/rules/change-rules';
import { checkRules } from '$lib/domain/rules/check/check-rules';
import type { FindingCode } from '$lib/domain/rules/check/finding';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { everyPresetDocument } from './preset-examples';

const adoption = { document: 'Beschluss', place: '§ 1' };

export const [parity, council, forum, leader, office] = (
	[
		'third-parity',
		'quartiersrat-berlin',
		'consensus-forum',
		'leader-like',
		'office-decides'
	] as const
).map((name) => everyPresetDocument().find((one) => one.name === name)?.document);

type Base = RuleDocument | undefined;

/** What the check finds in a preset in which the body has some rules otherwise. */
export function codesOf(base: Base, changes: RuleChanges): readonly FindingCode[] {
	if (base === undefined) throw new Error('no such preset');
	const changed = changeRules(base, changes, adoption);
	if (!changed.ok) throw new Error(`${changed.reason} ${JSON.stringify(changed.details)}`);
	return checkRules(changed.value).map(({ code }) => code);
}

export const bench = (code: string, seats: number) => ({
	code,
	seats,
	filling: 'exact',
	minimum: null
});
export const share = (numerator: number, denominator: number) => ({ numerator, denominator });
const heads = { kind: 'heads' };
const majority = { kind: 'majority', share: share(1, 2), strict: true, base: 'yesNo' };
export const tier = (upToCents: number | null, decides: string, named: string | null = null) => ({
	upToCents,
	decides,
	office: named,
	informs: null
});
const chief = { office: 'Amt', bounds: 'free', reasonsRequired: true, months: null };
const consent = {
	kind: 'needed',
	office: 'Beirat',
	months: 1,
	silence: 'granted',
	blocksPayout: true,
	escalation: []
};
export const composed = (limit: unknown, benches: readonly string[] = []) => ({
	'body.composition': [{ benches, limit, checkedOn: 'seats' }]
});
const inWriting = (change: RuleChanges) => ({
	'circulation.allowed': 'urgentOnly',
	'circulation.windowDays': 14,
	'circulation.validity': 'moreThanHalfAnswered',
	...change
});
const percents = (...parts: readonly (readonly [string, number])[]) => ({
	'funding.method': {
		...majority,
		weighting: {
			kind: 'benchPercents',
			percents: parts.map(([code, percent]) => ({ bench: code, percent }))
		}
	}
});

/** Rules that contradict themselves, each with what the check must find in them. */
export const contradictingRules: readonly (readonly [FindingCode, Base, RuleChanges])[] = [
	['benchTwice', council, { 'body.benches': [bench('residents', 9), bench('residents', 9)] }],
	['benchUnknown', council, composed({ kind: 'oneMore' }, ['owners'])],
	[
		'benchUnknown',
		council,
		{ 'body.appointment': { kind: 'byBench', ways: [{ bench: 'owners', by: 'byLot' }] } }
	],
	[
		'benchNeverPresent',
		council,
		{
			'body.benches': [bench('residents', 9), bench('partners', 0)],
			'funding.benchCondition': { kind: 'majorityInEach' }
		}
	],
	['seatsMissing', council, { 'body.benches': [bench('residents', 0)] }],
	['compositionWithoutSeats', forum, composed({ kind: 'equal' })],
	['compositionImpossible', council, composed({ kind: 'equal' })],
	['compositionImpossible', council, composed({ kind: 'oneMore' }, ['residents'])],
	['compositionImpossible', council, composed({ kind: 'atMost', share: share(49, 100) })],
	['compositionImpossible', council, composed({ kind: 'atLeast', share: share(1, 2) })],
	[
		'compositionImpossible',
		council,
		composed({ kind: 'moreThan', share: share(1, 2) }, ['partners'])
	],
	[
		'compositionImpossible',
		council,
		composed({ kind: 'atMost', share: share(1, 2) }, ['residents'])
	],
	[
		'agesNobody',
		council,
		{ 'body.ages': { apply: null, vote: 30, stand: null, holdMoney: null, votersAtMost: 21 } }
	],
	[
		'attendanceUnreachable',
		council,
		{
			'body.rightGained': { kind: 'attendance', times: 4, withinMonths: 6 },
			'meetings.rhythm': { kind: 'perYear', times: 4, notInHolidays: false }
		}
	],
	['rightDoesNotFit', council, { 'body.rightGained': { kind: 'presence' } }],
	['quorumAboveSeats', council, { 'funding.quorum': { kind: 'absolute', seats: 28 } }],
	['quorumAboveBench', parity, { 'funding.quorum': { kind: 'everyBench', minimum: 3 } }],
	[
		'quorumAboveAll',
		council,
		{ 'funding.quorum': { kind: 'share', share: share(4, 3), base: 'filledSeats' } }
	],
	[
		'quorumBenchShare',
		council,
		{
			'funding.quorum': {
				kind: 'double',
				share: share(1, 2),
				base: 'filledSeats',
				benchAtMost: share(49, 100)
			}
		}
	],
	[
		'quorumWithoutSeats',
		forum,
		{ 'funding.quorum': { kind: 'share', share: share(1, 2), base: 'filledSeats' } }
	],
	['quorumWithoutSeats', forum, { 'funding.quorum': { kind: 'everyBench', minimum: 1 } }],
	['quorumCirculationNever', council, { 'funding.quorumMissed': { kind: 'circulation' } }],
	[
		'fallbackCircle',
		council,
		inWriting({
			'funding.quorumMissed': { kind: 'circulation' },
			'circulation.failed': 'nextMeeting'
		})
	],
	[
		'ladderNotRising',
		council,
		{ 'funding.ladder': [tier(500_00, 'body'), tier(500_00, 'body'), tier(null, 'nobody')] }
	],
	['ladderNoEnd', council, { 'funding.ladder': [tier(500_00, 'body')] }],
	['ladderEndsEarly', council, { 'funding.ladder': [tier(null, 'body'), tier(null, 'nobody')] }],
	['ladderOfficeMissing', council, { 'funding.ladder': [tier(null, 'officeAfterBody')] }],
	['ladderOfficeIdle', council, { 'funding.ladder': [tier(null, 'body', 'Amt')] }],
	['ladderBodyMissing', office, { 'funding.ladder': [tier(null, 'body')] }],
	['ladderBodyNever', council, { 'funding.ladder': [tier(null, 'officeAlone', 'Amt')] }],
	['weightsNotHundred', council, percents(['residents', 45], ['partners', 50])],
	['weightMissing', council, percents(['residents', 100])],
	['weightTwice', council, percents(['residents', 50], ['residents', 25], ['partners', 25])],
	['benchUnknown', council, percents(['residents', 50], ['partners', 25], ['owners', 25])],
	[
		'weightsWithoutSeats',
		forum,
		{ 'funding.method': { ...majority, weighting: { kind: 'equalBenches' } } }
	],
	['conditionWithoutSeats', forum, { 'funding.benchCondition': { kind: 'majorityInEach' } }],
	[
		'benchUnknown',
		council,
		{ 'funding.benchCondition': { kind: 'majorityIn', benches: ['owners'] } }
	],
	[
		'benchNeverPresent',
		parity,
		{
			'body.benches': [bench('public', 2), bench('providers', 2), bench('politics', 0)],
			'funding.method': { ...majority, weighting: { kind: 'equalBenches' } }
		}
	],
	[
		'benchNeverPresent',
		parity,
		{
			'body.benches': [bench('public', 2), bench('politics', 0)],
			'funding.benchCondition': { kind: 'majorityIn', benches: ['politics'] }
		}
	],
	[
		'baseWithoutSeats',
		forum,
		{ 'funding.method': { ...majority, base: 'allMembers', weighting: heads } }
	],
	[
		'majorityUnreachable',
		council,
		{ 'funding.method': { ...majority, share: share(1, 1), weighting: heads } }
	],
	[
		'pointsUnreachable',
		council,
		{ 'funding.method': { kind: 'points', most: 10, meanAtLeast: share(21, 2) } }
	],
	['secretVeto', forum, { 'funding.ballotForm': { usual: 'secret', secretOnDemand: null } }],
	['resultMissing', council, { 'funding.competence': 'recommend' }],
	['tieArbiterMissing', council, { 'funding.tie': 'arbiter' }],
	['tieChairMissing', council, { 'funding.tie': 'chair' }],
	['tieChairNoVote', council, { 'funding.tie': 'chair', 'body.chair': 'office' }],
	['tieNextLevelMissing', council, { 'funding.tie': 'nextLevel' }],
	['conflictArbiterMissing', council, { 'funding.conflictTriggers': ['thirdDissents'] }],
	[
		'dissentOfficeMissing',
		forum,
		{
			'funding.dissent': { kind: 'bodyMayHandOver', share: share(1, 2), strict: true },
			'funding.dissentOffice': null
		}
	],
	[
		'dissentOfficeMissing',
		forum,
		{
			'funding.dissent': { kind: 'rejected' },
			'funding.protectedGround': 'dissentPath',
			'funding.dissentOffice': null
		}
	],
	['arbiterIsBench', parity, { 'funding.arbiter': { ...chief, office: ' Politics' } }],
	[
		'arbiterConsents',
		parity,
		{ 'funding.arbiter': { ...chief, office: 'Beirat' }, 'funding.consent': consent }
	],
	[
		'escalationRepeats',
		parity,
		{
			'funding.consent': {
				...consent,
				escalation: [
					{ office: 'Deputation', months: 2 },
					{ office: 'beirat', months: null }
				]
			}
		}
	],
	[
		'escalationOpenEnd',
		parity,
		{ 'funding.consent': { ...consent, escalation: [{ office: 'Deputation', months: 2 }] } }
	],
	['urgentNoticeLonger', council, { 'meetings.notice': { kind: 'days', days: 7, urgentDays: 8 } }],
	[
		'proposalsAfterAgenda',
		council,
		{
			'meetings.agendaDeadline': { kind: 'days', days: 14 },
			'meetings.proposalDeadline': { kind: 'before', daysBeforeMeeting: 7, daysBeforeStart: null }
		}
	],
	[
		'agendaAfterInvitation',
		council,
		{
			'meetings.agendaDeadline': { kind: 'days', days: 3 },
			'meetings.notice': { kind: 'days', days: 7, urgentDays: null }
		}
	],
	[
		'demandBeforeNotice',
		council,
		{
			'meetings.demandedMeeting': { kind: 'onDemand', share: share(1, 4), withinDays: 2 },
			'meetings.notice': { kind: 'days', days: 7, urgentDays: 3 }
		}
	],
	['circulationWindowMissing', council, inWriting({ 'circulation.windowDays': null })],
	['circulationValidityMissing', council, inWriting({ 'circulation.validity': 'notRegulated' })],
	['circulationShareMissing', council, inWriting({ 'circulation.validity': 'benchShare' })],
	['circulationBenchShare', council, inWriting({ 'circulation.benchAtMost': share(49, 100) })],
	[
		'circulationNeverAsks',
		leader,
		{ 'circulation.allowed': 'ifNobodyObjects', 'circulation.asksProcedure': false }
	],
	['circulationIdle', council, { 'circulation.windowDays': 14 }],
	['exclusionNotRegulated', council, { 'body.rightLost': [{ kind: 'excluded' }] }],
	[
		'admissionNotRegulated',
		council,
		{ 'body.appointment': { kind: 'byBench', ways: [{ bench: null, by: 'coOpted' }] } }
	]
];
