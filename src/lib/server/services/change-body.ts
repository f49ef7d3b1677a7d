import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import type { Bench, Body } from '$lib/domain/council/body';
import {
	layOutSeats,
	nextSeats,
	resizeBench,
	type LayOutRefusal,
	type SeatChange
} from '$lib/domain/council/lay-out-seats';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import {
	insertBenches,
	listBenches,
	lockBody,
	renameBench,
	renameBody
} from '$lib/server/repositories/bodies';
import {
	insertSeats,
	listHoldings,
	listSeatPositions,
	listSeats,
	withdrawSeat
} from '$lib/server/repositories/seats';
import { nameBenches, seatsOf } from './bench-rows';
import type { UseCaseTransaction } from './perform';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

/** A bench as it shall be: one that is there, by its id, or a new one. */
export interface WantedBench {
	readonly benchId: string | null;
	readonly name: string;
	readonly seatCount: number;
}

export interface ChangeBody extends SetUpCommand {
	readonly bodyId: string;
	readonly name: string;
	readonly benches: readonly WantedBench[];
}

type ChangeRefusal = LayOutRefusal | 'seatHeld' | 'notFound';
export type ChangeBodyRefusal = ChangeRefusal | SetUpRefusal;

interface Changing {
	readonly command: ChangeBody;
	readonly body: Body;
	readonly standing: readonly Bench[];
	readonly now: Date;
}

/**
 * Renames a body, adds benches, gives a bench more seats or takes empty ones away. A bench that is not
 * named stays as it is. Codes of seats stay for ever: decisions name them.
 */
export async function changeBody(
	context: Context,
	actor: Actor,
	command: ChangeBody
): Promise<Result<true, ChangeBodyRefusal>> {
	return setUp<true, ChangeRefusal>(context, { actor, command }, async (tx, now) => {
		const body = await lockBody(tx, command, command.bodyId);
		if (body === null) return refuse('notFound');
		const standing = await listBenches(tx, command, body.id);
		const changing = { command, body, standing, now };
		const resized = await resizeBenches(tx, changing);
		if (!resized.ok) return resized;
		const added = await addBenches(tx, changing);
		if (!added.ok) return added;
		if (command.name !== body.name)
			await renameBody(tx, command, { id: body.id, name: command.name, now });
		tx.note({
			action: 'bodyChanged',
			subjectKind: 'body',
			subjectId: body.id,
			details: {
				renamed: command.name !== body.name,
				resized: resized.value,
				added: added.value
			}
		});
		return ok(true);
	});
}

async function addBenches(
	tx: UseCaseTransaction,
	{ command, body, standing }: Changing
): Promise<Result<readonly { code: string; seatCount: number }[], LayOutRefusal>> {
	const planned = nameBenches(command.benches.filter(({ benchId }) => benchId === null));
	if (planned.length === 0) return ok([]);
	const existing = standing.map(({ code, name }) => ({ code, name, seatCount: 1 }));
	const together = layOutSeats(body.kind, [...existing, ...planned]);
	if (!together.ok) return together;
	const benches = planned.map(({ code, name }, index) => ({
		id: tx.random.uuid(),
		code,
		name,
		position: standing.length + index + 1
	}));
	const seats = together.value.filter(({ benchCode }) =>
		benches.some(({ code }) => code === benchCode)
	);
	await insertBenches(tx, command, { bodyId: body.id, benches });
	await insertSeats(tx, command, { bodyId: body.id, seats: seatsOf(seats, benches, tx.random) });
	return ok(planned.map(({ code, seatCount }) => ({ code, seatCount })));
}

async function resizeBenches(
	tx: UseCaseTransaction,
	{ command, body, standing, now }: Changing
): Promise<Result<readonly { code: string; before: number; after: number }[], ChangeRefusal>> {
	const seats = await listSeats(tx, command, body.id);
	const today = localDateOf(now);
	const held = new Set(
		(await listHoldings(tx, command, body.id))
			.filter(({ untilOn }) => untilOn === null || untilOn >= today)
			.map(({ seatId }) => seatId)
	);
	const resized: { code: string; before: number; after: number }[] = [];
	for (const wanted of command.benches) {
		if (wanted.benchId === null) continue;
		const bench = standing.find(({ id }) => id === wanted.benchId);
		if (!bench) return refuse('notFound');
		const own = seats
			.filter(({ benchId }) => benchId === bench.id)
			.map((seat) => ({ ...seat, isHeld: held.has(seat.id) }));
		const change = resizeBench({ id: bench.id, seats: own }, wanted.seatCount);
		if (!change.ok) return change;
		if (wanted.name !== bench.name)
			await renameBench(tx, command, { id: bench.id, name: wanted.name });
		await applySeatChange(tx, { command, body, bench, now, change: change.value });
		if (own.length !== wanted.seatCount)
			resized.push({ code: bench.code, before: own.length, after: wanted.seatCount });
	}
	return ok(resized);
}

async function applySeatChange(
	tx: UseCaseTransaction,
	{
		command,
		body,
		bench,
		now,
		change
	}: Omit<Changing, 'standing'> & { readonly bench: Bench; readonly change: SeatChange }
): Promise<void> {
	for (const seatId of change.withdrawIds) await withdrawSeat(tx, command, { seatId, now });
	if (change.add === 0) return;
	const ever = await listSeatPositions(tx, command, bench.id);
	const seats = seatsOf(nextSeats(bench.code, change.add, ever), [bench], tx.random);
	await insertSeats(tx, command, { bodyId: body.id, seats });
}
