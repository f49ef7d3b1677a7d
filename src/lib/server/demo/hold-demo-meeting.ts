import { instantOf } from '$lib/domain/calendar';
import type { Publicity } from '$lib/domain/meeting/meeting';
import { readSeats } from '$lib/server/repositories/seats';
import { closeItem } from '$lib/server/services/close-item';
import { closeMeeting } from '$lib/server/services/close-meeting';
import { enterTally } from '$lib/server/services/enter-tally';
import { openItem } from '$lib/server/services/open-item';
import { openMeeting } from '$lib/server/services/open-meeting';
import { publishDecision } from '$lib/server/services/publish-decision';
import { putOnAgenda } from '$lib/server/services/put-on-agenda';
import { recordAttendance } from '$lib/server/services/record-attendance';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { commandOf, done, on, type DemoStage } from './demo-stage';

export interface DemoMeeting {
	readonly meetingId: string;
	readonly bodyId: string;
	readonly day: string;
	/** When it begins; 18:00 where nothing is said. */
	readonly time?: string;
}

/** Announces a meeting two weeks or more before it happens. */
export async function announceMeeting(
	stage: DemoStage,
	wanted: {
		readonly bodyId: string;
		readonly day: string;
		readonly time?: string;
		readonly announcedOn: string;
		readonly place: string;
		readonly publicity: Publicity;
	}
): Promise<DemoMeeting> {
	const { bodyId, day, time = '18:00', announcedOn, place, publicity } = wanted;
	const at = on(stage.context, announcedOn);
	const startsAt = instantOf(day, time);
	const command = { ...commandOf(stage, at), bodyId, startsAt, place, publicity };
	const { meetingId } = done(await scheduleMeeting(at, stage.manager, command), 'meeting');
	return { meetingId, bodyId, day, time };
}

/** Puts a published proposal on the agenda; answers the id of the item. */
export async function tableProposal(
	stage: DemoStage,
	{ meetingId, reference, day }: { meetingId: string; reference: string; day: string }
): Promise<string> {
	const at = on(stage.context, day, '11:00');
	const command = { ...commandOf(stage, at), meetingId, reference };
	return done(await putOnAgenda(at, stage.manager, command), `table ${reference}`).itemId;
}

/** Opens the meeting and writes down which seats are there; a forum has none. */
export async function beginMeeting(
	stage: DemoStage,
	{ meetingId, bodyId, day, time = '18:00' }: DemoMeeting,
	isPresent: (code: string) => boolean
): Promise<void> {
	const at = on(stage.context, day, time);
	const { neighbourhoodId, manager } = stage;
	done(await openMeeting(at, manager, { ...commandOf(stage, at), meetingId }), 'opening');
	const seats = await readSeats(at.db.query, { neighbourhoodId }, { bodyId, on: day });
	const present = seats
		.filter(({ code, holders }) => holders.length > 0 && isPresent(code))
		.map(({ seatId }) => ({ seatId, capacity: 'member' as const }));
	if (present.length === 0) return;
	const command = { ...commandOf(stage, at), meetingId, present };
	done(await recordAttendance(at, manager, command), 'attendance');
}

export interface Hands {
	readonly bench: string | null;
	readonly present?: number;
	readonly yes?: number;
	readonly no?: number;
	readonly abstain?: number;
	readonly veto?: number;
}

const noHands = {
	present: 0,
	recused: 0,
	yes: 0,
	no: 0,
	abstain: 0,
	concern: 0,
	standAside: 0,
	veto: 0,
	protectedVetoes: 0,
	points: 0
};

/** Opens an item, counts the hands, closes it; answers the motion. */
export async function voteByHands(
	stage: DemoStage,
	{ day }: DemoMeeting,
	vote: {
		readonly itemId: string;
		readonly hands: readonly Hands[];
		readonly reason?: string;
		readonly publish?: boolean;
	}
): Promise<string> {
	const { itemId, hands, reason = '', publish = true } = vote;
	const { manager, context } = stage;
	const at = on(context, day, '19:00');
	const item = () => ({ ...commandOf(stage, at), itemId });
	done(await openItem(at, manager, { ...item(), entryMode: 'showOfHands' }), 'open item');
	const groups = hands.map((group) => ({ ...noHands, ...group }));
	const counted = { ...item(), groups, reason, language: 'de' };
	done(await enterTally(at, manager, counted), 'count');
	const { motionId } = done(await closeItem(at, manager, item()), 'close item');
	if (publish) {
		const later = on(context, day, '21:00');
		done(
			await publishDecision(later, manager, { ...commandOf(stage, later), motionId }),
			'publish'
		);
	}
	return motionId;
}

export async function endMeeting(stage: DemoStage, { meetingId, day }: DemoMeeting): Promise<void> {
	const at = on(stage.context, day, '20:30');
	done(await closeMeeting(at, stage.manager, { ...commandOf(stage, at), meetingId }), 'closing');
}
