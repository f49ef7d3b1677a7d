import { expect, test } from 'vitest';
import { ok, refuse } from '../result';
import { declareResidence, takesDeclarations, type DeclaredResidence } from './declare-residence';
import { planVote } from './plan-vote';
import type { Manifest } from './schema/manifest';

const plan = planVote(null, {
	title: 'Sommer',
	budgetCents: 5_000_00,
	now: new Date('2026-05-01T10:00:00Z')
});
const opensAt = new Date(plan.opensAt);
const closesAt = new Date(plan.closesAt);
const before = new Date(opensAt.getTime() - 1);

const manifestWith = (change: Partial<Manifest['eligibility']>): Manifest => ({
	...plan,
	eligibility: { ...plan.eligibility, proofs: ['account', 'declaration'], ...change }
});
const voteWith = (change: Partial<Manifest['eligibility']> = {}) => ({
	...({ state: 'announced', opensAt, closesAt } as const),
	manifest: manifestWith(change)
});
const neighbour: DeclaredResidence = { tie: 'lives', birthYear: 1957, street: null };

test('P-133 residents enter themselves until the very instant in which the vote opens', () => {
	const at = (now: Date) => declareResidence(voteWith(), neighbour, now);
	expect(at(before)).toEqual(ok(true));
	expect(at(opensAt)).toEqual(refuse('electorateFixed'));
	expect(at(closesAt)).toEqual(refuse('closed'));
});

test('before the announcement there is nothing to enter, and nothing after it was called off', () => {
	const { eligibility } = manifestWith({});
	expect(takesDeclarations(eligibility, 'planned')).toEqual(refuse('notFound'));
	expect(takesDeclarations(eligibility, 'calledOff')).toEqual(refuse('calledOff'));
	expect(takesDeclarations(eligibility, 'counted')).toEqual(refuse('closed'));
});

test('P-14 nobody can declare themselves where the rules want a paper or a letter', () => {
	const shown = voteWith({ proofs: ['account', 'codeLetter'] });
	expect(declareResidence(shown, neighbour, before)).toEqual(refuse('declarationNotAsked'));
});

test('P-14 the tie has to be one of those that count', () => {
	const worker = { ...neighbour, tie: 'works' as const };
	expect(declareResidence(voteWith(), worker, before)).toEqual(refuse('notEligible'));
	expect(declareResidence(voteWith({ ties: ['lives', 'works'] }), worker, before)).toEqual(
		ok(true)
	);
});

test('P-13 the age is that of the year in which the vote opens, and is not known without a year', () => {
	const from14 = voteWith({ minimumAge: 14 });
	const born = (birthYear: number | null) =>
		declareResidence(from14, { ...neighbour, birthYear }, before);
	expect(born(2012)).toEqual(ok(true));
	expect(born(2013)).toEqual(refuse('notEligible'));
	expect(born(null)).toEqual(refuse('notEligible'));
});

test('P-133 with a list of streets, a street of the list is needed, letter by letter', () => {
	const listed = voteWith({ streets: ['Deichstraße', 'Hafenweg'] });
	const from = (street: string | null) =>
		declareResidence(listed, { ...neighbour, street }, before);
	expect(from('Hafenweg')).toEqual(ok(true));
	expect(from('Hafenweg 3')).toEqual(refuse('streetOutside'));
	expect(from(null)).toEqual(refuse('streetOutside'));
});
