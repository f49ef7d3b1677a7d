import type { Actor } from '$lib/domain/access/actor';
import {
	settleAmendment as decide,
	type SettleAmendmentRefusal
} from '$lib/domain/meeting/settle-amendment';
import { localDateOf } from '$lib/domain/calendar';
import { ok, refuse, type Result } from '$lib/domain/result';
import { allowedChanges } from '$lib/domain/rules/results';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { listContributions, moveAmendment } from '$lib/server/repositories/contributions';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import { amendmentsOf } from './item-facts';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface SettleAmendment extends MeetingCommand {
	readonly itemId: string;
	readonly amendmentId: string;
	readonly isAdopted: boolean;
}

/** Writes down whether the body takes an amendment into the motion, before the vote opens. */
export async function settleAmendment(
	context: Context,
	actor: Actor,
	command: SettleAmendment
): Promise<Result<true, SettleAmendmentRefusal | CommandRefusal>> {
	const { neighbourhoodId, itemId, amendmentId, isAdopted } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'runMeeting' },
		async (tx, now): Promise<Result<true, SettleAmendmentRefusal | 'notFound'>> => {
			const item = await lockAgendaItem(tx, scope, itemId);
			if (!item) return refuse('notFound');
			const contributions = await listContributions(tx, scope, item.motionId);
			const amendments = amendmentsOf({ contributions });
			const amendment = amendments.find((known) => known.amendmentId === amendmentId);
			if (!amendment) return refuse('notFound');
			const { bodyId, state } = item;
			const rules = await findRulesInForce(tx, scope, { bodyId, on: localDateOf(now) });
			const allowed = rules && allowedChanges(rules.document.funding);
			const settled = decide({ item: state, amendment, amendments, isAdopted, allowed });
			if (!settled.ok) return settled;
			await moveAmendment(tx, scope, { id: amendmentId, to: settled.value, now });
			tx.note({
				action: 'amendmentSettled',
				subjectKind: 'contribution',
				subjectId: amendmentId,
				details: { state: settled.value, itemId }
			});
			return ok(true);
		}
	);
}
