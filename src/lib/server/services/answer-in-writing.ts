import type { AccountActor } from '$lib/domain/access/actor';
import {
	answerInWriting as decide,
	type AnswerRefusal,
	type AnswerTaken
} from '$lib/domain/circulation/answer-in-writing';
import { knowsObjection, type ObjectRefusal } from '$lib/domain/circulation/object-to-circulation';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import type { Context } from '$lib/server/context';
import {
	insertAnswer,
	markReached,
	voidSubstitute,
	type CameBy
} from '$lib/server/repositories/circulation-answers';
import { lockCirculation } from '$lib/server/repositories/circulations';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import {
	answeringSeat,
	readCirculationFacts,
	runningOf,
	seatOfLetter,
	type AnsweringSeat,
	type OnBehalf
} from './circulation-facts';
import type { EndRefusal } from './end-circulation';
import { raiseObjection } from './object-to-circulation';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface AnswerInWriting extends MeetingCommand {
	readonly circulationId: string;
	readonly choice: Choice;
	readonly points: number | null;
	/** The words of a veto or concern; empty where there are none. */
	readonly reason: string;
	/** Language the words are written in. */
	readonly language: string;
	/** Whether they agree to deciding in writing (P-84); null: they were not asked, or did not say. */
	readonly agreesToProcedure: boolean | null;
	readonly letterOf?: OnBehalf;
}

type Refusal = AnswerRefusal | ObjectRefusal | EndRefusal;
export type AnswerInWritingRefusal = Refusal | CommandRefusal;

/**
 * Takes the vote of a seat in writing: of the person who is signed in, or of a letter that the manager types. The
 * audit keeps that a vote was cast and how it came, never which. Who does not agree to deciding in writing ends the
 * circulation with it.
 */
export async function answerInWriting(
	context: Context,
	actor: AccountActor,
	command: AnswerInWriting
): Promise<Result<{ hasEnded: boolean }, AnswerInWritingRefusal>> {
	const { neighbourhoodId, circulationId, letterOf } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			...(letterOf ? { action: 'manageMeeting' as const } : {}),
			onConstraint: {
				circulation_ballot_one_per_person: 'alreadyAnswered',
				circulation_ballot_one_per_seat: 'seatHasAnswered',
				circulation_ballot_only_in_window: 'windowOver'
			}
		},
		async (tx, now): Promise<Result<{ hasEnded: boolean }, Refusal>> => {
			const circulation = await lockCirculation(tx, scope, { id: circulationId });
			const facts = circulation && (await readCirculationFacts(tx, scope, { circulation, now }));
			if (!facts) return refuse('notFound');
			const asked = letterOf ? seatOfLetter(facts, letterOf) : answeringSeat(actor, facts);
			const decided = decide(runningOf(facts), { who: asked?.who ?? null, answer: command, now });
			if (!decided.ok) return decided;
			if (asked === null) return refuse('notAsked');
			await write(tx, scope, { actor, command, asked, taken: decided.value });
			const objects =
				command.agreesToProcedure === false && knowsObjection(facts.rules.circulation);
			if (!objects) return ok({ hasEnded: false });
			return raiseObjection(tx, scope, { actor, command, circulation: facts.circulation, asked });
		}
	);
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	given: {
		readonly actor: AccountActor;
		readonly command: AnswerInWriting;
		readonly asked: AnsweringSeat;
		readonly taken: AnswerTaken;
	}
): Promise<void> {
	const { actor, command, asked, taken } = given;
	const { circulationId, choice } = command;
	const circulationSeatId = asked.seat.id;
	const cameBy: CameBy = command.letterOf ? 'letter' : 'portal';
	const now = tx.at;
	if (taken.voidsSubstitute) await voidSubstitute(tx, scope, { circulationSeatId, now });
	const id = tx.random.uuid();
	const { points, agreesToProcedure } = taken;
	await insertAnswer(tx, scope, {
		...{ id, circulationId, circulationSeatId, choice, points, agreesToProcedure, cameBy },
		castBy: asked.who.by,
		castAt: now
	});
	await markReached(tx, scope, { id: circulationSeatId, now });
	const content = command.reason.trim();
	if (content !== '')
		await saveText(tx, scope, {
			id: tx.random.uuid(),
			...{ ownerKind: 'circulationBallot', ownerId: id, field: 'reason', content },
			language: command.language,
			authorAccountId: command.letterOf ? null : actor.accountId,
			createdAt: now
		});
	tx.note({
		action: 'answeredInWriting',
		subjectKind: 'circulation',
		subjectId: circulationId,
		details: { cameBy, voidsSubstitute: taken.voidsSubstitute }
	});
}
