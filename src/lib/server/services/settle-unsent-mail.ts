import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { dropGivenUpMessage, sendGivenUpMessage } from '$lib/server/repositories/outbox-messages';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface SettleUnsentMail extends MeetingCommand {
	readonly mailId: string;
	/** Whether the portal tries once more, or somebody told the person in another way. */
	readonly way: 'again' | 'told';
}

/** What is done about a mail that did not arrive. It is settled once; the second of two hears so. */
export async function settleUnsentMail(
	context: Context,
	actor: Actor,
	command: SettleUnsentMail
): Promise<Result<true, 'mailSettled' | CommandRefusal>> {
	const { neighbourhoodId, mailId: id, way } = command;
	const scope = { neighbourhoodId };
	return performCommand<true, 'mailSettled'>(
		context,
		{ actor, command, action: 'enterDesk' },
		async (tx, at) => {
			const isSettled =
				way === 'again'
					? await sendGivenUpMessage(tx, scope, { id, at })
					: await dropGivenUpMessage(tx, scope, id);
			if (!isSettled) return refuse('mailSettled');
			tx.note({
				action: 'unsentMailSettled',
				subjectKind: 'outboxMessage',
				subjectId: id,
				details: { way }
			});
			return ok(true);
		}
	);
}
