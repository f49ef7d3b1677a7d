import { can, type AccessRefusal } from '$lib/domain/access/can';
import type { Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { FormKeyRefusal } from './form-key';
import { perform, type Performance, type UseCaseTransaction } from './perform';

/** What every use case of setting up is told besides its own facts. */
export interface SetUpCommand {
	readonly neighbourhoodId: string;
	readonly formKey: string;
}

export type SetUpRefusal = AccessRefusal | FormKeyRefusal;

/** Runs one use case of setting up a neighbourhood, for its managers and for administrators. */
export async function setUp<T, R extends string>(
	context: Context,
	{
		command,
		...rest
	}: Omit<Performance<R>, 'form' | 'neighbourhoodId'> & { readonly command: SetUpCommand },
	work: (tx: UseCaseTransaction, now: Date) => Promise<Result<T, R>>
): Promise<Result<T, R | SetUpRefusal>> {
	const { formKey, ...payload } = command;
	const { neighbourhoodId } = command;
	const allowed = can(rest.actor, 'setUpNeighbourhood', { neighbourhoodId });
	if (!allowed.ok) return allowed;
	return perform(context, { ...rest, neighbourhoodId, form: { key: formKey, payload } }, work);
}

/** Names of the fields that differ: the audit says what was changed, never the words themselves. */
export function changedFields<F extends object>(before: F, after: F): readonly string[] {
	const later = new Map(Object.entries(after));
	return Object.entries(before)
		.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(later.get(name)))
		.map(([name]) => name)
		.sort();
}
