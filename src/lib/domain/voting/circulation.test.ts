import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { changeRules } from '../rules/change-rules';
import type { RuleDocument } from '../rules/schema/rule-document';
import { countInWriting, type Circulation } from './circulation';
import { decide } from './decide';
import { findContradiction } from './find-contradiction';
import { decideInputSchema, type DecideInput } from './schema/decide-input';

const source = { document: 'Geschäftsordnung', place: '§ 9' };
const base = aCouncilVote(
	Array.from({ length: 27 }, () => 'absent'),
	'yesNo'
);

function rulesWith(changes: Record<string, unknown>): RuleDocument {
	const changed = changeRules(
		base.rules,
		{
			'circulation.allowed': 'ifNobodyObjects',
			'circulation.windowDays': 14,
			'circulation.validity': 'moreThanHalfAnswered',
			'circulation.failed': 'nextMeeting',
			'circulation.asksProcedure': true,
			'circulation.substituteVoid': true,
			...changes
		},
		source
	);
	if (!changed.ok) throw new Error(JSON.stringify(changed));
	return changed.value;
}

const vote = (choice: 'yes' | 'no' | 'abstain') => ({
	choice,
	hasReason: false,
	touchesProtectedGround: false,
	points: null
});
type Answer = Circulation['answers'][number];
const answer = (voter: string, given: Partial<Answer> = {}): Answer => ({
	voter,
	castBy: 'member',
	answeredOn: '2026-03-05',
	agreesToProcedure: true,
	vote: vote('yes'),
	...given
});

function asked(answers: Answer[], seats = 4): Circulation {
	return {
		kind: 'circulation',
		openedOn: '2026-03-03',
		isUrgent: false,
		isListedSubject: false,
		electorate: Array.from({ length: seats }, (_, index) => ({
			voter: `residents-${index + 1}`,
			bench: 'residents',
			capacity: 'member',
			recused: false,
			reached: true
		})),
		answers
	};
}

const count = (votes: Circulation, changes = {}, on = '2026-03-18') =>
	countInWriting(rulesWith(changes), { votes, on, number: 1 });

describe('the window (P-81)', () => {
	test.each([
		['2026-03-17', 1, 0],
		['2026-03-18', 0, 1]
	])('14 days from 3 March include 17 March; an answer of %s', (answeredOn, yes, late) => {
		const { count: counted, steps } = count(asked([answer('residents-1', { answeredOn })]));
		expect(counted.total.yes).toBe(yes);
		const window = steps.find(({ code }) => code === 'circulationWindow');
		expect(window?.inputs).toMatchObject({ late, lastOn: '2026-03-17' });
	});

	test('it is not over on its last day, and never before all have answered where there is none', () => {
		const three = asked(['1', '2', '3'].map((seat) => answer(`residents-${seat}`)));
		expect(count(three, {}, '2026-03-17').outcome).toBe('answersOpen');
		expect(count(three, {}, '2026-03-18').outcome).toBe('valid');
		expect(count(three, { 'circulation.windowDays': null }, '2027-01-01').outcome).toBe(
			'answersOpen'
		);
	});

	test('a substitute’s answer leaves the member time to answer', () => {
		const four = asked(
			['1', '2', '3', '4'].map((seat) =>
				answer(`residents-${seat}`, seat === '4' ? { castBy: 'substitute' } : {})
			)
		);
		expect(count(four, {}, '2026-03-10').outcome).toBe('answersOpen');
		expect(count(four, { 'circulation.substituteVoid': false }, '2026-03-10').outcome).toBe(
			'valid'
		);
	});
});

describe('the question about the procedure (P-84)', () => {
	const objecting = asked([
		answer('residents-1', { agreesToProcedure: false, vote: null }),
		answer('residents-2'),
		answer('residents-3')
	]);

	test('one objection ends it at once, also without a vote on the matter', () => {
		expect(count(objecting, {}, '2026-03-06').outcome).toBe('circulationFailed');
		expect(count(objecting, { 'circulation.failed': 'rejected' }).outcome).toBe('rejected');
	});

	test('it is not asked where the rules do not ask', () => {
		const rules = { 'circulation.allowed': 'urgentOnly', 'circulation.asksProcedure': false };
		expect(count(objecting, rules).steps.map(({ code }) => code)).not.toContain(
			'circulationProcedure'
		);
	});

	test('a word about the procedure alone is no vote', () => {
		const silent = asked([answer('residents-1', { vote: null })]);
		expect(count(silent).count.total).toMatchObject({ present: 0, yes: 0 });
	});

	test('silence about it is no objection', () => {
		const quiet = asked(
			['1', '2', '3'].map((seat) => answer(`residents-${seat}`, { agreesToProcedure: null }))
		);
		expect(count(quiet).outcome).toBe('valid');
	});
});

function anInput(votes: Circulation): DecideInput {
	const [reading] = base.readings;
	if (!reading) throw new Error('no reading');
	return {
		...base,
		rules: rulesWith({}),
		readings: [{ ...reading, heldOn: '2026-03-18', votes }]
	};
}

describe('answers that cannot be', () => {
	test.each<[string, Circulation]>([
		['voterNotInElectorate', asked([answer('residents-9')])],
		['answeredOutsideDays', asked([answer('residents-1', { answeredOn: '2026-03-02' })])],
		['answeredOutsideDays', asked([answer('residents-1', { answeredOn: '2026-03-19' })])],
		['votedTwice', asked([answer('residents-1'), answer('residents-1')])],
		[
			'answeredThoughNotReached',
			{
				...asked([answer('residents-1')]),
				electorate: asked([]).electorate.map((entry) => ({ ...entry, reached: false }))
			}
		],
		[
			'votedThoughRecused',
			{
				...asked([answer('residents-1')]),
				electorate: asked([]).electorate.map((entry) => ({ ...entry, recused: true }))
			}
		]
	])('%s', (contradiction, votes) => {
		expect(findContradiction(anInput(votes))).toMatchObject({ contradiction });
	});
});

const days = fc.constantFrom('2026-03-03', '2026-03-10', '2026-03-17', '2026-03-18');
const answers = fc.uniqueArray(
	fc.record({
		seat: fc.integer({ min: 1, max: 12 }),
		castBy: fc.constantFrom('member' as const, 'substitute' as const),
		answeredOn: days,
		agreesToProcedure: fc.constantFrom(true, true, true, true, true, false, null),
		choice: fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const)
	}),
	{ selector: ({ seat, castBy }) => `${seat} ${castBy}`, maxLength: 24 }
);

test('the outcome depends neither on the order of the answers nor on the names of the seats', () => {
	fc.assert(
		fc.property(answers, fc.boolean(), (given, substituteVoid) => {
			const votes = asked(
				given.map(({ seat, choice, ...rest }) =>
					answer(`residents-${seat}`, { ...rest, vote: vote(choice) })
				),
				12
			);
			const input = {
				...anInput(votes),
				rules: rulesWith({ 'circulation.substituteVoid': substituteVoid })
			};
			expect(decideInputSchema.safeParse(input).success).toBe(true);
			const other = structuredClone(input);
			for (const { votes: cast } of other.readings) {
				if (cast.kind !== 'circulation') continue;
				cast.answers.reverse();
				cast.electorate.reverse();
				for (const one of [...cast.electorate, ...cast.answers]) one.voter = `other-${one.voter}`;
			}
			expect(JSON.stringify(decide(other))).toBe(JSON.stringify(decide(input)));
		})
	);
});
