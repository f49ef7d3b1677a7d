import type { AccountActor } from '$lib/domain/access/actor';
import {
	answerCorrection as decide,
	type AnswerCorrectionRefusal
} from '$lib/domain/meeting/minutes/run-minutes';
import { addCorrection } from '$lib/domain/meeting/minutes/write-minutes';
import { ok, refuse, type Result } from '$lib/domain/result';
import { textsOf } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { listRevisions } from '$lib/server/repositories/minutes';
import {
	listCorrections,
	saveAnswer,
	type StoredCorrection
} from '$lib/server/repositories/minutes-corrections';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts, saveText } from '$lib/server/repositories/texts';
import { freezeMinutes } from './freeze-minutes';
import { lockMinutesOf } from './minutes-place';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface AnswerCorrection extends MeetingCommand {
	readonly meetingId: string;
	readonly correctionId: string;
	readonly answer: 'accepted' | 'refused';
	/** Why it was refused; null with an accepted one. */
	readonly reason: string | null;
	readonly language: string;
}

/** Takes a correction into a further revision, or refuses it with a reason; either way once. */
export async function answerCorrection(
	context: Context,
	actor: AccountActor,
	command: AnswerCorrection
): Promise<Result<true, AnswerCorrectionRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, correctionId, answer, reason, language } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<true, AnswerCorrectionRefusal | 'notFound'>> => {
			const place = await lockMinutesOf(tx, scope, meetingId);
			if (!place) return refuse('notFound');
			const minutesId = place.minutes.id;
			const all = await listCorrections(tx, scope, minutesId);
			const correction = all.find(({ id }) => id === correctionId);
			if (!correction) return refuse('notFound');
			const allowed = decide(place.minutes.state, correction.state);
			if (!allowed.ok) return allowed;
			const isTaken = answer === 'accepted';
			const adoptedInNumber = isTaken ? await take(tx, scope, { minutesId, correction }) : null;
			const answered = { state: answer, adoptedInNumber, answeredAt: now };
			await saveAnswer(tx, scope, { id: correctionId, ...answered });
			const owner = { ownerKind: 'minutesCorrection', ownerId: correctionId, field: 'reason' };
			const author = { authorAccountId: actor.accountId, createdAt: now };
			if (reason !== null)
				await saveText(tx, scope, {
					...{ id: tx.random.uuid(), ...owner, ...author, language, content: reason }
				});
			const subject = { subjectKind: 'meeting', subjectId: meetingId };
			tx.note({ action: 'answerCorrection', ...subject, details: { correctionId, answer } });
			return ok(true);
		}
	);
}

/** The revision so far with the correction added; answers the number of the new one. */
async function take(
	tx: UseCaseTransaction,
	scope: Scope,
	{ minutesId, correction }: { readonly minutesId: string; readonly correction: StoredCorrection }
): Promise<number | null> {
	const [revision] = await listRevisions(tx, scope, minutesId);
	if (!revision) return null;
	const { id, point } = correction;
	const texts = await readTexts(tx, scope, { ownerKind: 'minutesCorrection', ownerIds: [id] });
	const words = textsOf(texts, { ownerId: id, field: 'words' }).map(
		({ language, content, origin }) => ({ language, content, origin })
	);
	const acceptedAt = tx.at.toISOString();
	const document = addCorrection(revision.document, { id, point, acceptedAt, texts: words });
	return await freezeMinutes(tx, scope, { minutesId, document });
}
