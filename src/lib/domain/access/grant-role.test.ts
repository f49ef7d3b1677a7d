import { describe, expect, test } from 'vitest';
import { roles, visitor, type AccountActor } from './actor';
import { grantRole, grantableRoles } from './grant-role';

const resident: AccountActor = {
	kind: 'account',
	accountId: 'account-a',
	displayName: 'Resident A',
	locale: 'de',
	isAdministrator: false,
	roles: [],
	seats: []
};
const manager: AccountActor = {
	...resident,
	roles: [{ neighbourhoodId: 'north', role: 'neighbourhoodManager' }]
};
const administrator: AccountActor = { ...resident, isAdministrator: true };
const arbiter = { neighbourhoodId: 'north', role: 'arbiter' } as const;
const management = { neighbourhoodId: 'north', role: 'neighbourhoodManager' } as const;

describe('giving an office', () => {
	test.each([
		['an administrator names a manager', administrator, management],
		['an administrator names an arbiter', administrator, arbiter],
		['a manager names an arbiter', manager, arbiter]
	] as const)('%s', (_case, actor, office) => {
		expect(grantRole(actor, office, [])).toEqual({ ok: true, value: office });
	});

	test.each([
		['a manager cannot name managers', manager, management, 'onlyAdministratorsNameManagers'],
		['a manager of elsewhere', manager, { ...arbiter, neighbourhoodId: 'south' }, 'notAllowed'],
		['a resident', resident, arbiter, 'notAllowed'],
		['a visitor', visitor, arbiter, 'notAllowed'],
		['an arbiter', { ...resident, roles: [arbiter] }, arbiter, 'notAllowed']
	] as const)('is refused: %s', (...[, actor, office, reason]) => {
		expect(grantRole(actor, office, [])).toEqual({ ok: false, reason });
	});

	test('is refused to somebody who holds it, not to one who holds it elsewhere', () => {
		expect(grantRole(administrator, arbiter, [arbiter])).toMatchObject({
			reason: 'roleHeldAlready'
		});
		expect(grantRole(administrator, arbiter, [{ ...arbiter, neighbourhoodId: 'south' }]).ok).toBe(
			true
		);
		expect(grantRole(administrator, arbiter, [management]).ok).toBe(true);
	});
});

test('everybody is offered what they may give', () => {
	expect(grantableRoles(administrator, 'north', roles)).toEqual(roles);
	expect(grantableRoles(manager, 'north', roles)).toEqual(roles.slice(1));
	expect(grantableRoles(manager, 'south', roles)).toEqual([]);
	expect(grantableRoles(visitor, 'north', roles)).toEqual([]);
});
