import type { Actor } from '$lib/domain/access/actor';
import { discussedMinutes, goesOn } from '$lib/domain/meeting/discuss';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { endDiscussionOf, listDiscussions } from '$lib/server/repositories/discussions';
import { saveText } from '$lib/server/repositories/texts';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface EndDiscussion extends MeetingCommand {
	readonly itemId: string;
	/** What the chair sums up; it goes into the minutes. */
	readonly summary: string;
	/** BCP 47 tag of the language in which it is written. */
	readonly language: string;
}

export type EndDiscussionRefusal = 'noDiscussion';

/**
 * Ends the discussion of an item with the chair's summary. An evening may end sooner than the rules want: the vote
 * stays shut then, and the discussion goes on another time.
 */
export async function endDiscussion(
	context: Context,
	actor: Actor,
	command: EndDiscussion
): Promise<Result<true, EndDiscussionRefusal | CommandRefusal>> {
	const { neighbourhoodId, itemId, summary, language } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'runMeeting' },
		async (tx, now): Promise<Result<true, EndDiscussionRefusal | 'notFound'>> => {
			const item = await lockAgendaItem(tx, scope, itemId);
			if (!item) return refuse('notFound');
			const all = await listDiscussions(tx, scope, item.motionId);
			const here = all.filter(({ agendaItemId }) => agendaItemId === itemId);
			if (!goesOn(here)) return refuse('noDiscussion');
			await endDiscussionOf(tx, scope, { agendaItemId: itemId, now });
			await saveText(tx, scope, {
				...{ ownerKind: 'agendaItem', ownerId: itemId, field: 'summary', language },
				id: tx.random.uuid(),
				content: summary,
				authorAccountId: actor.kind === 'account' ? actor.accountId : null,
				createdAt: now
			});
			tx.note({
				action: 'discussionEnded',
				subjectKind: 'agendaItem',
				subjectId: itemId,
				details: { motionId: item.motionId, minutes: discussedMinutes(here, now) }
			});
			return ok(true);
		}
	);
}
