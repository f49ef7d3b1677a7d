import type { FormalRole } from '$lib/domain/council/formal-role';
import type { Context } from '$lib/server/context';
import { listFormalRoles } from '$lib/server/repositories/formal-roles';
import type { Scope } from '$lib/server/repositories/scope';

/** What a body is in other programmes, the earliest first; those that have ended too. */
export async function readFormalRoles(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	bodyId: string
): Promise<readonly FormalRole[]> {
	return await listFormalRoles(db.query, scope, bodyId);
}
