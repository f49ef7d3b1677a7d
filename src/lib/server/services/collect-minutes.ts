import { localDateOf } from '$lib/domain/calendar';
import { benchNamesOf } from '$lib/domain/council/body';
import {
	writeMinutes,
	type MeetingFactsOfMinutes,
	type MotionFact,
	type SeatFact
} from '$lib/domain/meeting/minutes/write-minutes';
import type { MinutesDocument } from '$lib/domain/meeting/schema/minutes-document';
import { textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import { listAgendaItems, type AgendaItem } from '$lib/server/repositories/agenda-items';
import { readAttendance, type Attendance } from '$lib/server/repositories/attendance';
import {
	readAttendanceChanges,
	type AttendanceChange
} from '$lib/server/repositories/attendance-changes';
import { listBallots } from '$lib/server/repositories/ballots';
import { findBody, listBenches } from '$lib/server/repositories/bodies';
import { listDeterminations } from '$lib/server/repositories/decisions';
import { listGuests } from '$lib/server/repositories/meeting-guests';
import { readMeetingTimes, type Meeting } from '$lib/server/repositories/meetings';
import { listCorrections } from '$lib/server/repositories/minutes-corrections';
import { listRemarks } from '$lib/server/repositories/minutes-remarks';
import type { StoredMinutes } from '$lib/server/repositories/minutes';
import type { Scope } from '$lib/server/repositories/scope';
import { readSeats, type SeatOfBody } from '$lib/server/repositories/seats';
import { readTexts } from '$lib/server/repositories/texts';
import { plain, readMinutesAgenda } from './minutes-agenda';
import { readRecusals } from './minutes-recusals';
import { readVotesOfMinutes } from './minutes-resident-votes';
import { readRoundsOfMinutes } from './minutes-rounds';
import { readSaid } from './minutes-talk';

interface Collecting {
	readonly meeting: Meeting;
	/** Null before anybody has begun to write them. */
	readonly minutes: Pick<StoredMinutes, 'id' | 'chairHolderId' | 'minuteTakerId'> | null;
}

/** The minutes as the data says now; null where the body is gone. */
export async function collectMinutes(
	db: Queryable,
	scope: Scope,
	{ meeting, minutes }: Collecting
): Promise<MinutesDocument | null> {
	const body = await findBody(db, scope, { id: meeting.bodyId });
	if (!body) return null;
	const on = localDateOf(meeting.startsAt);
	const seats = await readSeats(db, scope, { bodyId: body.id, on });
	const attendance = await readAttendance(db, scope, meeting.id);
	const changes = await readAttendanceChanges(db, scope, meeting.id);
	const motions: MotionFact[] = [];
	const items = await listAgendaItems(db, scope, meeting.id);
	const agenda = await readMinutesAgenda(db, scope, { meetingId: meeting.id, items });
	for (const item of items) {
		const fact = await motionFact(db, scope, { item, seats, attendance });
		motions.push({ ...fact, position: agenda.numbers.get(item.id) ?? item.position });
	}
	const { remarks, corrections } = await readWritten(db, scope, minutes);
	const benchNames = benchNamesOf(await listBenches(db, scope, body.id));
	return writeMinutes({
		body,
		meeting: { ...meeting, ...(await readMeetingTimes(db, scope, meeting.id)) },
		chair: minutes?.chairHolderId ?? null,
		minuteTaker: minutes?.minuteTakerId ?? null,
		benches: Object.entries(benchNames).map(([code, name]) => ({ code, name })),
		seats: seats.map((seat) => seatFact(seat, changes)),
		persons: attendance.persons.length + attendance.gone.length,
		guests: await readGuestsThere(db, scope, meeting.id),
		topics: agenda.topics,
		motions,
		rounds: await readRoundsOfMinutes(db, scope, meeting.id),
		residentVotes: await readVotesOfMinutes(db, scope, { meeting, items }),
		remarks: [...agenda.notes, ...remarks],
		corrections
	});
}

async function readGuestsThere(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<MeetingFactsOfMinutes['guests']> {
	const guests = await listGuests(db, scope, meetingId);
	return guests
		.filter(({ cameAt }) => cameAt !== null)
		.map(({ id: term, kind, onBehalfOf, maySpeak }) => ({ term, kind, onBehalfOf, maySpeak }));
}

function seatFact(
	{ seatId, code, benchCode, holders }: SeatOfBody,
	changes: readonly AttendanceChange[]
): SeatFact {
	return {
		code,
		bench: benchCode,
		memberTerm: holders.find(({ capacity }) => capacity === 'member')?.id ?? null,
		changes: changes.flatMap(({ at, state, capacity, personId: term, ...change }) =>
			change.seatId === seatId && capacity !== 'person' ? [{ at, state, capacity, term }] : []
		)
	};
}

async function motionFact(
	db: Queryable,
	scope: Scope,
	{
		item,
		seats,
		attendance
	}: {
		readonly item: AgendaItem;
		readonly seats: readonly SeatOfBody[];
		readonly attendance: Attendance;
	}
): Promise<MotionFact> {
	const proposal = { ownerKind: 'proposal', ownerIds: [item.proposalId] };
	const titles = textsOf(await readTexts(db, scope, proposal), {
		ownerId: item.proposalId,
		field: 'title'
	});
	return {
		itemId: item.id,
		motionId: item.motionId,
		position: item.position,
		reading: item.reading,
		state: item.state,
		isOff: item.withdrawnAt !== null,
		discussedAt: item.discussedAt,
		reference: `${item.referenceYear}-${item.referenceNumber}`,
		titles: titles.map(plain),
		requestedCents: item.requestedCents,
		isSecret: item.isSecret === true,
		entryMode: item.entryMode,
		openedAt: item.openedAt,
		closedAt: item.closedAt,
		contributions: await readSaid(db, scope, { motionId: item.motionId, seats }),
		recusals: await readRecusals(db, scope, { item, seats, attendance }),
		determinations: await listDeterminations(db, scope, item.motionId),
		objections: await readObjections(db, scope, item)
	};
}

async function readObjections(
	db: Queryable,
	scope: Scope,
	{ id, state }: AgendaItem
): Promise<readonly WrittenText[]> {
	if (state !== 'closed') return [];
	const inTheRoom = await readTexts(db, scope, { ownerKind: 'agendaItem', ownerIds: [id] });
	const ballots = (await listBallots(db, scope, id)).map((ballot) => ballot.id);
	const online = await readTexts(db, scope, { ownerKind: 'ballot', ownerIds: ballots });
	return [...inTheRoom.filter(({ field }) => field === 'objections'), ...online].map(plain);
}

/** Remarks and accepted corrections; those still open or refused are no part of the minutes. */
async function readWritten(
	db: Queryable,
	scope: Scope,
	minutes: Collecting['minutes']
): Promise<Pick<MeetingFactsOfMinutes, 'remarks' | 'corrections'>> {
	if (minutes === null) return { remarks: [], corrections: [] };
	const remarks = await listRemarks(db, scope, minutes.id);
	const corrections = (await listCorrections(db, scope, minutes.id)).filter(
		({ state }) => state === 'accepted'
	);
	const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
	const noted = await readTexts(db, scope, {
		ownerKind: 'minutesRemark',
		ownerIds: idsOf(remarks)
	});
	const corrected = await readTexts(db, scope, {
		ownerKind: 'minutesCorrection',
		ownerIds: idsOf(corrections)
	});
	const words = (texts: typeof noted, ownerId: string) =>
		textsOf(texts, { ownerId, field: 'words' }).map(plain);
	return {
		remarks: remarks.map((one) => ({ ...one, texts: words(noted, one.id) })),
		corrections: corrections.map(({ id, point, answeredAt }) => ({
			id,
			point,
			acceptedAt: (answeredAt ?? new Date(0)).toISOString(),
			texts: words(corrected, id)
		}))
	};
}
