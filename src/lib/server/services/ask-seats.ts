import type { AskedSeat } from '$lib/domain/circulation/asked-seats';
import { enqueueMail, enqueueMails } from '$lib/server/outbox/enqueue-mail';
import { insertAskedSeats } from '$lib/server/repositories/circulation-answers';
import { findCirculation } from '$lib/server/repositories/circulations';
import type { Scope } from '$lib/server/repositories/scope';
import { readCirculationMail } from './circulation-mail';
import type { UseCaseTransaction } from './perform';

/**
 * Writes down which seats are asked, and writes to all who may answer for them. A seat is reached by a mail; where
 * nobody has an address it waits for its letter. Tells the applicant as well.
 */
export async function askSeats(
	tx: UseCaseTransaction,
	scope: Scope,
	{ circulationId, seats }: { readonly circulationId: string; readonly seats: readonly AskedSeat[] }
): Promise<void> {
	const circulation = await findCirculation(tx, scope, circulationId);
	const mail = circulation && (await readCirculationMail(tx, scope, circulation));
	if (!mail) return;
	const { neighbourhoodId } = scope;
	const { title, path, answerPath, lastOn } = mail;
	const written = await enqueueMails(tx, {
		neighbourhoodId,
		to: seats.flatMap(({ holders }) =>
			holders.flatMap(({ accountId }) => (accountId === null ? [] : [{ accountId }]))
		),
		template: 'circulationStarted',
		params: { title, path: answerPath, lastOn }
	});
	const reached = new Set(written.flatMap((to) => ('accountId' in to ? [to.accountId] : [])));
	const asked = seats.map(({ seatId, code, benchCode, capacity, holders }) => {
		const isReached = holders.some(({ accountId }) => accountId !== null && reached.has(accountId));
		const reachedAt = isReached ? tx.at : null;
		return { id: tx.random.uuid(), voter: code, seatId, benchCode, capacity, reachedAt };
	});
	await insertAskedSeats(tx, scope, { circulationId, seats: asked });
	if (circulation.applicantAccountId !== null)
		await enqueueMail(tx, {
			neighbourhoodId,
			to: { accountId: circulation.applicantAccountId },
			template: 'proposalCirculates',
			params: { title, path, lastOn }
		});
}
