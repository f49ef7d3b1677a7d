import { describe, expect, test } from 'vitest';
import { visitor, type AccountActor } from '../access/actor';
import { moveProposal, partiesOf, possibleActs, proposalActs, proposalMoves } from './move';
import { proposalStates } from './proposal';

const everybody = ['applicant', 'desk', 'body'] as const;

test('each act leads from its states to one state, and from nowhere else', () => {
	const table = proposalActs.map((act) => [
		act,
		proposalStates.filter((state) => moveProposal(state, act, everybody).ok)
	]);
	expect(Object.fromEntries(table)).toEqual({
		return: ['submitted'],
		correct: ['returned'],
		refuse: ['submitted', 'returned'],
		publish: ['submitted'],
		putOnAgenda: ['published'],
		decide: ['published', 'onAgenda'],
		withdraw: ['submitted', 'returned', 'published', 'onAgenda']
	});
});

test.each(['inadmissible', 'decided', 'withdrawn'] as const)('%s is an end', (state) => {
	expect(possibleActs(state, everybody)).toEqual([]);
	expect(moveProposal(state, 'withdraw', everybody)).toEqual({
		ok: false,
		reason: 'stateHasChanged',
		details: { state }
	});
});

test.each(proposalActs)('S33 %s is for its own party only', (act) => {
	const { by, from } = proposalMoves[act];
	const others = everybody.filter((party) => party !== by);
	expect(moveProposal(from[0], act, others)).toEqual({ ok: false, reason: 'notYourPart' });
	expect(moveProposal(from[0], act, [by]).ok).toBe(true);
});

describe('who has a part', () => {
	const resident: AccountActor = {
		kind: 'account',
		accountId: 'resident-a',
		displayName: 'Resident A',
		locale: 'tr',
		isAdministrator: false,
		roles: [],
		seats: []
	};
	const manager: AccountActor = {
		...resident,
		accountId: 'manager',
		roles: [{ neighbourhoodId: 'north', role: 'neighbourhoodManager' }]
	};
	const own = { neighbourhoodId: 'north', applicantAccountId: 'resident-a' };
	const fromDesk = { neighbourhoodId: 'north', applicantAccountId: null };

	test.each([
		['the applicant', resident, own, ['applicant']],
		['the manager', manager, own, ['desk']],
		['a manager who applied', { ...manager, accountId: 'resident-a' }, own, ['applicant', 'desk']],
		['the manager, for somebody without an account', manager, fromDesk, ['applicant', 'desk']],
		['a visitor', visitor, own, []],
		['a visitor, where nobody has an account', visitor, fromDesk, []],
		['another resident', { ...resident, accountId: 'resident-b' }, own, []],
		['the manager of elsewhere', manager, { ...own, neighbourhoodId: 'south' }, []]
	] as const)('%s', (...[, actor, proposal, parties]) => {
		expect(partiesOf(actor, proposal)).toEqual(parties);
	});
});
