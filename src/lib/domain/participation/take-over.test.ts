import { describe, expect, test } from 'vitest';
import {
	obstacleOf,
	takeOver,
	type Obstacle,
	type StandingProject,
	type TakeOverFacts
} from './take-over';

const ladder: TakeOverFacts['ladder'] = [
	{ upToCents: 5_000_00, decides: 'body', office: null, informs: null },
	{ upToCents: null, decides: 'officeAlone', office: 'Stadt', informs: null }
];

const project = (number: number, change: Partial<StandingProject> = {}): StandingProject => ({
	...{ number, costCents: 1_000_00, place: null, proposalState: 'published', motion: null },
	...change
});

const chosen = [project(1), project(2, { place: 2 }), project(3, { place: 1 })];

const facts = (change: Partial<TakeOverFacts> = {}): TakeOverFacts => ({
	...{ state: 'counted', effect: 'binding', isTakenOver: false, ladder },
	...{ projects: chosen, leftOut: [] },
	...change
});

const waiting = { state: 'pending', hasBeenVotedOn: false } as const;

describe('what stands in the way of a project', () => {
	test.each<[string, Partial<StandingProject>, Obstacle | null]>([
		['nothing', {}, null],
		['it waits on an agenda', { proposalState: 'onAgenda', motion: waiting }, null],
		['it was taken back', { proposalState: 'withdrawn' }, 'withdrawn'],
		['its motion was taken back', { motion: { ...waiting, state: 'withdrawn' } }, 'withdrawn'],
		['another body decided', { proposalState: 'decided' }, 'decided'],
		['its motion is decided', { motion: { ...waiting, state: 'decided' } }, 'decided'],
		['a body votes just now', { motion: { ...waiting, state: 'open' } }, 'underVote'],
		['a conflict is open', { motion: { ...waiting, state: 'inConflict' } }, 'underVote'],
		['a body has voted once', { motion: { ...waiting, hasBeenVotedOn: true } }, 'underVote'],
		['the last cent of the body', { costCents: 5_000_00 }, null],
		['one cent above it', { costCents: 5_000_01 }, 'notTheirs']
	])('%s', (_what, change, expected) => {
		expect(obstacleOf(project(1, change), ladder)).toBe(expected);
	});

	test('an amount for which the rules name nobody', () => {
		expect(obstacleOf(project(1), [])).toBe('notTheirs');
	});
});

describe('taking the result over', () => {
	test('R-311 the chosen ones come first, by their place, then all others', () => {
		const taken = takeOver(facts());
		expect(taken.ok && taken.value.map(({ number }) => number)).toEqual([3, 2, 1]);
	});

	test.each<[string, Partial<TakeOverFacts>]>([
		['onlyAdvice', { effect: 'advice' }],
		['notCountedYet', { state: 'closed' }],
		['notCountedYet', { state: 'calledOff' }],
		['takenOverAlready', { isTakenOver: true }],
		['noRulesInForce', { ladder: null }]
	])('%s', (reason, change) => {
		expect(takeOver(facts(change))).toEqual({ ok: false, reason });
	});

	const gone = [project(1, { place: 1, proposalState: 'withdrawn' }), project(2, { place: 2 })];

	test('one that was chosen and taken back stops all, until it is left out by name', () => {
		expect(takeOver(facts({ projects: gone }))).toEqual({
			ok: false,
			reason: 'projectInTheWay',
			details: { number: 1, obstacle: 'withdrawn' }
		});
		const taken = takeOver(facts({ projects: gone, leftOut: [1] }));
		expect(taken.ok && taken.value.map(({ number }) => number)).toEqual([2]);
	});

	test('nobody leaves out what can be decided', () => {
		expect(takeOver(facts({ leftOut: [2] }))).toMatchObject({
			reason: 'projectCannotBeLeftOut',
			details: { number: 2 }
		});
	});

	test('while others vote on a chosen one, it cannot be left out either', () => {
		const projects = [project(1, { place: 1, motion: { ...waiting, state: 'open' } })];
		for (const leftOut of [[], [1]])
			expect(takeOver(facts({ projects, leftOut }))).toMatchObject({ reason: 'projectUnderVote' });
	});

	test('what was not chosen and is gone stops nothing, and stays as it is', () => {
		const projects = [project(1, { place: 1 }), project(2, { proposalState: 'withdrawn' })];
		const taken = takeOver(facts({ projects }));
		expect(taken.ok && taken.value.map(({ number }) => number)).toEqual([1]);
	});
});
