import type { Actor } from '$lib/domain/access/actor';
import type { Bench, BodyKind } from '$lib/domain/council/body';
import { layOutSeats, type LayOutRefusal } from '$lib/domain/council/lay-out-seats';
import { freeSlug, slugOf } from '$lib/domain/neighbourhood/slug';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { insertBenches, insertBody, listBodySlugs } from '$lib/server/repositories/bodies';
import { listFunds, letBodyDecide } from '$lib/server/repositories/funds';
import { insertSeats } from '$lib/server/repositories/seats';
import { nameBenches, seatsOf } from './bench-rows';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface FoundBody extends SetUpCommand {
	readonly name: string;
	readonly kind: BodyKind;
	readonly benches: readonly {
		readonly name: string;
		readonly seatCount: number;
		/** Made from the name when it is not given. */
		readonly code?: string;
	}[];
}

export type FoundBodyRefusal = LayOutRefusal | SetUpRefusal;

/**
 * Founds a body with its benches and empty seats. Its address comes from its name and stays. The only fund
 * of a neighbourhood is at once one that the first body decides about.
 */
export async function foundBody(
	context: Context,
	actor: Actor,
	command: FoundBody
): Promise<Result<{ id: string; slug: string }, FoundBodyRefusal>> {
	const planned = nameBenches(command.benches);
	const laidOut = layOutSeats(command.kind, planned);
	if (!laidOut.ok) return laidOut;
	const id = context.random.uuid();
	return setUp(context, { actor, command }, async (tx, now) => {
		const { name, kind } = command;
		const slug = freeSlug(slugOf(name) || kind.toLowerCase(), await listBodySlugs(tx, command));
		const benches: readonly Bench[] = planned.map((bench, index) => ({
			id: tx.random.uuid(),
			code: bench.code,
			name: bench.name,
			position: index + 1
		}));
		await insertBody(tx, command, { founded: { id, slug, kind, name }, now });
		await insertBenches(tx, command, { bodyId: id, benches });
		await insertSeats(tx, command, {
			bodyId: id,
			seats: seatsOf(laidOut.value, benches, tx.random)
		});
		const [onlyFund, ...more] = await listFunds(tx, command);
		if (onlyFund && more.length === 0)
			await letBodyDecide(tx, command, { fundId: onlyFund.id, bodyId: id });
		tx.note({
			action: 'bodyFounded',
			subjectKind: 'body',
			subjectId: id,
			details: { slug, kind, benches: planned.map(({ code, seatCount }) => ({ code, seatCount })) }
		});
		return ok({ id, slug });
	});
}
