import type { Actor } from '$lib/domain/access/actor';
import { mayVoteInWriting, type AnswerRefusal } from '$lib/domain/circulation/answer-in-writing';
import type { SeatCapacity } from '$lib/domain/council/body';
import type { SeatPlace } from '$lib/domain/council/seats-as-shown';
import { isRecused } from '$lib/domain/council/declare-interest';
import type { Refusal } from '$lib/domain/result';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import { mostPointsOf, votingOptions } from '$lib/domain/voting/voting-options';
import type { Context } from '$lib/server/context';
import {
	answeringSeat,
	runningOf,
	seatOfLetter,
	type AnsweringSeat,
	type CirculationFacts,
	type OnBehalf
} from './circulation-facts';
import {
	findCirculationRead,
	type CirculationAddress,
	type CirculationRead
} from './read-circulation';

export interface OwnAnswerRead {
	readonly circulation: CirculationRead;
	readonly options: readonly Choice[];
	readonly mostPoints: number | null;
	readonly asksProcedure: boolean;
	/** Why they cannot vote now; null when they can. */
	readonly refusal: Refusal<AnswerRefusal> | null;
	/** The seat they answer for; null for somebody who was not asked. */
	readonly seat: (SeatPlace & { readonly by: SeatCapacity }) | null;
	readonly mayObject: boolean;
	/** Their receipt; null before they have voted. */
	readonly own: {
		readonly choice: Choice;
		readonly points: number | null;
		readonly castAt: Date;
		/** `void`: the member voted as well; `kept`: an interest came out. */
		readonly fate: 'counts' | 'void' | 'kept';
	} | null;
}

/** What the answer page shows to its reader, or to the manager who types somebody's letter. */
export async function readOwnAnswer(
	context: Context,
	actor: Actor,
	asked: CirculationAddress & { readonly letterOf?: OnBehalf }
): Promise<OwnAnswerRead | null> {
	const found = await findCirculationRead(context, asked);
	if (found === null) return null;
	const { read, facts } = found;
	const { letterOf } = asked;
	const answering = letterOf ? seatOfLetter(facts, letterOf) : answeringSeat(actor, facts);
	if (letterOf && answering === null) return null;
	const may = mayVoteInWriting(runningOf(facts), answering?.who ?? null, context.now());
	return {
		circulation: read,
		options: votingOptions(facts.rules.funding),
		mostPoints: mostPointsOf(facts.rules.funding),
		asksProcedure: facts.rules.circulation.asksProcedure.value,
		refusal: may.ok ? null : may,
		seat: answering && {
			benchName: answering.seat.benchName ?? '',
			code: answering.seat.voter,
			by: answering.who.by
		},
		mayObject: read.state === 'open' && read.knowsObjection && answering !== null,
		own: answering && receiptOf(facts, answering)
	};
}

function receiptOf(
	{ answers, interests }: CirculationFacts,
	{ seat, who: { by } }: AnsweringSeat
): OwnAnswerRead['own'] {
	const own = answers.find((one) => one.circulationSeatId === seat.id && one.castBy === by);
	if (!own) return null;
	const { choice, points, castAt, voidedAt } = own;
	const isKept = isRecused(interests, { seatId: seat.seatId, capacity: by });
	return { choice, points, castAt, fate: isKept ? 'kept' : voidedAt ? 'void' : 'counts' };
}
