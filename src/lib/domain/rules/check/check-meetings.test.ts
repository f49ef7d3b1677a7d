import { council, leader, share } from '../../../../../tests/support/contradicting-rules';
import { findsInRules } from '../../../../../tests/support/rule-findings';
import type { RuleChanges } from '../change-rules';

const notice = (days: number, urgentDays: number | null = null) => ({
	'meetings.notice': { kind: 'days', days, urgentDays }
});
const agenda = (days: number) => ({ 'meetings.agendaDeadline': { kind: 'days', days } });
const handIn = (daysBeforeMeeting: number) => ({
	'meetings.proposalDeadline': { kind: 'before', daysBeforeMeeting, daysBeforeStart: null }
});
const demand = (withinDays: number) => ({
	'meetings.demandedMeeting': { kind: 'onDemand', share: share(1, 4), withinDays }
});

findsInRules('deadlines that cross (P-60 to P-64)', [
	['urgent invitations are as early as the others', council, notice(7, 7), []],
	['or earlier', council, notice(7, 8), [['urgentNoticeLonger', 'meetings.notice', {}]]],
	['the agenda closes on the day of the invitation', council, { ...notice(7), ...agenda(7) }, []],
	[
		'or a day after it',
		council,
		{ ...notice(7), ...agenda(6) },
		[['agendaAfterInvitation', 'meetings.agendaDeadline', {}]]
	],
	['proposals come until the agenda closes', council, { ...agenda(14), ...handIn(14) }, []],
	[
		'or a day longer',
		council,
		{ ...agenda(14), ...handIn(13) },
		[['proposalsAfterAgenda', 'meetings.proposalDeadline', {}]]
	],
	['proposals without a day on which the agenda closes', council, handIn(0), []],
	['a meeting on demand as soon as one can invite', council, { ...notice(7, 3), ...demand(3) }, []],
	[
		'or a day sooner',
		council,
		{ ...notice(7, 3), ...demand(2) },
		[['demandBeforeNotice', 'meetings.demandedMeeting', {}]]
	],
	['a meeting on demand where nothing is said of invitations', council, demand(1), []]
]);

const regulated = {
	kind: 'majority',
	share: share(2, 3),
	strict: false,
	base: 'yesNo'
};

findsInRules('steps that are named, but not regulated', [
	[
		'exclusion',
		council,
		{ 'body.rightLost': [{ kind: 'excluded' }] },
		[['exclusionNotRegulated', 'otherMotions.exclusion', {}]]
	],
	[
		'exclusion for what was said in the room',
		council,
		{ 'meetings.conduct': { kind: 'respect', sanctions: ['exclusion'] } },
		[['exclusionNotRegulated', 'otherMotions.exclusion', {}]]
	],
	[
		'a word of warning is no exclusion',
		council,
		{ 'meetings.conduct': { kind: 'respect', sanctions: [] } },
		[]
	],
	[
		'exclusion by a majority',
		council,
		{ 'body.rightLost': [{ kind: 'excluded' }], 'otherMotions.exclusion': regulated },
		[]
	],
	[
		'admission of whom the members choose, in one bench of two',
		council,
		{
			'body.appointment': {
				kind: 'byBench',
				ways: [
					{ bench: 'residents', by: 'coOpted' },
					{ bench: 'partners', by: 'byLot' }
				]
			}
		},
		[['admissionNotRegulated', 'otherMotions.admission', {}]]
	],
	[
		'nobody is chosen by the members',
		council,
		{ 'body.appointment': { kind: 'byBench', ways: [{ bench: 'residents', by: 'byLot' }] } },
		[]
	],
	[
		'admission by a majority',
		council,
		{
			'body.appointment': { kind: 'byBench', ways: [{ bench: null, by: 'coOpted' }] },
			'otherMotions.admission': regulated
		},
		[]
	]
]);

const inWriting = (changes: RuleChanges = {}) => ({
	'circulation.allowed': 'urgentOnly',
	'circulation.windowDays': 14,
	'circulation.validity': 'moreThanHalfAnswered',
	...changes
});

findsInRules('deciding in writing (P-80 to P-84)', [
	['with all that it needs', council, inWriting(), []],
	[
		'never, but within 14 days',
		council,
		{ 'circulation.windowDays': 14 },
		[['circulationIdle', 'circulation.windowDays', {}]]
	],
	[
		'without an end',
		council,
		inWriting({ 'circulation.windowDays': null }),
		[['circulationWindowMissing', 'circulation.windowDays', {}]]
	],
	[
		'without a word on when it holds',
		council,
		inWriting({ 'circulation.validity': 'notRegulated' }),
		[['circulationValidityMissing', 'circulation.validity', {}]]
	],
	[
		'by a share of each bench that is not named',
		council,
		inWriting({ 'circulation.validity': 'benchShare' }),
		[['circulationShareMissing', 'circulation.benchAtMost', {}]]
	],
	[
		'by a share that two benches cannot keep',
		council,
		inWriting({ 'circulation.benchAtMost': share(49, 100) }),
		[['circulationBenchShare', 'circulation.benchAtMost', { share: '49/100' }]]
	],
	[
		'by a share that two benches can keep',
		council,
		inWriting({
			'circulation.validity': 'benchShare',
			'circulation.benchAtMost': share(1, 2)
		}),
		[]
	],
	[
		'if nobody objects, but nobody is asked',
		leader,
		{ 'circulation.allowed': 'ifNobodyObjects', 'circulation.asksProcedure': false },
		[['circulationNeverAsks', 'circulation.asksProcedure', {}]]
	],
	[
		'after a missed quorum, and from there to the next meeting',
		council,
		inWriting({
			'funding.quorumMissed': { kind: 'circulation' },
			'circulation.failed': 'nextMeeting'
		}),
		[['fallbackCircle', 'circulation.failed', {}]]
	],
	[
		'after a missed quorum, and there it ends',
		council,
		inWriting({
			'funding.quorumMissed': { kind: 'circulation' },
			'circulation.failed': 'rejected'
		}),
		[]
	]
]);
