import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCouncilVote, type SeatVote } from '../../../../tests/support/council-vote';
import { changeRules, type RuleChanges } from '../rules/change-rules';
import { decide } from './decide';
import { decideInputSchema, type DecideInput } from './schema/decide-input';

const half = { numerator: 1, denominator: 2 };
const twoThirds = { numerator: 2, denominator: 3 };
const heads = { kind: 'heads' };
const majority = { kind: 'majority', share: half, strict: true, base: 'yesNo', weighting: heads };
const percents = [
	{ bench: 'residents', percent: 55 },
	{ bench: 'partners', percent: 45 }
];
const arbiter = { office: 'Sozialamt', bounds: 'free', reasonsRequired: false, months: null };
const open: RuleChanges = { 'funding.quorum': { kind: 'none' } };

/** Rules under which one more yes never takes an approval away; the record 0026 says which do. */
const monotone: Readonly<Record<string, RuleChanges>> = {
	'more than half': { ...open, 'funding.method': majority },
	'two thirds of those present': {
		...open,
		'funding.method': { ...majority, share: twoThirds, strict: false, base: 'presentEntitled' }
	},
	'a majority of all members': { ...open, 'funding.method': { ...majority, base: 'allMembers' } },
	'benches of equal weight': {
		...open,
		'funding.method': { ...majority, base: 'castVotes', weighting: { kind: 'equalBenches' } }
	},
	'benches in percent': {
		...open,
		'funding.method': { ...majority, weighting: { kind: 'benchPercents', percents } }
	},
	unanimity: { ...open, 'funding.method': { kind: 'unanimity', abstentionBreaks: false } },
	'a staged vote': {
		...open,
		'funding.method': {
			...majority,
			kind: 'staged',
			unanimousRounds: 1,
			abstentionBreaks: true
		}
	},
	'a majority in each bench': {
		...open,
		'funding.method': majority,
		'funding.benchCondition': { kind: 'majorityInEach' }
	},
	'a majority of residents': {
		...open,
		'funding.method': majority,
		'funding.benchCondition': { kind: 'majorityIn', benches: ['residents'] }
	},
	'a third protected': {
		...open,
		'funding.method': majority,
		'funding.conflictTriggers': ['thirdDissents'],
		'funding.arbiter': arbiter
	},
	'no bench above 60 %': {
		'funding.method': majority,
		'funding.quorum': {
			kind: 'double',
			share: half,
			base: 'filledSeats',
			benchAtMost: { numerator: 60, denominator: 100 }
		}
	}
};

const ruled = (votes: readonly SeatVote[], changes: RuleChanges): DecideInput => {
	const input = aCouncilVote(votes, 'yesNo');
	const source = { document: 'Geschäftsordnung', place: '§ 1' };
	const rules = changeRules(input.rules, changes, source);
	if (!rules.ok) throw new Error(JSON.stringify(rules));
	return { ...input, rules: rules.value };
};
const rulesOf = new Map(
	Object.entries(monotone).map(([name, changes]) => [name, ruled(['yes'], changes).rules])
);

/** The same vote twice, for rules that ask for a second round. */
const voted = (votes: readonly SeatVote[], name: string): DecideInput => {
	const input = aCouncilVote(votes, 'yesNo');
	const rules = rulesOf.get(name) ?? input.rules;
	return { ...input, rules, readings: [...input.readings, ...input.readings] };
};

const seatVotes = fc.array(fc.constantFrom<SeatVote>('yes', 'yes', 'no', 'abstain', 'absent'), {
	minLength: 27,
	maxLength: 27
});
const names = Object.keys(monotone);

test.each(names)('one more yes never turns approved into something else: %s', (name) => {
	fc.assert(
		fc.property(seatVotes, fc.nat(26), (votes, at) => {
			if (votes[at] !== 'no' && votes[at] !== 'abstain') return;
			if (decide(voted(votes, name)).result.kind !== 'approved') return;
			expect(decide(voted(votes.with(at, 'yes'), name)).result.kind).toBe('approved');
		}),
		{ numRuns: 200 }
	);
});

test.each(names)('neither order nor names of seats matter: %s', (name) => {
	fc.assert(
		fc.property(seatVotes, fc.nat(26), (votes, by) => {
			const input = voted(votes, name);
			const other = structuredClone(input);
			for (const { votes: cast } of other.readings) {
				if (cast.kind !== 'ballots') continue;
				cast.ballots.reverse();
				cast.electorate.push(...cast.electorate.splice(0, by));
				for (const one of [...cast.electorate, ...cast.ballots]) one.voter = `other-${one.voter}`;
			}
			expect(JSON.stringify(decide(other))).toBe(JSON.stringify(decide(input)));
		}),
		{ numRuns: 40 }
	);
});

/** Groups of hands as the schema takes them, with any number of votes that fits the room. */
const hands = (bench: string, filled: number) =>
	fc
		.record({
			yes: fc.nat(filled),
			no: fc.nat(filled),
			abstain: fc.nat(filled),
			recused: fc.nat(filled)
		})
		.filter(({ yes, no, abstain, recused }) => yes + no + abstain + recused <= filled)
		.map((counts) => ({
			bench,
			filled,
			...counts,
			present: counts.yes + counts.no + counts.abstain + counts.recused
		}));

test.each(names)('every count that can be has a result, and always the same: %s', (name) => {
	const rules = rulesOf.get(name);
	fc.assert(
		fc.property(hands('residents', 15), hands('partners', 12), (residents, partners) => {
			const none = { concern: 0, standAside: 0, veto: 0, vetoWithReason: 0 };
			const groups = [residents, partners].map((group) => ({
				...none,
				vetoOnProtectedGround: 0,
				...group
			}));
			const [reading] = aCouncilVote(['yes'], 'yesNo').readings;
			const input = decideInputSchema.parse({
				...aCouncilVote(['yes'], 'yesNo'),
				rules,
				readings: [{ ...reading, votes: { kind: 'tally', groups } }]
			});
			const { result } = decide(input);
			expect(JSON.stringify(decide(structuredClone(input)).result)).toBe(JSON.stringify(result));
			if (residents.yes + partners.yes === 0) expect(result.kind).not.toBe('approved');
		}),
		{ numRuns: 60 }
	);
});

describe('what is not monotone, as record 0026 names it', () => {
	const seats = (yes: number, no: number, residentsFirst = 0): SeatVote[] =>
		Array.from({ length: 27 }, (_, seat) => {
			const place = seat - residentsFirst;
			if (place < 0) return 'absent';
			return place < yes ? 'yes' : place < yes + no ? 'no' : 'absent';
		});

	test('points: a further voter who gives few lowers the mean', () => {
		const changes: RuleChanges = {
			...open,
			'funding.method': { kind: 'points', most: 10, meanAtLeast: { numerator: 6, denominator: 1 } }
		};
		const given = (points: readonly number[]) => {
			const input = ruled(seats(points.length, 0), changes);
			for (const { votes } of input.readings)
				if (votes.kind === 'ballots')
					for (const [index, ballot] of votes.ballots.entries())
						ballot.points = points[index] ?? null;
			return decide(input).result.kind;
		};
		expect(given([6, 6])).toBe('approved');
		expect(given([6, 6, 5])).toBe('rejected');
		expect(given([7, 6])).toBe('approved');
	});

	test('double quorum: one more of the largest bench makes it too large', () => {
		const changes = monotone['no bench above 60 %'] ?? {};
		expect(decide(ruled(seats(15, 0, 6), changes)).result.kind).toBe('approved');
		expect(decide(ruled(seats(16, 0, 5), changes)).result.kind).toBe('deferred');
	});

	test('a tie that was broken in favour, and a third that is protected', () => {
		const changes: RuleChanges = {
			...open,
			'funding.method': majority,
			'funding.tie': 'lot',
			'funding.conflictTriggers': ['thirdDissents'],
			'funding.arbiter': arbiter
		};
		const drawn = (yes: number, no: number) =>
			decide({
				...ruled(seats(yes, no), changes),
				proceedings: [{ kind: 'lot', on: '2026-03-03', outcome: 'approved' }]
			}).result.kind;
		expect(drawn(6, 6)).toBe('approved');
		expect(drawn(7, 5)).toBe('inConflict');
	});
});
