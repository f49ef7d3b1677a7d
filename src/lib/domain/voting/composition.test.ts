import { describe, expect, test } from 'vitest';
import { aShowOfHands } from '../../../../tests/support/show-of-hands';
import { decide } from './decide';

const third = { numerator: 1, denominator: 3 };
const consensus = {
	kind: 'consensus',
	objections: ['veto'],
	vetoNeedsReason: false,
	abstentionBreaksConsensus: false,
	readings: 2
};

type Benches = Parameters<typeof aShowOfHands>[1];

function tested(
	limit: { kind: string; share?: typeof third },
	benches: Benches,
	{ of = [], on = 'present' }: { of?: readonly string[]; on?: 'present' | 'votes' } = {}
) {
	const rules = {
		'funding.method': consensus,
		'body.composition': [{ benches: of, limit, checkedOn: on }]
	};
	const { steps } = decide(aShowOfHands(rules, benches));
	return steps.find(({ code }) => code === 'composition');
}

describe('how benches stand to each other (P-05, P-06)', () => {
	test('present are those who may vote: a conflicted member does not count', () => {
		const limit = { kind: 'equal' };
		const benches = { residents: { yes: 4, recused: 2 }, partners: { yes: 4 } };
		expect(tested(limit, benches)).toMatchObject({
			verdict: 'yes',
			rule: 'body.composition',
			inputs: { all: 8, counted: 4 }
		});
		expect(tested(limit, { ...benches, partners: { yes: 5 } })?.verdict).toBe('no');
	});

	test('voted has whoever said anything, be it a veto', () => {
		const said = { yes: 1, abstain: 2, concern: 3, standAside: 4, veto: 5 };
		const step = tested(
			{ kind: 'equal' },
			{ residents: { ...said, recused: 6 }, partners: { yes: 11 } },
			{ on: 'votes' }
		);
		expect(step).toMatchObject({ verdict: 'no', inputs: { all: 26, counted: 11 } });
	});

	test('each bench has to hold by itself where none is named', () => {
		const atLeast = { kind: 'atLeast', share: third };
		const atMost = { kind: 'atMost', share: { numerator: 2, denominator: 3 } };
		const exact = { residents: { yes: 8 }, partners: { yes: 4 } };
		expect(tested(atLeast, exact)?.verdict).toBe('yes');
		expect(tested(atMost, exact)?.verdict).toBe('yes');
		const oneMore = { residents: { yes: 9 }, partners: { yes: 4 } };
		expect(tested(atLeast, oneMore)?.verdict).toBe('no');
		expect(tested(atMost, oneMore)?.verdict).toBe('no');
	});

	test('named benches are counted together', () => {
		const limit = { kind: 'moreThan', share: third };
		const step = tested(
			limit,
			{ residents: { yes: 4 }, partners: { yes: 4 } },
			{ of: ['residents', 'partners'] }
		);
		expect(step).toMatchObject({
			verdict: 'yes',
			inputs: { benches: 'residents, partners', all: 8, counted: 8, each: false }
		});
	});

	test('one more than all others: as many are not enough', () => {
		const limit = { kind: 'oneMore' };
		const of = ['residents'];
		const partners = { yes: 7 };
		expect(tested(limit, { residents: { yes: 7 }, partners }, { of })?.verdict).toBe('no');
		expect(tested(limit, { residents: { yes: 8 }, partners }, { of })?.verdict).toBe('yes');
	});
});
