import type { AccountActor, Role } from '$lib/domain/access/actor';
import { addDays, instantOf, localDateOf } from '$lib/domain/calendar';
import type { Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { insertAccount } from '$lib/server/repositories/accounts';
import { makeFormKey } from '$lib/server/services/form-key';

/** One invented neighbourhood while it is being made: its place, its people, and the day of creation. */
export interface DemoStage {
	readonly context: Context;
	readonly neighbourhoodId: string;
	/** Local date of the day on which the demo is created; all others are counted from it. */
	readonly today: string;
	readonly manager: AccountActor;
	readonly residents: readonly AccountActor[];
}

/** The same context on another day: use cases of the demo happen when they would have happened. */
export function on(context: Context, day: string, time = '10:00'): Context {
	const at = instantOf(day, time);
	return { ...context, now: () => at };
}

/** A day so many days after the creation, or before it. */
export function dayOf({ today }: Pick<DemoStage, 'today'>, days: number): string {
	return addDays(today, days);
}

export function todayOf(context: Context): string {
	return localDateOf(context.now());
}

/** What every command of a stage carries. */
export function commandOf({ neighbourhoodId }: Pick<DemoStage, 'neighbourhoodId'>, at: Context) {
	return { neighbourhoodId, formKey: makeFormKey(at) };
}

/** The demo only does what the rules allow; a refusal means that its own texts and numbers are wrong. */
export function done<T>(result: Result<T, string>, what: string): T {
	if (result.ok) return result.value;
	throw new Error(`The demo was refused at ${what}: ${result.reason}`);
}

interface Invented {
	readonly name: string;
	readonly email: string;
	readonly locale?: string;
	readonly role?: { readonly neighbourhoodId: string; readonly role: Role };
	readonly isAdministrator?: boolean;
}

/** Makes an account that everybody can try out on the sign-in page. Its offices come from use cases. */
export async function inventPerson(context: Context, invented: Invented): Promise<AccountActor> {
	const { name: displayName, email, locale = 'de', role, isAdministrator = false } = invented;
	const accountId = context.random.uuid();
	await context.db.transaction((tx) =>
		insertAccount(
			tx,
			{ id: accountId, email, displayName, locale, isDemoPerson: true },
			context.now()
		)
	);
	return {
		kind: 'account',
		accountId,
		displayName,
		locale,
		isAdministrator,
		roles: role ? [role] : [],
		seats: []
	};
}
