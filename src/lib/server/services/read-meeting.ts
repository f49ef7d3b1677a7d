import type { Actor } from '$lib/domain/access/actor';
import { hasSeats, type BodyKind } from '$lib/domain/council/body';
import type { PersonPresence } from '$lib/domain/meeting/meeting';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { readAttendance, type Attendance } from '$lib/server/repositories/attendance';
import { findBody } from '$lib/server/repositories/bodies';
import { readFreeCents } from '$lib/server/repositories/free-money';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import type { RulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readLot } from '$lib/server/repositories/stand-ins';
import type { SeatOfBody } from '$lib/server/repositories/seats';
import { readBodyToday } from './item-facts';
import { readAgenda, type AgendaPoint } from './read-agenda';
import { readEarlierReadings } from './read-papers';
import { isEarned, readRights, type RightOfPerson } from './voting-rights';

/** How many seats of a bench are there; counts only, whoever reads. */
export interface BenchPresence {
	readonly benchCode: string;
	readonly benchName: string;
	readonly seats: number;
	readonly present: number;
}

export interface MeetingRead {
	readonly meeting: MeetingOfBody;
	readonly bodyKind: BodyKind;
	readonly hasSeats: boolean;
	readonly agenda: readonly AgendaPoint[];
	/** The earlier meetings that treated a motion, by the id of its point. */
	readonly earlierReadings: Awaited<ReturnType<typeof readEarlierReadings>>;
	/** Null before anybody has written down who is there. */
	readonly benches: readonly BenchPresence[] | null;
	readonly personCount: number;
	/** Whether substitutes were drawn by lot: the draw has a page. */
	readonly isDrawn: boolean;
	/** The reader's own pseudonym in an open forum. */
	readonly ownPseudonym: string | null;
	/** The same of whoever was there and has left. */
	readonly leftPseudonym: string | null;
	/** The reader's own right to vote, where it has to be earned; null elsewhere, and for whoever is not there. */
	readonly ownRight: RightOfPerson | null;
	/** What is left in the fund year that the agenda asks; null while nothing is on it. */
	readonly freeCents: number | null;
}

/** A meeting as its reader may see it; null where there is none here. */
export async function readMeeting(
	{ db, now }: Context,
	actor: Actor,
	asked: { readonly neighbourhoodId: string; readonly meetingId: string; readonly language: string }
): Promise<MeetingRead | null> {
	const { neighbourhoodId, meetingId, language } = asked;
	const scope = { neighbourhoodId };
	const meeting = await findMeeting(db.query, scope, meetingId);
	const body = meeting && (await findBody(db.query, scope, { id: meeting.bodyId }));
	if (!meeting || !body) return null;
	const attendance = await readAttendance(db.query, scope, meetingId);
	const { seats, rules } = await readBodyToday(db.query, scope, {
		bodyId: body.id,
		meetingId,
		now: now()
	});
	const isOwn = ({ accountId }: PersonPresence) =>
		actor.kind === 'account' && accountId === actor.accountId;
	const own = attendance.persons.find(isOwn);
	const agenda = await readAgenda(db.query, scope, { meetingId, language });
	const motions = agenda.flatMap((point) => (point.pointKind === 'motion' ? [point] : []));
	return {
		meeting,
		bodyKind: body.kind,
		hasSeats: hasSeats(body.kind),
		agenda,
		earlierReadings: await readEarlierReadings(db.query, scope, motions),
		benches: benchesOf(seats, attendance),
		personCount: attendance.persons.length,
		isDrawn: (await readLot(db.query, scope, meetingId)) !== null,
		ownPseudonym: own?.pseudonym ?? null,
		leftPseudonym: attendance.gone.find(isOwn)?.pseudonym ?? null,
		ownRight: own && rules ? await readOwnRight(db.query, scope, { meeting, own, rules }) : null,
		freeCents: await readFree(db.query, scope, meetingId)
	};
}

async function readOwnRight(
	db: Queryable,
	scope: Scope,
	{
		meeting,
		own,
		rules: { document: rules }
	}: {
		readonly meeting: MeetingOfBody;
		readonly own: PersonPresence;
		readonly rules: RulesInForce;
	}
): Promise<RightOfPerson | null> {
	if (!isEarned(rules)) return null;
	const [right] = await readRights(db, scope, { meeting, persons: [own], rules });
	return right ?? null;
}

function benchesOf(
	seats: readonly SeatOfBody[],
	attendance: Attendance
): readonly BenchPresence[] | null {
	if (attendance.seats.length === 0) return null;
	const codes = [...new Set(seats.map(({ benchCode }) => benchCode))];
	return codes.map((benchCode) => {
		const ofBench = seats.filter((seat) => seat.benchCode === benchCode);
		const present = ofBench.filter(({ seatId }) =>
			attendance.seats.some((one) => one.seatId === seatId)
		);
		const benchName = ofBench[0]?.benchName ?? benchCode;
		return { benchCode, benchName, seats: ofBench.length, present: present.length };
	});
}

async function readFree(db: Queryable, scope: Scope, meetingId: string): Promise<number | null> {
	const items = await listAgendaItems(db, scope, meetingId);
	const years = [...new Set(items.map(({ fundYearId }) => fundYearId))];
	if (years.length === 0) return null;
	const free = await Promise.all(years.map((year) => readFreeCents(db, scope, year)));
	return free.reduce((sum, cents) => sum + cents, 0);
}
