import type { AccountActor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import {
	proposeCorrection as decide,
	type ProposeCorrectionRefusal
} from '$lib/domain/meeting/minutes/run-minutes';
import { pointsOf } from '$lib/domain/meeting/schema/minutes-document';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { insertCorrection } from '$lib/server/repositories/minutes-corrections';
import { listRevisions } from '$lib/server/repositories/minutes';
import { saveText } from '$lib/server/repositories/texts';
import { lockMinutesOf } from './minutes-place';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { tookPart } from './took-part';

export interface ProposeCorrection extends MeetingCommand {
	readonly meetingId: string;
	readonly point: string;
	readonly words: string;
	readonly language: string;
}

/** Somebody who was there asks for a correction of one point of the prepared minutes. */
export async function proposeCorrection(
	context: Context,
	actor: AccountActor,
	command: ProposeCorrection
): Promise<Result<true, ProposeCorrectionRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, point, words, language } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command },
		async (tx, now): Promise<Result<true, ProposeCorrectionRefusal | 'notFound'>> => {
			const place = await lockMinutesOf(tx, scope, meetingId);
			if (!place) return refuse('notFound');
			const { id: minutesId, state, correctableUntil } = place.minutes;
			const { accountId } = actor;
			const [revision] = await listRevisions(tx, scope, minutesId);
			const allowed = decide({
				state,
				wasPresent: await tookPart(tx, scope, { meeting: place.meeting, accountId }),
				correctableUntil,
				today: localDateOf(now),
				isPointKnown: revision !== undefined && pointsOf(revision.document).includes(point)
			});
			if (!allowed.ok) return allowed;
			const id = tx.random.uuid();
			const proposed = { point, authorAccountId: accountId, proposedAt: now };
			const proposedForNumber = revision?.number ?? 1;
			await insertCorrection(tx, scope, { id, minutesId, ...proposed, proposedForNumber });
			const owner = { ownerKind: 'minutesCorrection', ownerId: id, field: 'words' };
			const said = { language, content: words, authorAccountId: accountId, createdAt: now };
			await saveText(tx, scope, { id: tx.random.uuid(), ...owner, ...said });
			const subject = { subjectKind: 'meeting', subjectId: meetingId };
			tx.note({ action: 'proposeCorrection', ...subject, details: { correctionId: id } });
			return ok(true);
		}
	);
}
