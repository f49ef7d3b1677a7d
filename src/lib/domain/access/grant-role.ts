import { ok, refuse, type Result } from '../result';
import { holdsRole, type Actor, type HeldRole, type Role } from './actor';

export type GrantRoleRefusal = 'onlyAdministratorsNameManagers' | 'notAllowed' | 'roleHeldAlready';

/**
 * Whether the actor may give this office to somebody. Who manages is named from outside: a manager names the
 * other offices of the neighbourhood, never managers.
 */
export function grantRole(
	actor: Actor,
	office: HeldRole,
	heldByPerson: readonly HeldRole[]
): Result<HeldRole, GrantRoleRefusal> {
	const allowed = mayAssign(actor, office);
	if (!allowed.ok) return allowed;
	const holdsAlready = heldByPerson.some(
		({ neighbourhoodId, role }) =>
			neighbourhoodId === office.neighbourhoodId && role === office.role
	);
	return holdsAlready ? refuse('roleHeldAlready') : ok(office);
}

/** Whether the actor may give or end this office, whoever holds it. */
export function mayAssign(
	actor: Actor,
	{ neighbourhoodId, role }: HeldRole
): Result<true, 'onlyAdministratorsNameManagers' | 'notAllowed'> {
	if (actor.kind === 'account' && actor.isAdministrator) return ok(true);
	if (!holdsRole(actor, neighbourhoodId, 'neighbourhoodManager')) return refuse('notAllowed');
	return role === 'neighbourhoodManager' ? refuse('onlyAdministratorsNameManagers') : ok(true);
}

/** The offices that the actor may give in this neighbourhood. */
export function grantableRoles(
	actor: Actor,
	neighbourhoodId: string,
	roles: readonly Role[]
): readonly Role[] {
	return roles.filter((role) => mayAssign(actor, { neighbourhoodId, role }).ok);
}
