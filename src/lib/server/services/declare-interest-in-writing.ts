import type { AccountActor } from '$lib/domain/access/actor';
import { mayAnswerNow, type NotNowRefusal } from '$lib/domain/circulation/answer-in-writing';
import type { InterestGround } from '$lib/domain/council/declare-interest';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { insertRecusal } from '$lib/server/repositories/circulation-answers';
import { lockCirculation } from '$lib/server/repositories/circulations';
import {
	answeringSeat,
	readCirculationFacts,
	runningOf,
	seatOfLetter,
	type OnBehalf
} from './circulation-facts';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface DeclareInterestInWriting extends MeetingCommand {
	readonly circulationId: string;
	readonly ground: InterestGround;
	readonly letterOf?: OnBehalf;
}

type Refusal = NotNowRefusal | 'interestAlreadyDeclared';
export type DeclareInterestInWritingRefusal = Refusal | CommandRefusal;

/**
 * Writes down that somebody has an interest in a motion that circulates. It takes effect at once: no body is
 * together that could decide in doubt. A vote they have cast is not counted.
 */
export async function declareInterestInWriting(
	context: Context,
	actor: AccountActor,
	command: DeclareInterestInWriting
): Promise<Result<true, DeclareInterestInWritingRefusal>> {
	const { neighbourhoodId, circulationId, ground, letterOf } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			...(letterOf ? { action: 'manageMeeting' as const } : {}),
			onConstraint: { circulation_recusal_one_per_person: 'interestAlreadyDeclared' }
		},
		async (tx, now): Promise<Result<true, Refusal | 'notFound'>> => {
			const circulation = await lockCirculation(tx, scope, { id: circulationId });
			const facts = circulation && (await readCirculationFacts(tx, scope, { circulation, now }));
			if (!facts) return refuse('notFound');
			const asked = letterOf ? seatOfLetter(facts, letterOf) : answeringSeat(actor, facts);
			const may = mayAnswerNow(runningOf(facts), asked?.who ?? null, now);
			if (!may.ok) return may;
			if (asked === null) return refuse('notAsked');
			if (may.value.recused) return refuse('interestAlreadyDeclared');
			const { seatId } = asked.seat;
			const who = { seatId, capacity: may.value.by, ground, state: 'declared' as const };
			const recusal = { ...who, id: tx.random.uuid(), declaredBy: 'self' as const };
			await insertRecusal(tx, scope, { circulationId, recusal, now });
			// Which tie it is stays out of the audit: it says something about a person.
			tx.note({
				action: 'interestDeclared',
				subjectKind: 'circulation',
				subjectId: circulationId,
				details: { declaredBy: letterOf ? 'letter' : 'self' }
			});
			return ok(true);
		}
	);
}
