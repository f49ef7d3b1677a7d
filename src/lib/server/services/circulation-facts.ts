import type { Actor } from '$lib/domain/access/actor';
import type { Answering, RunningCirculation } from '$lib/domain/circulation/answer-in-writing';
import { actsFor, askedSeats } from '$lib/domain/circulation/asked-seats';
import { localDateOf } from '$lib/domain/calendar';
import { isRecused } from '$lib/domain/council/declare-interest';
import type { SeatCapacity } from '$lib/domain/council/body';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import type { Circulation } from '$lib/domain/voting/circulation';
import type { Queryable } from '$lib/server/db/client';
import {
	listAnswers,
	listAskedSeats,
	listObjections,
	listRecusals,
	type StoredAnswer,
	type StoredAskedSeat,
	type StoredObjection,
	type StoredRecusal
} from '$lib/server/repositories/circulation-answers';
import type { StoredCirculation } from '$lib/server/repositories/circulations';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readSeats, type StoredHolding } from '$lib/server/repositories/seats';
import { readTexts } from '$lib/server/repositories/texts';

/** A seat that was asked, with whoever may answer for it today. */
export interface AskedSeatRead extends StoredAskedSeat {
	readonly holders: readonly StoredHolding[];
	readonly benchName: string | null;
}

/** Everything a use case about one circulation looks at. */
export interface CirculationFacts {
	readonly circulation: StoredCirculation;
	/** Those in force when it began. */
	readonly rules: RuleDocument;
	readonly seats: readonly AskedSeatRead[];
	readonly interests: readonly StoredRecusal[];
	readonly answers: readonly StoredAnswer[];
	readonly objections: readonly StoredObjection[];
	/** Votes that came with words. */
	readonly withReason: ReadonlySet<string>;
}

/** Reads the facts; null where its rules are gone, which cannot be. */
export async function readCirculationFacts(
	db: Queryable,
	scope: Scope,
	{ circulation, now }: { readonly circulation: StoredCirculation; readonly now: Date }
): Promise<CirculationFacts | null> {
	const { id, bodyId } = circulation;
	const version = await findRuleVersion(db, scope, circulation.ruleSetVersionId);
	if (version === null) return null;
	const rules = version.document;
	const today = await readSeats(db, scope, { bodyId, on: localDateOf(now) });
	const acting = askedSeats(rules.body.substitutes.value, today);
	const asked = await listAskedSeats(db, scope, id);
	const answers = await listAnswers(db, scope, id);
	const ownerIds = answers.map((answer) => answer.id);
	const reasons = await readTexts(db, scope, { ownerKind: 'circulationBallot', ownerIds });
	return {
		circulation,
		rules,
		seats: asked.map((seat) => ({
			...seat,
			holders: acting.find(({ seatId }) => seatId === seat.seatId)?.holders ?? [],
			benchName: today.find(({ seatId }) => seatId === seat.seatId)?.benchName ?? null
		})),
		interests: await listRecusals(db, scope, id),
		answers,
		objections: await listObjections(db, scope, id),
		withReason: new Set(reasons.map(({ ownerId }) => ownerId))
	};
}

/** The circulation as the rules about answering look at it. */
export function runningOf({ circulation, rules }: CirculationFacts): RunningCirculation {
	const { state, opensAt, closesAt } = circulation;
	return { state, opensAt, closesAt, rules };
}

export interface AnsweringSeat {
	readonly seat: AskedSeatRead;
	readonly who: Answering;
}

/** The seat for which the account may answer today, and what was said for it so far; null: they were not asked. */
export function answeringSeat(actor: Actor, facts: CirculationFacts): AnsweringSeat | null {
	if (actor.kind === 'visitor') return null;
	for (const seat of facts.seats) {
		const holder = seat.holders.find(({ accountId }) => accountId === actor.accountId);
		if (holder) return { seat, who: answeringFor(facts, seat, holder.capacity) };
	}
	return null;
}

/** Whose letter the manager types; nobody where people answer for themselves. */
export interface OnBehalf {
	readonly circulationSeatId: string;
	readonly capacity: SeatCapacity;
}

/** The person of this circulation whose letter it is; nobody when the seat is another's. */
export function seatOfLetter(
	facts: CirculationFacts,
	{ circulationSeatId, capacity }: OnBehalf
): AnsweringSeat | null {
	const seat = facts.seats.find(({ id }) => id === circulationSeatId);
	if (!seat?.holders.some((holder) => holder.capacity === capacity)) return null;
	return { seat, who: answeringFor(facts, seat, capacity) };
}

/** One of those who may answer for a seat, and what was said for it so far. */
export function answeringFor(
	{ answers, objections, interests }: CirculationFacts,
	seat: AskedSeatRead,
	by: SeatCapacity
): Answering {
	return {
		by,
		recused: isRecused(interests, { seatId: seat.seatId, capacity: by }),
		votedBy: answers
			.filter(({ circulationSeatId }) => circulationSeatId === seat.id)
			.map(({ castBy }) => castBy),
		objectedBy: objections
			.filter(({ circulationSeatId }) => circulationSeatId === seat.id)
			.map(({ raisedBy }) => raisedBy)
	};
}

/** The answers as decide() takes them: seats by their codes, never people. */
export function circulationVotes(facts: CirculationFacts): Circulation {
	const { circulation, rules, seats, interests } = facts;
	const hasBenches = rules.body.benches.value.length > 0;
	return {
		kind: 'circulation',
		openedOn: localDateOf(circulation.opensAt),
		isUrgent: circulation.isUrgent,
		isListedSubject: circulation.isListedSubject,
		electorate: seats.map((seat) => ({
			voter: seat.voter,
			bench: hasBenches ? seat.benchCode : null,
			...actsFor(seat, interests),
			reached: seat.reachedAt !== null
		})),
		answers: seats.flatMap((seat) =>
			(['member', 'substitute'] as const).flatMap((by) => answerOf(facts, seat, by))
		)
	};
}

/**
 * What one person said for a seat: their vote, or only that they object. Who turned out to have an interest is
 * heard about the procedure, and their vote is not counted.
 */
function answerOf(
	facts: CirculationFacts,
	seat: AskedSeatRead,
	castBy: SeatCapacity
): Circulation['answers'] {
	const vote = facts.answers.find(
		(one) => one.circulationSeatId === seat.id && one.castBy === castBy
	);
	const objection = facts.objections.find(
		(one) => one.circulationSeatId === seat.id && one.raisedBy === castBy
	);
	const at = vote?.castAt ?? objection?.raisedAt;
	if (at === undefined) return [];
	const isKept = isRecused(facts.interests, { seatId: seat.seatId, capacity: castBy });
	return [
		{
			voter: seat.voter,
			castBy,
			answeredOn: localDateOf(at),
			agreesToProcedure: objection ? false : (vote?.agreesToProcedure ?? null),
			vote:
				vote === undefined || isKept
					? null
					: {
							choice: vote.choice,
							hasReason: facts.withReason.has(vote.id),
							touchesProtectedGround: vote.touchesProtectedGround,
							points: vote.points
						}
		}
	];
}
