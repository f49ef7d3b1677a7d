import { hasSeats } from '$lib/domain/council/body';
import { localDateOf } from '$lib/domain/calendar';
import type { Queryable } from '$lib/server/db/client';
import { readAccounts } from '$lib/server/repositories/accounts';
import { findBody } from '$lib/server/repositories/bodies';
import { listFormerParticipants } from '$lib/server/repositories/meeting-invitations';
import type { Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { readSeats } from '$lib/server/repositories/seats';

/** Somebody to be invited, with the name that stands on the letter. */
export interface InviteeRead {
	readonly seatHolderId: string | null;
	readonly accountId: string | null;
	/** Null where nobody has typed one. */
	readonly name: string | null;
	readonly benchName: string | null;
	readonly capacity: 'member' | 'substitute' | null;
	/** A letter for whoever has no account with a mail address. */
	readonly way: 'mail' | 'letter';
}

/**
 * Who is invited to a meeting: whoever holds a seat on its day, substitutes too; in a body without seats whoever
 * came to one of its meetings before, for it has no list of members.
 */
export async function readInvitees(
	db: Queryable,
	scope: Scope,
	{ bodyId, startsAt }: Pick<Meeting, 'bodyId' | 'startsAt'>
): Promise<readonly InviteeRead[]> {
	const body = await findBody(db, scope, { id: bodyId });
	if (body === null) return [];
	if (!hasSeats(body.kind)) return readParticipants(db, scope, bodyId);
	const seats = await readSeats(db, scope, { bodyId, on: localDateOf(startsAt) });
	const holders = seats.flatMap((seat) =>
		seat.holders.map((holder) => ({ ...holder, benchName: seat.benchName }))
	);
	const ids = holders.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
	const accounts = await readAccounts(db, ids);
	return holders.map(({ id, accountId, personName, benchName, capacity }) => {
		const account = accounts.find((one) => one.id === accountId);
		return {
			seatHolderId: id,
			accountId,
			name: account?.displayName ?? personName,
			benchName,
			capacity,
			way: account?.email && account.state === 'active' ? 'mail' : 'letter'
		};
	});
}

async function readParticipants(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<readonly InviteeRead[]> {
	const accounts = await readAccounts(db, await listFormerParticipants(db, scope, bodyId));
	return accounts
		.filter(({ email, state }) => email !== null && state === 'active')
		.map(({ id, displayName }) => ({
			seatHolderId: null,
			accountId: id,
			name: displayName,
			benchName: null,
			capacity: null,
			way: 'mail'
		}));
}
