import { createHash } from 'node:crypto';
import type { AccountActor } from '$lib/domain/access/actor';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import {
	endFeeds,
	findFeedOwner,
	findFeedSince,
	insertFeed
} from '$lib/server/repositories/calendar-feeds';
import { hashAccount } from './audit';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Since when the person has a calendar address; null without one. */
export async function readOwnCalendar(
	{ db }: Pick<Context, 'db'>,
	accountId: string
): Promise<Date | null> {
	return await findFeedSince(db.query, accountId);
}

/**
 * A new private address for the person's calendar; the one before ends. Only the hash of its token is kept, which
 * is why it is shown once. It is made outside `perform`, whose stored answers would keep it.
 */
export async function renewOwnCalendar(
	context: Context,
	actor: AccountActor,
	{ formKey }: { readonly formKey: string }
): Promise<Result<{ token: string }, FormKeyRefusal>> {
	const token = context.random.token(32);
	const result = await changeFeeds(context, actor, { formKey, tokenHash: hashOf(token) });
	return result.ok ? ok({ token }) : result;
}

/** Ends the person's calendar address: whoever has it finds nothing there any more. */
export async function endOwnCalendar(
	context: Context,
	actor: AccountActor,
	{ formKey }: { readonly formKey: string }
): Promise<Result<true, FormKeyRefusal>> {
	return changeFeeds(context, actor, { formKey, tokenHash: null });
}

async function changeFeeds(
	context: Context,
	actor: AccountActor,
	{ formKey, tokenHash }: { readonly formKey: string; readonly tokenHash: string | null }
): Promise<Result<true, FormKeyRefusal>> {
	const { accountId } = actor;
	const form = { key: formKey, payload: { tokenHash } };
	return perform<true, FormKeyRefusal>(
		context,
		{ actor, neighbourhoodId: null, form },
		async (tx, now) => {
			await endFeeds(tx, { accountId, now });
			if (tokenHash !== null)
				await insertFeed(tx, { id: tx.random.uuid(), accountId, tokenHash, createdAt: now });
			tx.note({
				action: tokenHash === null ? 'calendarEnded' : 'calendarRenewed',
				subjectKind: 'account',
				subjectId: hashAccount(accountId, context)
			});
			return ok(true);
		}
	);
}

/** Whose calendar lies at this address. */
export async function findCalendarOwner(
	{ db }: Pick<Context, 'db'>,
	token: string
): Promise<string | null> {
	return await findFeedOwner(db.query, hashOf(token));
}
