import { expect, test } from 'vitest';
import { presetDocuments } from '../../../../tests/support/preset-documents';
import { manifestSchema } from './schema/manifest';
import { planVote } from './plan-vote';

const now = new Date('2026-02-20T10:00:00Z');
const asked = { title: 'Frühling', budgetCents: 5_000_00, now };
const rulesOf = (preset: string) =>
	presetDocuments().find(({ name }) => name === preset)?.document ?? null;

test('R-310 the ballot of all residents gives three votes from fourteen on, for 28 days, and binds', () => {
	const plan = planVote(rulesOf('resident-ballot'), asked);
	expect(plan.ballot).toEqual({ form: 'approval', minimum: 1, maximum: 3, perProject: 1 });
	expect(plan.eligibility).toMatchObject({ ties: ['lives'], minimumAge: 14 });
	expect(plan.opensAt).toBe('2026-03-13T07:00:00.000Z');
	expect(plan.closesAt, 'over the change of clocks').toBe('2026-04-10T18:00:00.000Z');
	expect(plan.effect).toBe('binding');
	expect(plan.deletedAfterDays, 'P-133').toBe(90);
	expect(plan.eligibility.proofs, 'checked against the register').not.toContain('declaration');
});

test('R-263 where a council decides, the vote of the residents is advice', () => {
	expect(planVote(rulesOf('third-parity'), asked).effect).toBe('advice');
	expect(planVote(null, asked).effect).toBe('advice');
});

test('every plan is one that can be stored', () => {
	for (const document of [null, ...presetDocuments().map((one) => one.document)])
		expect(manifestSchema.safeParse(planVote(document, asked)).success).toBe(true);
});

test('P-14 where the rules take people at their word, they can enter themselves', () => {
	const plan = planVote(rulesOf('aktionsfonds-jury'), asked);
	expect(plan.eligibility).toMatchObject({
		ties: ['lives'],
		proofs: ['account', 'declaration', 'codeLetter']
	});
	expect(plan).not.toHaveProperty('deletedAfterDays');
});
