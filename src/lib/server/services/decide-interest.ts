import type { Actor } from '$lib/domain/access/actor';
import {
	decideInterest as decide,
	type DecideInterestRefusal
} from '$lib/domain/council/declare-interest';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { readInterests, settleInterest } from '$lib/server/repositories/recusals';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface DecideInterest extends MeetingCommand {
	readonly itemId: string;
	readonly interestId: string;
	readonly isUpheld: boolean;
}

/** Writes down what the body said about an interest in doubt. */
export async function decideInterest(
	context: Context,
	actor: Actor,
	command: DecideInterest
): Promise<Result<true, DecideInterestRefusal | CommandRefusal>> {
	const { neighbourhoodId, itemId, interestId, isUpheld } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'runMeeting' },
		async (tx): Promise<Result<true, DecideInterestRefusal | 'notFound'>> => {
			const item = await lockAgendaItem(tx, scope, itemId);
			const interests = await readInterests(tx, scope, itemId);
			const interest = interests.find(({ id }) => id === interestId);
			if (!item || !interest) return refuse('notFound');
			const decided = decide(item.state, interest.state, isUpheld);
			if (!decided.ok) return decided;
			await settleInterest(tx, scope, { id: interestId, state: decided.value });
			tx.note({
				action: 'interestDecided',
				subjectKind: 'agendaItem',
				subjectId: itemId,
				details: { interestId, state: decided.value }
			});
			return ok(true);
		}
	);
}
