import type { AccountActor } from '$lib/domain/access/actor';
import {
	endCirculation as decide,
	type EndCirculationRefusal,
	type EndedWhy
} from '$lib/domain/circulation/end-circulation';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { ResultKind } from '$lib/domain/voting/determination';
import type { Context } from '$lib/server/context';
import { enqueueMails } from '$lib/server/outbox/enqueue-mail';
import { markProtectedAnswers } from '$lib/server/repositories/circulation-answers';
import {
	lockCirculation,
	markEnded,
	type StoredCirculation
} from '$lib/server/repositories/circulations';
import { lockMotion } from '$lib/server/repositories/motions';
import type { Scope } from '$lib/server/repositories/scope';
import { circulationVotes, readCirculationFacts, type CirculationFacts } from './circulation-facts';
import { readCirculationMail } from './circulation-mail';
import { determineMotion, type DetermineRefusal } from './determine-motion';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface EndCirculation extends MeetingCommand {
	readonly circulationId: string;
	/** Vetoes that the moderator marks as touching a protected group (WC-05). */
	readonly protectedAnswerIds?: readonly string[];
}

export type EndRefusal = EndCirculationRefusal | DetermineRefusal;
export type EndCirculationServiceRefusal = EndRefusal | CommandRefusal;

export interface CirculationEnded {
	readonly motionId: string;
	readonly why: EndedWhy;
	readonly kind: ResultKind;
}

/** Ends a vote in writing that is over, and lets the rules decide. */
export async function endCirculation(
	context: Context,
	actor: AccountActor,
	command: EndCirculation
): Promise<Result<CirculationEnded, EndCirculationServiceRefusal>> {
	const { neighbourhoodId, circulationId, protectedAnswerIds: answerIds = [] } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'closeItem' },
		async (tx): Promise<Result<CirculationEnded, EndRefusal>> => {
			const circulation = await lockCirculation(tx, scope, { id: circulationId });
			if (!circulation) return refuse('notFound');
			if (circulation.state === 'ended') return refuse('circulationEnded');
			return endNow(tx, scope, { circulation, answerIds, hasReadVetoes: true });
		}
	);
}

/**
 * Part of a use case that holds the circulation's lock: why it ends, the determination with the money and the
 * motion's next state, in one transaction. The motion is locked here, after the circulation.
 */
export async function endNow(
	tx: UseCaseTransaction,
	scope: Scope,
	ending: {
		readonly circulation: StoredCirculation;
		readonly answerIds?: readonly string[];
		readonly hasReadVetoes: boolean;
	}
): Promise<Result<CirculationEnded, EndRefusal>> {
	const { circulation, answerIds = [], hasReadVetoes } = ending;
	const now = tx.at;
	const motion = await lockMotion(tx, scope, circulation.motionId);
	const facts = await readCirculationFacts(tx, scope, { circulation, now });
	if (!motion || !facts) return refuse('notFound');
	const { state, opensAt, closesAt, reading } = circulation;
	const ended = decide({
		...{ state, opensAt, closesAt, reading, hasReadVetoes, now },
		rules: facts.rules,
		votes: circulationVotes(facts)
	});
	if (!ended.ok) return ended;
	const why = ended.value;
	await markProtected(tx, scope, { facts, answerIds });
	await markEnded(tx, scope, { id: circulation.id, why, now });
	const determined = await determineMotion(tx, scope, { motion });
	if (!determined.ok) return determined;
	const { kind } = determined.value.determination.result;
	tx.note({
		action: 'circulationEnded',
		subjectKind: 'circulation',
		subjectId: circulation.id,
		details: { motionId: motion.id, why, kind }
	});
	await tellAll(tx, scope, facts);
	return ok({ motionId: motion.id, why, kind });
}

async function markProtected(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		facts: { circulation },
		answerIds
	}: { readonly facts: CirculationFacts; readonly answerIds: readonly string[] }
): Promise<void> {
	await markProtectedAnswers(tx, scope, { circulationId: circulation.id, answerIds });
}

/** Writes to everybody who was asked that it is over; what came out is on its page. */
async function tellAll(
	tx: UseCaseTransaction,
	scope: Scope,
	{ circulation, seats }: CirculationFacts
): Promise<void> {
	const { title, path } = await readCirculationMail(tx, scope, circulation);
	const { neighbourhoodId } = scope;
	const accountIds = seats.flatMap(({ holders }) => holders.map(({ accountId }) => accountId));
	await enqueueMails(tx, {
		neighbourhoodId,
		to: [...new Set(accountIds)].flatMap((accountId) =>
			accountId === null ? [] : [{ accountId }]
		),
		template: 'circulationEnded',
		params: { title, path }
	});
}
