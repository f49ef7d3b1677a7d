import { describe, expect, test } from 'vitest';
import { changedRules } from '../../../../tests/support/changed-rules';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { changeRules } from '../rules/change-rules';
import { findContradiction } from './find-contradiction';
import type { DecideInput } from './schema/decide-input';

const votes = Array.from({ length: 27 }, (_, index) => (index === 26 ? 'recused' : 'yes'));
type Ballots = Extract<DecideInput['readings'][number]['votes'], { kind: 'ballots' }>;

function changed(change: (votes: Ballots, input: DecideInput) => void) {
	const input = aCouncilVote(votes, 'yesNo');
	for (const { votes: cast } of [...input.readings])
		if (cast.kind === 'ballots') change(cast, input);
	return findContradiction(input)?.contradiction ?? null;
}

const extra = (voter: string, choice: 'yes' | 'veto' = 'yes') => ({
	voter,
	castBy: 'member' as const,
	choice,
	hasReason: false,
	touchesProtectedGround: false,
	points: null
});

test('a vote that can be is taken', () => {
	expect(changed(() => undefined)).toBeNull();
});

test.each<[string, (votes: Ballots, input: DecideInput) => void]>([
	['voterNotInElectorate', ({ ballots }) => void ballots.push(extra('residents-99'))],
	['votedTwice', ({ ballots }) => void ballots.push(extra('residents-1'))],
	['votedThoughRecused', ({ ballots }) => void ballots.push(extra('partners-12'))],
	['voterTwiceInElectorate', ({ electorate }) => void electorate.push(...electorate.slice(0, 1))],
	[
		'votedThoughAbsent',
		({ electorate }) => {
			for (const entry of electorate) entry.present = false;
		}
	],
	[
		'choiceNotOffered',
		({ ballots }) => {
			ballots[0] = extra('residents-1', 'veto');
		}
	],
	[
		'benchUnknown',
		({ electorate }) => {
			for (const entry of electorate) entry.bench = 'nobody';
		}
	],
	[
		'amountAboveRequest',
		(_votes, input) => {
			input.motion.amountCents = input.motion.requestedCents + 1;
		}
	],
	[
		'readingsOutOfOrder',
		(_votes, input) => {
			input.readings.push(...input.readings.map((one) => ({ ...one, heldOn: '2026-03-02' })));
		}
	]
])('%s is told', (contradiction, change) => {
	expect(changed(change)).toBe(contradiction);
});

const hands = {
	bench: 'residents',
	filled: 15,
	present: 12,
	recused: 1,
	yes: 11,
	no: 0,
	abstain: 0,
	concern: 0,
	standAside: 0,
	veto: 0,
	vetoWithReason: 0,
	vetoOnProtectedGround: 0,
	points: 0
};

test.each([
	['moreVotesThanPresent', [{ ...hands, no: 1 }]],
	['morePresentThanFilled', [{ ...hands, filled: 11 }]],
	['benchTwice', [hands, hands]],
	['benchUnknown', [{ ...hands, bench: null }]],
	['choiceNotOffered', [{ ...hands, yes: 10, veto: 1 }]],
	['pointsNotAsked', [{ ...hands, points: 40 }]]
])('%s is told of a show of hands', (contradiction, groups) => {
	const input = aCouncilVote(votes, 'yesNo');
	for (const reading of input.readings) reading.votes = { kind: 'tally', groups };
	expect(findContradiction(input)?.contradiction).toBe(contradiction);
});

const withPoints = {
	'funding.method': { kind: 'points', most: 24, meanAtLeast: { numerator: 12, denominator: 1 } }
};

function pointsGiven(points: number | null, choice: 'yes' | 'abstain' = 'yes') {
	const input = aCouncilVote(votes, 'yesNo');
	const rules = changeRules(input.rules, withPoints, { document: 'Satzung', place: '§ 1' });
	if (!rules.ok) throw new Error(rules.reason);
	for (const { votes: cast } of input.readings)
		if (cast.kind === 'ballots')
			for (const [index, ballot] of cast.ballots.entries())
				Object.assign(
					ballot,
					index === 0 ? { choice, points } : { choice: 'abstain', points: null }
				);
	return findContradiction({ ...input, rules: rules.value })?.contradiction;
}

test('points are given with a yes, up to the most that the rules allow', () => {
	expect(pointsGiven(24)).toBeUndefined();
	expect(pointsGiven(25)).toBe('pointsAboveMost');
	expect(pointsGiven(null)).toBe('pointsMissing');
	expect(pointsGiven(3, 'abstain')).toBe('pointsNotAsked');
});

test('the sum of points is not above what so many can give', () => {
	const input = aCouncilVote(votes, 'yesNo');
	const rules = changeRules(input.rules, withPoints, { document: 'Satzung', place: '§ 1' });
	if (!rules.ok) throw new Error(rules.reason);
	const told = (points: number) => {
		const groups = [{ ...hands, points }];
		const readings = input.readings.map((one) => ({
			...one,
			votes: { kind: 'tally' as const, groups }
		}));
		return findContradiction({ ...input, rules: rules.value, readings })?.contradiction;
	};
	expect(told(11 * 24)).toBeUndefined();
	expect(told(11 * 24 + 1)).toBe('pointsAboveMost');
});

test('vetoWithoutReason is told where the rules ask for reasons', () => {
	const input = aCouncilVote(votes, 'yesNo');
	const consensus = {
		kind: 'consensus',
		objections: ['veto'],
		vetoNeedsReason: true,
		abstentionBreaksConsensus: false,
		readings: 2
	};
	const changes = { 'funding.method': consensus };
	const rules = changeRules(input.rules, changes, { document: 'Satzung', place: '§ 1' });
	if (!rules.ok) throw new Error(rules.reason);
	const told = (vetoWithReason: number) => {
		const groups = [{ ...hands, yes: 10, veto: 1, vetoWithReason }];
		const readings = input.readings.map((one) => ({
			...one,
			votes: { kind: 'tally' as const, groups }
		}));
		return findContradiction({ ...input, rules: rules.value, readings })?.contradiction;
	};
	expect(told(0)).toBe('vetoWithoutReason');
	expect(told(1)).toBeUndefined();
});

describe('the vote of all residents', () => {
	const chosen = { countedOn: '2026-03-30', vote: '2026-1', place: 1, chosen: 2 };
	const told = (change: Partial<DecideInput>, kind = 'residentBallot') => {
		const input = aCouncilVote(votes, 'yesNo');
		const rules = changeRules(
			input.rules,
			{ 'body.kind': kind },
			{ document: 'Geschäftsordnung', place: '§ 4' }
		);
		if (!rules.ok) throw new Error(rules.reason);
		const facts = { ...input, rules: rules.value, readings: [], residents: chosen, ...change };
		return findContradiction(facts)?.contradiction ?? null;
	};

	test('takes the place of readings', () => {
		expect(told({})).toBeNull();
		expect(told({ residents: { ...chosen, place: null } })).toBeNull();
		expect(told({ readings: aCouncilVote(votes, 'yesNo').readings })).toBe(
			'readingBesideResidents'
		);
	});

	test('is a vote of its own body only', () => {
		expect(told({}, 'seatCouncil')).toBe('bodyNotOfResidents');
	});

	test('gives no place behind the last one chosen', () => {
		expect(told({ residents: { ...chosen, place: 3 } })).toBe('placeAboveChosen');
	});
});

test('only where an office decides alone is there no vote', () => {
	expect(findContradiction({ ...aCouncilVote(votes, 'yesNo'), readings: [] })).toEqual({
		contradiction: 'readingMissing',
		path: ['readings']
	});
});

test.each<[string, Partial<DecideInput['motion']>, object, string | null]>([
	['P-41 a part, where nothing is approved in part', { amountCents: 1 }, {}, 'partNotAllowed'],
	['P-41 a condition, where there are none', { conditions: 1 }, {}, 'conditionsNotAllowed'],
	['P-41 the whole amount without conditions', {}, {}, null],
	[
		'P-02 advice on a part with a condition',
		{ amountCents: 1, conditions: 1 },
		{ 'funding.competence': 'advise' },
		null
	]
])('%s', (...[, motion, changes, contradiction]) => {
	const input = aCouncilVote(votes, 'yesNo');
	const wholeOnly = { 'funding.results': ['approved', 'rejected'] };
	const rules = changedRules({ ...wholeOnly, ...changes }, input.rules);
	const found = findContradiction({ ...input, rules, motion: { ...input.motion, ...motion } });
	expect(found?.contradiction ?? null).toBe(contradiction);
});

describe('what cannot be is told with its place', () => {
	const council = () => aCouncilVote(votes, 'yesNo');
	const twice = (heldOn: string) => {
		const input = council();
		const readings = [...input.readings, ...input.readings.map((one) => ({ ...one, heldOn }))];
		return { ...input, readings };
	};

	test('the amount, the day of a reading', () => {
		const input = council();
		const motion = { ...input.motion, amountCents: input.motion.requestedCents + 1 };
		expect(findContradiction({ ...input, motion })?.path).toEqual(['motion', 'amountCents']);
		expect(findContradiction(twice('2026-03-02'))?.path).toEqual(['readings', 1, 'heldOn']);
		expect(findContradiction(twice('2026-03-03'))).toBeNull();
	});

	test('a ballot, the list of those who may vote', () => {
		const at = (change: (cast: Ballots) => void) => {
			const input = council();
			for (const { votes: cast } of input.readings) if (cast.kind === 'ballots') change(cast);
			return findContradiction(input)?.path;
		};
		const before = ['readings', 0, 'votes'];
		expect(at(({ ballots }) => void ballots.unshift(extra('residents-99')))).toEqual([
			...before,
			'ballots',
			0
		]);
		expect(at(({ electorate }) => void electorate.push(...electorate.slice(0, 1)))).toEqual([
			...before,
			'electorate'
		]);
		expect(
			at(({ electorate: [first] }) => {
				if (first) first.bench = 'nobody';
			})
		).toEqual([...before, 'electorate']);
	});

	test('a group of hands: every hand counts, whatever it said', () => {
		const hand = (given: Partial<typeof hands>) => {
			const input = council();
			const partners = { ...hands, bench: 'partners' };
			const groups = [partners, { ...hands, ...given }];
			for (const reading of input.readings) reading.votes = { kind: 'tally', groups };
			return findContradiction(input);
		};
		expect(hand({ yes: 9, abstain: 2 })).toBeNull();
		expect(hand({ yes: 9, abstain: 3 })).toEqual({
			contradiction: 'moreVotesThanPresent',
			path: ['readings', 0, 'votes', 'groups', 1]
		});
	});
});
