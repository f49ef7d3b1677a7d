import { ok, refuse, type Result } from '../result';

export const formalRoleLimits = { name: 120, source: 160 } as const;

/** What a body is in another programme, besides what its own rules make it (SR-004). */
export interface FormalRole {
	readonly id: string;
	readonly name: string;
	/** Where that is laid down. */
	readonly source: string;
	/** Local dates, both included; null: without an end so far. */
	readonly fromOn: string;
	readonly untilOn: string | null;
}

/** Whether a body gets a role. It may hold several, each one once at a time, however it is capitalised. */
export function giveFormalRole(
	held: readonly Pick<FormalRole, 'name' | 'untilOn'>[],
	{ name }: Pick<FormalRole, 'name'>
): Result<true, 'roleHeldAlready'> {
	const isSame = (one: { readonly name: string }) => one.name.toLowerCase() === name.toLowerCase();
	return held.some((one) => one.untilOn === null && isSame(one))
		? refuse('roleHeldAlready')
		: ok(true);
}

export type EndFormalRoleRefusal = 'roleEndedAlready' | 'roleEndsBeforeItBegins';

/** Whether a role ends on that day: once, and not before its first day. */
export function endFormalRole(
	{ fromOn, untilOn }: Pick<FormalRole, 'fromOn' | 'untilOn'>,
	lastOn: string
): Result<true, EndFormalRoleRefusal> {
	if (untilOn !== null) return refuse('roleEndedAlready');
	return lastOn < fromOn ? refuse('roleEndsBeforeItBegins', { fromOn }) : ok(true);
}
