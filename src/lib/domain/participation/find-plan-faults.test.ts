import { expect, test } from 'vitest';
import { checkPlan, findPlanFaults, type PlanFault } from './find-plan-faults';
import { planVote } from './plan-vote';
import type { Manifest } from './schema/manifest';

const now = new Date('2026-08-01T10:00:00Z');
const project = (number: number, costCents: number) => ({
	number,
	proposalId: `00000000-0000-4000-8000-00000000000${number}`,
	title: `Projekt ${number}`,
	language: 'de',
	costCents
});
const plan: Manifest = {
	...planVote(null, { title: 'Sommer', budgetCents: 10_000_00, now }),
	projects: [1, 2, 3].map((number) => project(number, 1_000_00))
};
const facts = { freeCents: 10_000_00, declarationIsRuled: false, now };

test('a plan as the portal proposes it can be announced once it has projects', () => {
	expect(findPlanFaults(plan, facts)).toEqual([]);
	expect(checkPlan(plan, facts)).toEqual({ ok: true, value: plan });
});

test.each<[PlanFault, Partial<Manifest>]>([
	['tooFewProjects', { projects: [project(1, 1_000_00)], ballot: { ...plan.ballot, maximum: 1 } }],
	['projectAboveBudget', { budgetCents: 999_99 }],
	['budgetAboveFree', { budgetCents: 10_000_01 }],
	['minimumAboveMaximum', { ballot: { ...plan.ballot, minimum: 4 } }],
	['maximumAboveProjects', { ballot: { ...plan.ballot, maximum: 4 } }],
	['ruleNotForForm', { rule: 'mes_borda' }],
	[
		'rankingOfOne',
		{ ballot: { ...plan.ballot, form: 'ranking', minimum: 1 }, rule: 'greedy_borda' }
	],
	['opensInPast', { opensAt: now.toISOString() }],
	['closesBeforeOpening', { closesAt: plan.opensAt }],
	['agesCrossed', { eligibility: { ...plan.eligibility, minimumAge: 22, maximumAge: 21 } }],
	['declarationNotRuled', { eligibility: { ...plan.eligibility, proofs: ['declaration'] } }]
])('%s is found, and nothing beside it', (fault, change) => {
	expect(findPlanFaults({ ...plan, ...change }, facts)).toEqual([fault]);
});

test('every project may cost exactly the budget, and the budget may be all that is free', () => {
	const dear = { ...plan, projects: [project(1, 10_000_00), project(2, 10_000_00)] };
	const two = { ...dear, ballot: { ...plan.ballot, maximum: 2 } };
	expect(findPlanFaults(two, facts)).toEqual([]);
});

test('P-14 people may declare themselves where the rules say so', () => {
	const declared: Manifest = {
		...plan,
		eligibility: { ...plan.eligibility, proofs: ['declaration'] }
	};
	expect(findPlanFaults(declared, { ...facts, declarationIsRuled: true })).toEqual([]);
});
