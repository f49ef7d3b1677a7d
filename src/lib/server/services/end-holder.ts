import type { Actor } from '$lib/domain/access/actor';
import { endHolder as mayEnd, type TermRefusal } from '$lib/domain/council/appoint-holder';
import { localDateOf } from '$lib/domain/calendar';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import { listHoldings, saveHolding } from '$lib/server/repositories/seats';
import { leaveMeetings } from './leave-meetings';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface EndHolder extends SetUpCommand {
	readonly bodyId: string;
	readonly holdingId: string;
	/** The last day of the term, a local date; the term covers it. */
	readonly lastOn: string;
}

type EndRefusal = TermRefusal | 'endedAlready' | 'notFound';
export type EndHolderRefusal = EndRefusal | SetUpRefusal;

/**
 * Ends somebody's term on a seat. The term stays in the books; whoever loses the seat
 * before today leaves meetings that are going on.
 */
export async function endHolder(
	context: Context,
	actor: Actor,
	command: EndHolder
): Promise<Result<true, EndHolderRefusal>> {
	return setUp<true, EndRefusal>(context, { actor, command }, async (tx) => {
		const body = await lockBody(tx, command, command.bodyId);
		if (body === null) return refuse('notFound');
		const holdings = await listHoldings(tx, command, body.id);
		const holding = holdings.find(({ id }) => id === command.holdingId);
		if (holding === undefined) return refuse('notFound');
		const ended = mayEnd(holding, command.lastOn);
		if (!ended.ok) return ended;
		await saveHolding(tx, command, { ...holding, ...ended.value });
		if (command.lastOn < localDateOf(tx.at))
			await leaveMeetings(tx, command, { bodyId: body.id, holding });
		tx.note({
			action: 'holderEnded',
			subjectKind: 'seat',
			subjectId: holding.seatId,
			details: {
				holding: holding.id,
				before: { untilOn: holding.untilOn },
				after: { untilOn: ended.value.untilOn }
			}
		});
		return ok(true);
	});
}
