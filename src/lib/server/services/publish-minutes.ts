import type { AccountActor } from '$lib/domain/access/actor';
import {
	publishMinutes as decide,
	withdrawMinutes as decideWithdrawal,
	type PublishMinutesRefusal
} from '$lib/domain/meeting/minutes/run-minutes';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { saveMinutes } from '$lib/server/repositories/minutes';
import { saveText } from '$lib/server/repositories/texts';
import { lockMinutesOf } from './minutes-place';
import { findUnaskedNames } from './minutes-names';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface OfMinutes extends MeetingCommand {
	readonly meetingId: string;
}

/** Makes the public rendering of the newest revision readable for everybody. */
export async function publishMinutes(
	context: Context,
	actor: AccountActor,
	command: OfMinutes
): Promise<Result<true, PublishMinutesRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<true, PublishMinutesRefusal | 'notFound'>> => {
			const place = await lockMinutesOf(tx, scope, meetingId);
			if (!place) return refuse('notFound');
			const { minutes, rule, meeting } = place;
			const { id, state, publication } = minutes;
			const namesFound = await findUnaskedNames(tx, scope, { meeting, minutes });
			const published = decide({ state, publication, rule, namesFound });
			if (!published.ok) return published;
			await saveMinutes(tx, scope, { id, publication: published.value, publishedAt: now, now });
			const subject = { subjectKind: 'meeting', subjectId: meetingId };
			tx.note({ action: 'publishMinutes', ...subject, details: {} });
			return ok(true);
		}
	);
}

export interface WithdrawMinutes extends OfMinutes {
	readonly reason: string;
	readonly language: string;
}

/** Takes published minutes back; everybody reads the reason in their place. */
export async function withdrawMinutes(
	context: Context,
	actor: AccountActor,
	command: WithdrawMinutes
): Promise<Result<true, 'notPublished' | CommandRefusal>> {
	const { neighbourhoodId, meetingId, reason, language } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<true, 'notPublished' | 'notFound'>> => {
			const place = await lockMinutesOf(tx, scope, meetingId);
			if (!place) return refuse('notFound');
			const { id, publication } = place.minutes;
			const withdrawn = decideWithdrawal(publication);
			if (!withdrawn.ok) return withdrawn;
			await saveMinutes(tx, scope, { id, publication: withdrawn.value, now });
			await saveText(tx, scope, {
				...{ id: tx.random.uuid(), ownerKind: 'minutes', ownerId: id, field: 'withdrawal' },
				...{ language, content: reason, authorAccountId: actor.accountId, createdAt: now }
			});
			const subject = { subjectKind: 'meeting', subjectId: meetingId };
			tx.note({ action: 'withdrawMinutes', ...subject, details: {} });
			return ok(true);
		}
	);
}
