import {
	bench,
	composed,
	council,
	forum,
	share
} from '../../../../../tests/support/contradicting-rules';
import { findsInRules } from '../../../../../tests/support/rule-findings';

const two = [bench('residents', 9), bench('partners', 6)];

findsInRules('benches', [
	[
		'the one that is named twice is told',
		council,
		{ 'body.benches': [bench('residents', 9), bench('partners', 6), bench('residents', 9)] },
		[['benchTwice', 'body.benches', { bench: 'residents' }]]
	],
	[
		'somebody is appointed to a bench that is not there',
		council,
		{ 'body.appointment': { kind: 'byBench', ways: [{ bench: 'owners', by: 'byLot' }] } },
		[['benchUnknown', 'body.appointment', { bench: 'owners' }]]
	],
	[
		'a composition speaks of one that is not there',
		council,
		composed({ kind: 'atMost', share: share(1, 2) }, ['owners']),
		[['benchUnknown', 'body.composition', { bench: 'owners' }]]
	],
	[
		'no seat in any of them',
		council,
		{ 'body.benches': [bench('residents', 0), bench('partners', 0)] },
		[
			['seatsMissing', 'body.benches', {}],
			['compositionImpossible', 'body.composition', {}]
		]
	],
	[
		'a seat in one of them is enough',
		council,
		{ 'body.benches': [bench('residents', 9), bench('partners', 0)] },
		[]
	],
	[
		'a composition of those present is no matter of seats',
		council,
		{
			'body.composition': [{ benches: [], limit: { kind: 'equal' }, checkedOn: 'present' }]
		},
		[]
	]
]);

const impossible = [['compositionImpossible', 'body.composition', {}]] as const;
const seated = (limit: unknown, benches: readonly unknown[], of: readonly string[] = []) => ({
	...composed(limit, of),
	'body.benches': benches
});
const loose = (code: string, seats: number, minimum: number | null = null) => ({
	...bench(code, seats),
	filling: 'upTo',
	minimum
});

findsInRules('seats that can or cannot be so (P-05, P-06)', [
	[
		'at most 60 of 100: 9 of 15',
		council,
		seated({ kind: 'atMost', share: share(60, 100) }, two),
		[]
	],
	[
		'at most 59 of 100: 9 of 15 are too many',
		council,
		seated({ kind: 'atMost', share: share(59, 100) }, two),
		impossible
	],
	[
		'each bench at least two fifths: 6 of 15',
		council,
		seated({ kind: 'atLeast', share: share(2, 5) }, two),
		[]
	],
	[
		'each bench more than two fifths: 6 of 15 are too few',
		council,
		seated({ kind: 'moreThan', share: share(2, 5) }, two),
		impossible
	],
	[
		'seats that may stay empty help the smaller bench',
		council,
		seated({ kind: 'moreThan', share: share(2, 5) }, [loose('residents', 9), bench('partners', 6)]),
		[]
	],
	[
		'but not below what must be filled',
		council,
		seated({ kind: 'moreThan', share: share(2, 5) }, [
			loose('residents', 9, 9),
			bench('partners', 6)
		]),
		impossible
	],
	['each bench one more than all others', council, seated({ kind: 'oneMore' }, two), impossible],
	[
		'nine and six: equal only if three may stay empty',
		council,
		seated({ kind: 'equal' }, [loose('residents', 9, 6), bench('partners', 6)]),
		[]
	],
	[
		'equal, but one more must be filled than the other has',
		council,
		seated({ kind: 'equal' }, [loose('residents', 9, 7), bench('partners', 6)]),
		impossible
	],
	[
		'one more than all others: 9 against 8',
		council,
		seated({ kind: 'oneMore' }, [bench('residents', 9), bench('partners', 8)], ['residents']),
		[]
	],
	[
		'one more than all others: 9 against 9',
		council,
		seated({ kind: 'oneMore' }, [bench('residents', 9), bench('partners', 9)], ['residents']),
		impossible
	],
	[
		'more than three fifths: 9 of 15 are exactly so many',
		council,
		seated({ kind: 'moreThan', share: share(3, 5) }, two, ['residents']),
		impossible
	],
	[
		'at least three fifths: 9 of 15',
		council,
		seated({ kind: 'atLeast', share: share(3, 5) }, two, ['residents']),
		[]
	],
	[
		'at most two fifths: 6 of 15',
		council,
		seated({ kind: 'atMost', share: share(2, 5) }, two, ['partners']),
		[]
	],
	[
		'two benches together equal to the third',
		council,
		seated({ kind: 'equal' }, [bench('a', 5), bench('b', 5), bench('c', 6)], ['a', 'b']),
		impossible
	]
]);

findsInRules('ages and attendance', [
	[
		'from 21 to 21 there is somebody',
		council,
		{ 'body.ages': { apply: null, vote: 21, stand: null, holdMoney: null, votersAtMost: 21 } },
		[]
	],
	[
		'from 22 to 21 there is nobody',
		council,
		{ 'body.ages': { apply: null, vote: 22, stand: null, holdMoney: null, votersAtMost: 21 } },
		[['agesNobody', 'body.ages', { youngest: 22, oldest: 21 }]]
	],
	[
		'only an oldest age',
		council,
		{ 'body.ages': { apply: null, vote: null, stand: null, holdMoney: null, votersAtMost: 21 } },
		[]
	],
	[
		'four attendances in six months with four meetings a year',
		council,
		{
			'body.rightGained': { kind: 'attendance', times: 4, withinMonths: 6 },
			'meetings.rhythm': { kind: 'perYear', times: 4, notInHolidays: false }
		},
		[['attendanceUnreachable', 'body.rightGained', { times: 4, meetings: 3 }]]
	],
	[
		'a right to vote that this kind of body does not know',
		council,
		{ 'body.rightGained': { kind: 'presence' } },
		[['rightDoesNotFit', 'body.rightGained', {}]]
	]
]);

const double = (largest: number) => ({
	kind: 'double',
	share: share(1, 2),
	base: 'filledSeats',
	benchAtMost: share(largest, 100)
});

findsInRules('the quorum (P-20)', [
	[
		'27 of 27 seats can come, 28 cannot',
		council,
		{ 'funding.quorum': { kind: 'absolute', seats: 28 } },
		[['quorumAboveSeats', 'funding.quorum', { needed: 28, seats: 27 }]]
	],
	['all 27', council, { 'funding.quorum': { kind: 'absolute', seats: 27 } }, []],
	[
		'eight, where nobody has a seat',
		forum,
		{ 'funding.quorum': { kind: 'absolute', seats: 8 } },
		[]
	],
	['all of them invited', council, { 'funding.quorum': { kind: 'invited' } }, []],
	[
		'three of each bench, of which one has two',
		council,
		{
			'body.benches': [bench('residents', 3), bench('partners', 2)],
			'funding.quorum': { kind: 'everyBench', minimum: 3 }
		},
		[['quorumAboveBench', 'funding.quorum', { bench: 'partners', seats: 2, needed: 3 }]]
	],
	[
		'all of them',
		council,
		{ 'funding.quorum': { kind: 'share', share: share(1, 1), base: 'filledSeats' } },
		[]
	],
	[
		'half, and no bench above 49 of 100, of two',
		council,
		{ 'funding.quorum': double(49) },
		[['quorumBenchShare', 'funding.quorum', { share: '49/100' }]]
	],
	['half, and no bench above 60 of 100, of two', council, { 'funding.quorum': double(60) }, []],
	[
		'writing after a missed quorum, where writing never is',
		council,
		{ 'funding.quorumMissed': { kind: 'circulation' } },
		[['quorumCirculationNever', 'funding.quorumMissed', {}]]
	],
	[
		'nobody misses a quorum that there is not',
		council,
		{
			'funding.quorum': { kind: 'none' },
			'funding.quorumMissed': { kind: 'circulation' }
		},
		[]
	]
]);
