import type { Actor, Role } from '$lib/domain/access/actor';
import { grantRole as mayGrantRole, type GrantRoleRefusal } from '$lib/domain/access/grant-role';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockNeighbourhood } from '$lib/server/repositories/neighbourhoods';
import { insertRole, readHeldRoles } from '$lib/server/repositories/role-assignments';
import { endSessionsOf } from '$lib/server/repositories/sessions';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { invitePerson, type InvitedPerson } from './invite-person';
import { perform } from './perform';

export interface GrantRole {
	readonly neighbourhoodId: string;
	readonly role: Role;
	readonly person: InvitedPerson;
	readonly locale: string;
	readonly formKey: string;
}

/**
 * Gives somebody an office in a neighbourhood and tells them by mail. What they hold changes what a session
 * of theirs may do, so their sessions end and the next one has a new token (S14).
 */
export async function grantRole(
	context: Context,
	actor: Actor,
	{ formKey, ...command }: GrantRole
): Promise<
	Result<{ readonly accountId: string }, GrantRoleRefusal | 'noSuchNeighbourhood' | FormKeyRefusal>
> {
	const { neighbourhoodId, role, person, locale } = command;
	const form = { key: formKey, payload: command };
	return perform(context, { actor, neighbourhoodId, form }, async (tx, now) => {
		const neighbourhood = await lockNeighbourhood(tx, neighbourhoodId);
		if (!neighbourhood) return refuse('noSuchNeighbourhood');
		const path =
			role === 'neighbourhoodManager' ? `/${neighbourhood.slug}/desk` : `/${neighbourhood.slug}`;
		const invitation = { office: role, where: neighbourhood.name, path };
		const accountId = await invitePerson(tx, { person, locale, neighbourhoodId, invitation });
		const held = await readHeldRoles(tx, accountId, now);
		const granted = mayGrantRole(actor, { neighbourhoodId, role }, held);
		if (!granted.ok) return granted;
		await insertRole(
			tx,
			{ neighbourhoodId },
			{ id: tx.random.uuid(), accountId, role, fromAt: now }
		);
		await endSessionsOf(tx, { accountId }, now);
		tx.note({
			action: 'roleGranted',
			subjectKind: 'account',
			subjectId: hashAccount(accountId, context),
			details: { role }
		});
		return ok({ accountId });
	});
}
