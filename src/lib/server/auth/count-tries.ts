import type { Context } from '$lib/server/context';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { addToSlice, sumSlices } from '$lib/server/repositories/rate-limits';
import { sign } from '$lib/server/secret';

/** What is counted: for what, and of whom (a network address, a mail address, or both). */
export interface Counted {
	readonly purpose:
		| 'passwordAt'
		| 'passwordFrom'
		| 'passwordAtFrom'
		| 'linkTo'
		| 'linkFrom'
		| 'setupFrom'
		| 'draftFrom'
		| 'barrierFrom'
		| 'codeFrom';
	readonly of: string;
	readonly windowMs: number;
}

const slicesPerWindow = 15;

/**
 * The key under which it is counted: an HMAC with the secret and the day, so that neither a network address
 * nor a mail address can be read or followed from one day to the next.
 */
function keyOf(context: Pick<Context, 'secret'>, { purpose, of }: Counted, now: Date): string {
	const day = now.toISOString().slice(0, 10);
	return `${purpose}:${sign(context.secret, 'rate-limit', `${day}\n${purpose}\n${of}`)}`;
}

function sliceOf(context: Pick<Context, 'secret'>, counted: Counted, now: Date) {
	const length = counted.windowMs / slicesPerWindow;
	const windowStart = new Date(Math.floor(now.getTime() / length) * length);
	return { key: keyOf(context, counted, now), windowStart };
}

/** Counts one more and answers how many there were before it within the window (or a little longer). */
export async function countTry(
	tx: Transaction,
	context: Pick<Context, 'secret'>,
	{ now, ...counted }: Counted & { readonly now: Date }
): Promise<number> {
	const slice = sliceOf(context, counted, now);
	await addToSlice(tx, slice, 1);
	return (await sumWindow(tx, context, { ...counted, now })) - 1;
}

/** How many were counted within the window, without counting this one. */
export async function triesSoFar(
	{ db, secret }: Pick<Context, 'db' | 'secret'>,
	counted: Counted & { readonly now: Date }
): Promise<number> {
	return sumWindow(db.query, { secret }, counted);
}

async function sumWindow(
	db: Queryable,
	context: Pick<Context, 'secret'>,
	{ now, ...counted }: Counted & { readonly now: Date }
): Promise<number> {
	const { key } = sliceOf(context, counted, now);
	const length = counted.windowMs / slicesPerWindow;
	return sumSlices(db, key, new Date(now.getTime() - counted.windowMs - length));
}

/** Takes back what was counted at that instant: the try was a right one. */
export async function takeBackTry(
	tx: Transaction,
	context: Pick<Context, 'secret'>,
	{ now, ...counted }: Counted & { readonly now: Date }
): Promise<void> {
	await addToSlice(tx, sliceOf(context, counted, now), -1);
}
