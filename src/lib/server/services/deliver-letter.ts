import type { AccountActor } from '$lib/domain/access/actor';
import { isInWindow } from '$lib/domain/circulation/circulation-window';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { listAskedSeats, markReached } from '$lib/server/repositories/circulation-answers';
import { lockCirculation } from '$lib/server/repositories/circulations';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface DeliverLetter extends MeetingCommand {
	readonly circulationId: string;
	readonly circulationSeatId: string;
}

type Refusal = 'circulationEnded' | 'windowOver';
export type DeliverLetterRefusal = Refusal | CommandRefusal;

/** Writes down that the question has got to a seat on paper (P-82: where all have to be reached). */
export async function deliverLetter(
	context: Context,
	actor: AccountActor,
	command: DeliverLetter
): Promise<Result<true, DeliverLetterRefusal>> {
	const { neighbourhoodId, circulationId, circulationSeatId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<true, Refusal | 'notFound'>> => {
			const circulation = await lockCirculation(tx, scope, { id: circulationId });
			const seats = await listAskedSeats(tx, scope, circulationId);
			const seat = seats.find(({ id }) => id === circulationSeatId);
			if (!circulation || !seat) return refuse('notFound');
			if (circulation.state === 'ended') return refuse('circulationEnded');
			if (!isInWindow(circulation, now)) return refuse('windowOver');
			await markReached(tx, scope, { id: seat.id, now });
			tx.note({
				action: 'letterDelivered',
				subjectKind: 'circulation',
				subjectId: circulationId,
				details: { seat: seat.voter }
			});
			return ok(true);
		}
	);
}
