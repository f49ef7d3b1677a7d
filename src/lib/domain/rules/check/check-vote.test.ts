import {
	bench,
	council,
	forum,
	office,
	share,
	tier
} from '../../../../../tests/support/contradicting-rules';
import { findsInRules } from '../../../../../tests/support/rule-findings';

const heads = { kind: 'heads' };
const majority = { kind: 'majority', share: share(1, 2), strict: true, base: 'yesNo' };
const staged = { ...majority, kind: 'staged', unanimousRounds: 1, abstentionBreaks: true };
const method = (given: object) => ({
	'funding.method': { ...majority, weighting: heads, ...given }
});
const percents = (...parts: readonly (readonly [string, number])[]) =>
	method({
		weighting: {
			kind: 'benchPercents',
			percents: parts.map(([code, percent]) => ({ bench: code, percent }))
		}
	});

findsInRules('the count (P-30, P-38, P-39)', [
	['half of two benches, as weights', council, percents(['residents', 50], ['partners', 50]), []],
	[
		'weights of 95',
		council,
		percents(['residents', 45], ['partners', 50]),
		[['weightsNotHundred', 'funding.method', { sum: 95 }]]
	],
	[
		'a bench weighed twice',
		council,
		percents(['residents', 50], ['partners', 25], ['residents', 25]),
		[['weightTwice', 'funding.method', { bench: 'residents' }]]
	],
	[
		'a bench that is not there, and one that was forgotten',
		council,
		percents(['residents', 50], ['owners', 50]),
		[
			['benchUnknown', 'funding.method', { bench: 'owners' }],
			['weightMissing', 'funding.method', { bench: 'partners' }]
		]
	],
	[
		'a weight for a bench without a seat',
		council,
		{
			...percents(['residents', 60], ['partners', 40]),
			'body.benches': [bench('residents', 9), bench('partners', 0)]
		},
		[['benchNeverPresent', 'funding.method', { bench: 'partners' }]]
	],
	[
		'a bench without a seat may weigh nothing',
		council,
		{
			...percents(['residents', 100], ['partners', 0]),
			'body.benches': [bench('residents', 9), bench('partners', 0)]
		},
		[]
	],
	[
		'equal weight for a bench without a seat',
		council,
		{
			...method({ weighting: { kind: 'equalBenches' } }),
			'body.benches': [bench('residents', 9), bench('partners', 0)]
		},
		[['benchNeverPresent', 'funding.method', { bench: 'partners' }]]
	],
	[
		'more than all',
		council,
		method({ share: share(1, 1) }),
		[['majorityUnreachable', 'funding.method', { share: '1/1' }]]
	],
	['all', council, method({ share: share(1, 1), strict: false }), []],
	[
		'four thirds, also in the last round',
		council,
		{ 'funding.method': { ...staged, weighting: heads, share: share(4, 3), strict: false } },
		[['majorityUnreachable', 'funding.method', { share: '4/3' }]]
	],
	[
		'ten and a half of ten points',
		council,
		{ 'funding.method': { kind: 'points', most: 10, meanAtLeast: share(21, 2) } },
		[['pointsUnreachable', 'funding.method', { most: 10 }]]
	],
	[
		'ten of ten points',
		council,
		{ 'funding.method': { kind: 'points', most: 10, meanAtLeast: share(10, 1) } },
		[]
	],
	[
		'a secret veto that needs its reason',
		forum,
		{ 'funding.ballotForm': { usual: 'secret', secretOnDemand: null } },
		[['secretVeto', 'funding.ballotForm', {}]]
	],
	[
		'a secret vote without a veto',
		council,
		{ 'funding.ballotForm': { usual: 'secret', secretOnDemand: null } },
		[]
	],
	[
		'a majority in each bench, of which one has no seat',
		council,
		{
			'body.benches': [bench('residents', 9), bench('partners', 0)],
			'funding.benchCondition': { kind: 'majorityInEach' }
		},
		[['benchNeverPresent', 'funding.benchCondition', { bench: 'partners' }]]
	],
	[
		'a majority in a bench that is not there',
		council,
		{ 'funding.benchCondition': { kind: 'majorityIn', benches: ['owners', 'residents'] } },
		[['benchUnknown', 'funding.benchCondition', { bench: 'owners' }]]
	],
	[
		'a majority in benches of which one has seats',
		council,
		{
			'body.benches': [bench('residents', 9), bench('partners', 0)],
			'funding.benchCondition': { kind: 'majorityIn', benches: ['residents', 'partners'] }
		},
		[]
	],
	[
		'a majority in benches of which none has',
		council,
		{
			'body.benches': [bench('residents', 9), bench('partners', 0), bench('owners', 0)],
			'funding.benchCondition': { kind: 'majorityIn', benches: ['partners', 'owners'] }
		},
		[['benchNeverPresent', 'funding.benchCondition', { bench: 'partners, owners' }]]
	],
	[
		'weights and conditions where nobody has a seat',
		forum,
		{
			...method({ weighting: { kind: 'equalBenches' }, base: 'allMembers' }),
			'funding.benchCondition': { kind: 'majorityInEach' }
		},
		[
			['weightsWithoutSeats', 'funding.method', {}],
			['baseWithoutSeats', 'funding.method', {}],
			['conditionWithoutSeats', 'funding.benchCondition', {}]
		]
	]
]);

findsInRules('the ladder of amounts (P-90)', [
	[
		'an office decides above the body',
		council,
		{ 'funding.ladder': [tier(500_00, 'body'), tier(null, 'officeAlone', 'Amt')] },
		[]
	],
	[
		'the same limit twice',
		council,
		{ 'funding.ladder': [tier(500_00, 'body'), tier(500_00, 'body'), tier(null, 'nobody')] },
		[['ladderNotRising', 'funding.ladder', { limitCents: 500_00 }]]
	],
	[
		'the body has no part in it',
		council,
		{ 'funding.ladder': [tier(null, 'officeAlone', 'Amt')] },
		[['ladderBodyNever', 'funding.ladder', {}]]
	],
	[
		'an office is no body that votes',
		office,
		{ 'funding.ladder': [tier(null, 'body')] },
		[['ladderBodyMissing', 'funding.ladder', {}]]
	]
]);
