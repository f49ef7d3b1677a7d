import type { Actor } from '$lib/domain/access/actor';
import {
	goesOn,
	startDiscussion as decide,
	type StartDiscussionRefusal
} from '$lib/domain/meeting/discuss';
import { localDateOf } from '$lib/domain/calendar';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { findAgendaItem, type AgendaItem } from '$lib/server/repositories/agenda-items';
import { insertDiscussion, listDiscussions } from '$lib/server/repositories/discussions';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { isWithdrawn, publicityOf } from './item-facts';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface StartDiscussion extends MeetingCommand {
	readonly itemId: string;
}

/** Begins the discussion of an item, or takes it up again: members write, and the minutes count (P-73). */
export async function startDiscussion(
	context: Context,
	actor: Actor,
	command: StartDiscussion
): Promise<Result<true, StartDiscussionRefusal | CommandRefusal>> {
	const { neighbourhoodId, itemId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			action: 'runMeeting',
			onConstraint: { discussion_one_at_a_time: 'discussionGoesOn' }
		},
		async (tx): Promise<Result<true, StartDiscussionRefusal | 'notFound'>> => {
			const found = await findAgendaItem(tx, scope, itemId);
			const meeting = found && (await lockMeeting(tx, scope, found.meetingId));
			const item = meeting && (await lockAgendaItem(tx, scope, itemId));
			if (!meeting || !item) return refuse('notFound');
			const all = await listDiscussions(tx, scope, item.motionId);
			const started = decide({
				item: item.state,
				isWithdrawn: isWithdrawn({ item }),
				meeting: meeting.state,
				goesOn: goesOn(all.filter(({ agendaItemId }) => agendaItemId === itemId))
			});
			if (!started.ok) return started;
			await begin(tx, scope, item);
			return ok(true);
		}
	);
}

async function begin(tx: UseCaseTransaction, scope: Scope, item: AgendaItem): Promise<void> {
	const { id: agendaItemId, bodyId, motionId } = item;
	const rules = await findRulesInForce(tx, scope, { bodyId, on: localDateOf(tx.at) });
	await insertDiscussion(tx, scope, {
		id: tx.random.uuid(),
		agendaItemId,
		publicity: publicityOf({ rules }),
		startedAt: tx.at
	});
	tx.note({
		action: 'discussionStarted',
		subjectKind: 'agendaItem',
		subjectId: agendaItemId,
		details: { motionId }
	});
}
