import type { AccountActor } from '$lib/domain/access/actor';
import {
	objectToCirculation as decide,
	type ObjectRefusal
} from '$lib/domain/circulation/object-to-circulation';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { insertObjection, markReached } from '$lib/server/repositories/circulation-answers';
import { lockCirculation, type StoredCirculation } from '$lib/server/repositories/circulations';
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
import { endNow, type EndRefusal } from './end-circulation';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface ObjectToCirculation extends MeetingCommand {
	readonly circulationId: string;
	/** Why, in the words of whoever objects; empty: nobody has to say. */
	readonly reason: string;
	readonly language: string;
	readonly letterOf?: OnBehalf;
}

type Refusal = ObjectRefusal | EndRefusal;
export type ObjectToCirculationRefusal = Refusal | CommandRefusal;

/** Objects to deciding in writing: the circulation ends, and the motion goes where the rules send it (P-83). */
export async function objectToCirculation(
	context: Context,
	actor: AccountActor,
	command: ObjectToCirculation
): Promise<Result<{ hasEnded: boolean }, ObjectToCirculationRefusal>> {
	const { neighbourhoodId, circulationId, letterOf } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			...(letterOf ? { action: 'manageMeeting' as const } : {}),
			onConstraint: {
				circulation_objection_one_per_person: 'alreadyObjected',
				circulation_objection_only_in_window: 'windowOver'
			}
		},
		async (tx, now): Promise<Result<{ hasEnded: boolean }, Refusal>> => {
			const circulation = await lockCirculation(tx, scope, { id: circulationId });
			const facts = circulation && (await readCirculationFacts(tx, scope, { circulation, now }));
			if (!facts) return refuse('notFound');
			const asked = letterOf ? seatOfLetter(facts, letterOf) : answeringSeat(actor, facts);
			const decided = decide(runningOf(facts), asked?.who ?? null, now);
			if (!decided.ok) return decided;
			if (asked === null) return refuse('notAsked');
			return raiseObjection(tx, scope, { actor, command, circulation: facts.circulation, asked });
		}
	);
}

/** Part of a use case that holds the circulation's lock: writes the objection, and ends the circulation with it. */
export async function raiseObjection(
	tx: UseCaseTransaction,
	scope: Scope,
	raising: {
		readonly actor: AccountActor;
		readonly command: Omit<ObjectToCirculation, keyof MeetingCommand>;
		readonly circulation: StoredCirculation;
		readonly asked: AnsweringSeat;
	}
): Promise<Result<{ hasEnded: boolean }, EndRefusal>> {
	const { actor, command, circulation, asked } = raising;
	const cameBy = command.letterOf ? 'letter' : 'portal';
	const id = tx.random.uuid();
	const now = tx.at;
	await insertObjection(tx, scope, {
		...{ id, cameBy, circulationId: circulation.id, circulationSeatId: asked.seat.id },
		raisedBy: asked.who.by,
		raisedAt: now
	});
	await markReached(tx, scope, { id: asked.seat.id, now });
	const content = command.reason.trim();
	if (content !== '')
		await saveText(tx, scope, {
			id: tx.random.uuid(),
			...{ ownerKind: 'circulationObjection', ownerId: id, field: 'reason', content },
			language: command.language,
			authorAccountId: command.letterOf ? null : actor.accountId,
			createdAt: now
		});
	tx.note({
		action: 'circulationObjected',
		subjectKind: 'circulation',
		subjectId: circulation.id,
		details: { cameBy }
	});
	const ended = await endNow(tx, scope, { circulation, hasReadVetoes: true });
	return ended.ok ? ok({ hasEnded: true }) : ended;
}
