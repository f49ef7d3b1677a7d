import { expect, test } from 'vitest';
import { setupTasks, type SetupFacts } from './setup-tasks';

const nothing: SetupFacts = {
	hasAddress: false,
	hasManager: false,
	hasFundYear: false,
	bodyCount: 0,
	bodiesWithRules: 0,
	bodiesFullySeated: 0,
	officesNeeded: 0,
	officesHeld: 0,
	hasComingMeeting: false
};
const allThere: SetupFacts = {
	hasAddress: true,
	hasManager: true,
	hasFundYear: true,
	bodyCount: 2,
	bodiesWithRules: 2,
	bodiesFullySeated: 2,
	officesNeeded: 1,
	officesHeld: 1,
	hasComingMeeting: true
};

const states = (facts: SetupFacts) =>
	Object.fromEntries(setupTasks(facts).map(({ name, state }) => [name, state]));

test('an empty neighbourhood begins with itself; what needs a body waits', () => {
	expect(states(nothing)).toEqual({
		neighbourhood: 'next',
		manager: 'open',
		fundYear: 'open',
		body: 'open',
		rules: 'waits',
		holders: 'waits',
		offices: 'waits',
		meeting: 'waits'
	});
});

test('all done leaves nothing that comes next', () => {
	expect(new Set(Object.values(states(allThere)))).toEqual(new Set(['done']));
});

test.each([
	['somebody who manages', { hasManager: false }, 'manager'],
	['the fund', { hasFundYear: false }, 'fundYear'],
	['a second body without rules', { bodiesWithRules: 1 }, 'rules'],
	['an empty seat', { bodiesFullySeated: 1 }, 'holders'],
	['an office that the rules name and nobody holds', { officesHeld: 0 }, 'offices'],
	['no meeting ahead', { hasComingMeeting: false }, 'meeting']
] as const)('%s comes next', (_case, change, name) => {
	const tasks = setupTasks({ ...allThere, ...change });
	expect(tasks.find(({ state }) => state === 'next')?.name).toBe(name);
	expect(tasks.filter(({ state }) => state === 'next')).toHaveLength(1);
});

test('the first body asks for its rules before its meeting', () => {
	const facts = { ...nothing, hasAddress: true, hasManager: true, hasFundYear: true, bodyCount: 1 };
	expect(states(facts)).toMatchObject({ rules: 'next', holders: 'open', meeting: 'waits' });
});
