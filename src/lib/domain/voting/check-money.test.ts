import { describe, expect, test } from 'vitest';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { changeRules } from '../rules/change-rules';
import { decide } from './decide';
import type { DecideInput } from './schema/decide-input';

const vote = aCouncilVote(
	Array.from({ length: 20 }, () => 'yes'),
	'yesNo'
);
const changed = changeRules(
	vote.rules,
	{
		'funding.moneyShort': 'cutTogether',
		'funding.results': ['approved', 'approvedInPart', 'rejected']
	},
	{ document: 'Jury', place: '§ 1' }
);
if (!changed.ok) throw new Error(changed.reason);
const cents = vote.motion.amountCents;
const facts = { requestedCents: cents, amountCents: cents, leastCents: 0 };
const unranked = { priority: null, yes: null, points: null };
const input = (amounts: readonly number[] | null, freeCents: number): DecideInput => ({
	...vote,
	rules: changed.value,
	money: {
		freeCents,
		round: {
			motion: 'garden',
			round: {
				heldOn: '2026-03-03',
				freeCents,
				motions: [
					{ motion: 'garden', position: 1, ...facts, ...unranked },
					{ motion: 'music', position: 2, ...facts, ...unranked }
				]
			},
			settled:
				amounts &&
				amounts.map((amountCents, index) => ({
					motion: index === 0 ? 'garden' : 'music',
					amountCents
				}))
		}
	}
});

describe('the part of a round that one motion gets', () => {
	const codes = ({ steps }: ReturnType<typeof decide>) => steps.map(({ code }) => code);

	test('P-42 all cut by the same share: approved in part, with the steps that say so', () => {
		const made = decide(input(null, cents));
		expect(made.result).toMatchObject({ kind: 'approvedInPart', amountCents: cents / 2 });
		expect(codes(made).slice(-4)).toEqual(['roundMoney', 'roundOrder', 'roundAward', 'money']);
		expect(made.effect).toBe('reserve');
	});

	test('P-42 what the body settled on is what it gets; nothing means that the money is missing', () => {
		expect(decide(input([cents, 0], cents)).result).toMatchObject({ kind: 'approved' });
		const nothing = decide(input([0, cents], cents));
		expect(nothing.result).toMatchObject({ kind: 'refused', refusal: 'moneyMissing' });
		expect(nothing.effect).toBe('release');
		expect(codes(nothing).at(-1)).toBe('roundAward');
	});

	test('where it is enough for all, nobody is ranked', () => {
		const made = decide(input(null, 2 * cents));
		expect(made.result).toMatchObject({ kind: 'approved', amountCents: cents });
		expect(codes(made)).not.toContain('roundOrder');
	});
});
