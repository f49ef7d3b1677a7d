import type { Actor } from '$lib/domain/access/actor';
import {
	endFormalRole as mayEnd,
	giveFormalRole as mayGive,
	type EndFormalRoleRefusal
} from '$lib/domain/council/formal-role';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import {
	insertFormalRole,
	listFormalRoles,
	saveEndOfFormalRole
} from '$lib/server/repositories/formal-roles';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface GiveFormalRole extends SetUpCommand {
	readonly bodyId: string;
	readonly name: string;
	/** Where that is laid down. */
	readonly source: string;
	/** First day, a local date. */
	readonly fromOn: string;
}

type GiveRefusal = 'roleHeldAlready' | 'notFound';

/** Notes what a body is in another programme (SR-004); its own rules stay what they are. */
export async function giveFormalRole(
	context: Context,
	actor: Actor,
	command: GiveFormalRole
): Promise<Result<true, GiveRefusal | SetUpRefusal>> {
	const onConstraint = { formal_role_once: 'roleHeldAlready' } as const;
	return setUp<true, GiveRefusal>(context, { actor, command, onConstraint }, async (tx, now) => {
		const { bodyId, name, source, fromOn } = command;
		if ((await lockBody(tx, command, bodyId)) === null) return refuse('notFound');
		const given = mayGive(await listFormalRoles(tx, command, bodyId), { name });
		if (!given.ok) return given;
		const id = tx.random.uuid();
		await insertFormalRole(tx, command, { id, bodyId, name, source, fromOn, now });
		tx.note({
			action: 'formalRoleGiven',
			subjectKind: 'body',
			subjectId: bodyId,
			details: { role: id, fromOn }
		});
		return ok(true);
	});
}

export interface EndFormalRole extends SetUpCommand {
	readonly bodyId: string;
	readonly roleId: string;
	/** Last day, a local date. */
	readonly lastOn: string;
}

type EndRefusal = EndFormalRoleRefusal | 'notFound';

/** Notes the last day of a role; what it was until then stays to be read. */
export async function endFormalRole(
	context: Context,
	actor: Actor,
	command: EndFormalRole
): Promise<Result<true, EndRefusal | SetUpRefusal>> {
	return setUp<true, EndRefusal>(context, { actor, command }, async (tx) => {
		const { bodyId, roleId: id, lastOn: untilOn } = command;
		if ((await lockBody(tx, command, bodyId)) === null) return refuse('notFound');
		const role = (await listFormalRoles(tx, command, bodyId)).find((one) => one.id === id);
		if (role === undefined) return refuse('notFound');
		const ended = mayEnd(role, untilOn);
		if (!ended.ok) return ended;
		await saveEndOfFormalRole(tx, command, { id, untilOn });
		tx.note({
			action: 'formalRoleEnded',
			subjectKind: 'body',
			subjectId: bodyId,
			details: { role: id, untilOn }
		});
		return ok(true);
	});
}
