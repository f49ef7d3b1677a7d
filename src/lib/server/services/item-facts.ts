import { actingSeats } from '$lib/domain/council/acting-seats';
import { hasSeats, type BodyKind } from '$lib/domain/council/body';
import { isRecused, type Interested } from '$lib/domain/council/declare-interest';
import { holdsRole, type Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import type { Amendment } from '$lib/domain/meeting/amend-motion';
import type { Speaker } from '$lib/domain/meeting/deliberate';
import type { Publicity } from '$lib/domain/meeting/meeting';
import { roomOfTalk } from '$lib/domain/rules/room';
import type { Queryable } from '$lib/server/db/client';
import type { AgendaItem } from '$lib/server/repositories/agenda-items';
import { readAttendance, type Attendance } from '$lib/server/repositories/attendance';
import { findBody } from '$lib/server/repositories/bodies';
import { listContributions, type StoredContribution } from '$lib/server/repositories/contributions';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { readInterests, type StoredInterest } from '$lib/server/repositories/recusals';
import { findRulesInForce, type RulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readRights, type RightOfPerson } from './voting-rights';
import { asHolder, readStandIns } from '$lib/server/repositories/stand-ins';
import { readSeats, type SeatOfBody } from '$lib/server/repositories/seats';

/** Everything a use case about one agenda item looks at. */
export interface ItemFacts {
	readonly item: AgendaItem;
	readonly meeting: MeetingOfBody;
	readonly bodyKind: BodyKind;
	/** Seats with whoever may act for them today; substitutes only where the rules know them. */
	readonly seats: readonly SeatOfBody[];
	/** Persons among them only with a vote: where it has to be earned, the others are `withoutVote`. */
	readonly attendance: Attendance;
	readonly withoutVote: readonly RightOfPerson[];
	readonly interests: readonly StoredInterest[];
	readonly contributions: readonly StoredContribution[];
	/** Those in force today; null while the body has none. */
	readonly rules: RulesInForce | null;
}

/** Reads the facts of an item; null where the item hangs below nothing that still stands. */
export async function readItemFacts(
	db: Queryable,
	scope: Scope,
	{ item, now }: { readonly item: AgendaItem; readonly now: Date }
): Promise<ItemFacts | null> {
	const meeting = await findMeeting(db, scope, item.meetingId);
	const body = meeting && (await findBody(db, scope, { id: meeting.bodyId }));
	if (!meeting || !body) return null;
	const { rules, seats } = await readBodyToday(db, scope, {
		bodyId: body.id,
		meetingId: meeting.id,
		now
	});
	const attendance = await readAttendance(db, scope, meeting.id);
	const { persons } = attendance;
	const document = rules?.document ?? null;
	const rights = await readRights(db, scope, { meeting, persons, rules: document });
	const withoutVote = rights.filter(({ refusal }) => refusal !== null);
	const isVoter = ({ attendanceId }: (typeof persons)[number]) =>
		!withoutVote.some((person) => person.attendanceId === attendanceId);
	return {
		item,
		meeting,
		bodyKind: body.kind,
		seats,
		rules,
		attendance: { ...attendance, persons: persons.filter(isVoter) },
		withoutVote,
		interests: await readInterests(db, scope, item.id),
		contributions: await listContributions(db, scope, item.motionId)
	};
}

/** A body as it stands today: its rules, and who may act for its seats under them (P-09), in one meeting. */
export async function readBodyToday(
	db: Queryable,
	scope: Scope,
	{
		bodyId,
		meetingId,
		now
	}: { readonly bodyId: string; readonly meetingId?: string; readonly now: Date }
): Promise<{ readonly rules: RulesInForce | null; readonly seats: readonly SeatOfBody[] }> {
	const on = localDateOf(now);
	const rules = await findRulesInForce(db, scope, { bodyId, on });
	const seats = await readSeats(db, scope, { bodyId, on });
	const rule = rules?.document.body.substitutes.value ?? 'personal';
	const standIns = meetingId === undefined ? [] : await readStandIns(db, scope, meetingId);
	return { rules, seats: actingSeats(rule, seats, standIns.flatMap(asHolder)) };
}

/** The amendments among the contributions. */
export function amendmentsOf({
	contributions
}: Pick<ItemFacts, 'contributions'>): readonly Amendment[] {
	return contributions.flatMap(({ id, amountCents, amendmentState }) =>
		amendmentState === null ? [] : [{ amendmentId: id, amountCents, state: amendmentState }]
	);
}

/** How public the talk about this item is; not at all before rules say that it is (P-65). */
export function publicityOf({ rules }: Pick<ItemFacts, 'rules'>): Publicity {
	return rules === null ? 'nonPublic' : roomOfTalk(rules.document.funding.room.value);
}

/** Whether the proposal was taken back, or the item taken off the agenda. */
export function isWithdrawn({ item }: Pick<ItemFacts, 'item'>): boolean {
	return (
		item.withdrawnAt !== null ||
		item.motionState === 'withdrawn' ||
		item.proposalState === 'withdrawn'
	);
}

/** In which vote of this item the person stands: for a seat, as one of the forum, or in none. */
export function standsFor(actor: Actor, facts: ItemFacts): Interested | null {
	if (actor.kind === 'visitor') return null;
	const { accountId } = actor;
	if (!hasSeats(facts.bodyKind)) {
		const { persons, gone } = facts.attendance;
		const person = [...persons, ...gone].find((known) => known.accountId === accountId);
		return person === undefined ? null : { attendanceId: person.attendanceId };
	}
	for (const { seatId, holders } of facts.seats) {
		const holder = holders.find((held) => held.accountId === accountId);
		if (holder !== undefined) return { seatId, capacity: holder.capacity };
	}
	return null;
}

/** Why somebody who takes part has no vote in this meeting; null for everybody else. */
export function noRightOf(
	actor: Actor,
	{ withoutVote }: Pick<ItemFacts, 'withoutVote'>
): RightOfPerson['refusal'] {
	if (actor.kind === 'visitor') return null;
	return withoutVote.find(({ accountId }) => accountId === actor.accountId)?.refusal ?? null;
}

/** The parts a person has in the talk about this item, the one to be named first in front. */
export function speakersOf(actor: Actor, facts: ItemFacts): readonly Speaker[] {
	if (actor.kind === 'visitor') return [];
	const isForum = !hasSeats(facts.bodyKind);
	const isMember = !isForum && standsFor(actor, facts) !== null;
	const parts = [
		['member', isMember],
		['applicant', actor.accountId === facts.item.applicantAccountId],
		['manager', holdsRoleHere(actor, facts)],
		['resident', isForum]
	] as const;
	return parts.flatMap(([part, isTheirs]) => (isTheirs ? [part] : []));
}

/** Whether an interest keeps the person out of the talk as well, under the rules in force (P-51). */
export function hasToLeave(actor: Actor, facts: ItemFacts): boolean {
	const who = standsFor(actor, facts);
	const mayDebate = facts.rules?.document.funding.recusedMayDebate.value ?? true;
	return who !== null && !mayDebate && isRecused(facts.interests, who);
}

function holdsRoleHere(actor: Actor, { item }: ItemFacts): boolean {
	return holdsRole(actor, item.neighbourhoodId, 'neighbourhoodManager');
}
