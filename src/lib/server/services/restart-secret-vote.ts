import type { AccountActor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import { emptyCount } from '$lib/domain/voting/count-secretly';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import { deleteMarks, findUrn } from '$lib/server/repositories/secret-votes';
import { benchesOf } from './hands-in-room';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { sealAgain } from './secret-count';

export interface RestartSecretVote extends MeetingCommand {
	readonly itemId: string;
}

export type RestartSecretVoteRefusal = 'notOpenYet' | 'itemClosed' | 'notSecretOnline';

/**
 * Begins an open secret vote anew: all votes are thrown away unread, and everybody votes again. For a vote that holds
 * one which should not be in it, or whose seal no longer opens.
 */
export async function restartSecretVote(
	context: Context,
	actor: AccountActor,
	command: RestartSecretVote
): Promise<Result<true, RestartSecretVoteRefusal | CommandRefusal>> {
	const { neighbourhoodId, itemId } = command;
	const scope = { neighbourhoodId };
	return performCommand<true, RestartSecretVoteRefusal>(
		context,
		{ actor, command, action: 'closeItem' },
		async (tx) => {
			const item = await lockAgendaItem(tx, scope, itemId);
			if (!item) return refuse('notFound');
			if (item.state !== 'open')
				return refuse(item.state === 'closed' ? 'itemClosed' : 'notOpenYet');
			const urn = await findUrn(tx, scope, itemId);
			const versionId = item.ruleSetVersionId;
			const rules = versionId === null ? null : await findRuleVersion(tx, scope, versionId);
			if (urn === null || rules === null) return refuse('notSecretOnline');
			await deleteMarks(tx, scope, itemId);
			const next = { agendaItemId: itemId, round: urn.round + 1, castCount: 0 };
			const count = emptyCount(benchesOf(rules.document));
			await sealAgain(tx, scope, { urn: next, count, key: context });
			tx.note({
				action: 'restartSecretVote',
				subjectKind: 'agendaItem',
				subjectId: itemId,
				details: { thrownAway: urn.castCount, round: next.round }
			});
			return ok(true);
		}
	);
}
