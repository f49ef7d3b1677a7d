import type { Holding } from '$lib/domain/council/appoint-holder';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { listOpenItems } from '$lib/server/repositories/agenda-items';
import { readAttendance, saveSeatAttendance } from '$lib/server/repositories/attendance';
import { findCastVote } from '$lib/server/repositories/ballots';
import { insertElectorate, readElectorate } from '$lib/server/repositories/electorate-entries';
import { listMeetingsAhead, lockMeeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { readStandIns, saveStandIn } from '$lib/server/repositories/stand-ins';
import { lowerHandsOfGone } from './lower-hands';
import type { UseCaseTransaction } from './perform';

type Left = Pick<Holding, 'id' | 'seatId' | 'capacity'>;

/**
 * Whoever lost their place in a body leaves its meetings at once, also in the middle of a vote: written down as gone
 * with the time, so that the quorum, the vote and the minutes say the same. A vote that they cast before counts as
 * that of everybody who left (see `ballotVotes`). Somebody new on the seat comes in by being marked as there.
 */
export async function leaveMeetings(
	tx: UseCaseTransaction,
	scope: Scope,
	{ bodyId, holding }: { readonly bodyId: string; readonly holding: Left }
): Promise<void> {
	for (const meeting of await listMeetingsAhead(tx, scope, bodyId)) {
		await lockMeeting(tx, scope, meeting.id);
		await leave(tx, scope, { meetingId: meeting.id, holding });
		await lowerHandsOfGone(tx, scope, meeting);
	}
}

async function leave(
	tx: UseCaseTransaction,
	scope: Scope,
	{ meetingId, holding }: { readonly meetingId: string; readonly holding: Left }
): Promise<void> {
	const standIns = await readStandIns(tx, scope, meetingId);
	const own = standIns.find(({ seatHolderId }) => seatHolderId === holding.id);
	if (own) await saveStandIn(tx, scope, { id: own.id, isPresent: false, seatId: null, now: tx.at });
	const seatId = own ? own.seatId : holding.seatId;
	const capacity = own ? 'substitute' : holding.capacity;
	const isOthers =
		!own && capacity === 'substitute' && standIns.some((one) => one.seatId === seatId);
	const { seats } = await readAttendance(tx, scope, meetingId);
	const wasThere = seats.some((one) => one.seatId === seatId && one.capacity === capacity);
	if (seatId === null || isOthers || !wasThere) return;
	const who = own
		? { standInId: own.id, seatHolderId: null }
		: { standInId: null, seatHolderId: holding.id };
	const mark = { seatId, capacity, state: 'absent' as const, accountId: null, ...who };
	await saveSeatAttendance(tx, scope, { meetingId, marks: [mark], random: tx.random, now: tx.at });
	await leaveVotes(tx, scope, { meetingId, seatId });
	tx.note({
		action: 'attendanceRecorded',
		subjectKind: 'meeting',
		subjectId: meetingId,
		details: { left: { seatId, capacity } }
	});
}

/**
 * What was cast for the seat in a named vote that is still open does not count, whoever sits there when it ends: its
 * line in the electorate of the closing is written now. A secret vote cannot be taken out again.
 */
async function leaveVotes(
	tx: UseCaseTransaction,
	scope: Scope,
	{ meetingId, seatId }: { readonly meetingId: string; readonly seatId: string }
): Promise<void> {
	const open = await listOpenItems(tx, scope);
	for (const { id: agendaItemId } of open.filter((item) => item.meetingId === meetingId)) {
		await lockAgendaItem(tx, scope, agendaItemId);
		const opening = await readElectorate(tx, scope, { agendaItemId, phase: 'opening' });
		const entry = opening.find((one) => one.seatId === seatId);
		if (!entry || (await findCastVote(tx, scope, entry.id)) === null) continue;
		const closing = await readElectorate(tx, scope, { agendaItemId, phase: 'closing' });
		if (closing.some((one) => one.seatId === seatId)) continue;
		const gone = { ...entry, id: tx.random.uuid(), present: false };
		await insertElectorate(tx, scope, { agendaItemId, phase: 'closing', electorate: [gone] });
	}
}
