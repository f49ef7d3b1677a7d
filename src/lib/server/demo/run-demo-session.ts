import { localDateOf, localTimeOf } from '$lib/domain/calendar';
import type { Context } from '$lib/server/context';
import { readSeats, type SeatOfBody } from '$lib/server/repositories/seats';
import { listSpeakers } from '$lib/server/repositories/speakers';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { callSpeaker } from '$lib/server/services/call-speaker';
import { drawStandIns } from '$lib/server/services/draw-stand-ins';
import { raiseHand } from '$lib/server/services/raise-hand';
import { readRoom } from '$lib/server/services/read-room';
import { recordPool } from '$lib/server/services/record-pool';
import { changeDemoRules } from './change-demo-rules';
import { councilBody } from './demo-bodies';
import { commandOf, dayOf, done, inventPerson, on, type DemoStage } from './demo-stage';
import { handInDemoProposal, publishDemoProposal } from './hand-in-demo-proposal';
import { announceMeeting, beginMeeting, tableProposal } from './hold-demo-meeting';
import { inviteDemoGuests, receiveDemoGuests } from './invite-demo-guests';
import { sessionProposals } from './session-proposals';

interface Council {
	readonly bodyId: string;
}

/** Whose substitutes come, by the codes of the seats; the first can be tried out on the sign-in page. */
const substitutesOf = [
	'residents-1',
	'residents-2',
	'residents-3',
	'institutions-1',
	'institutions-2'
];
/** Who wants to speak, in this order; the first has spoken already, the second speaks. */
const hands = ['residents-4', 'institutions-1', 'residents-2', 'residents-7'];
/** A word that everybody in the room heard. */
const seed = '4 6 1 3';
const quarterHourMs = 15 * 60_000;

/** The council draws from a pool of substitutes from that day on. */
export async function foundPool(
	stage: DemoStage,
	{ bodyId, day, slug }: Council & { readonly day: string; readonly slug: string }
): Promise<void> {
	const values = { 'body.substitutes': 'poolByLot' };
	const change = { bodyId, day, topic: 'members', values, place: '§ 4' } as const;
	await changeDemoRules(stage, councilBody, change);
	const at = on(stage.context, day);
	const seats = await readSeats(at.db.query, stage, { bodyId, on: day });
	for (const [index, code] of substitutesOf.entries()) {
		const personName = `Vertretung ${String.fromCharCode(65 + index)}`;
		const email = index === 0 ? `vertretung.a@${slug}.example` : null;
		if (email !== null) await inventPerson(at, { name: personName, email });
		const holder = { capacity: 'substitute', personName, email, locale: 'de' } as const;
		const term = { isNamed: false, fromOn: day, untilOn: null };
		const seatId = idOf(seats, code);
		const command = { ...commandOf(stage, at), bodyId, seatId, ...holder, ...term };
		done(await appointHolder(at, stage.manager, command), personName);
	}
}

/**
 * A meeting that began half an hour ago and goes on: seats are empty, the substitutes who came were drawn by lot,
 * and hands are up. It has a chair besides the manager.
 */
export async function runDemoSession(
	stage: DemoStage,
	{
		bodyId,
		isPresent,
		place
	}: Council & {
		readonly isPresent: (code: string) => boolean;
		readonly place: string;
	}
): Promise<void> {
	const begins = new Date(
		(Math.floor(stage.context.now().getTime() / quarterHourMs) - 2) * quarterHourMs
	);
	const day = localDateOf(begins);
	const meeting = await announceMeeting(stage, {
		...{ bodyId, place, publicity: 'public', announcedOn: dayOf(stage, -21) },
		...{ day, time: localTimeOf(begins) }
	});
	const { meetingId } = meeting;
	for (const index of sessionProposals.keys())
		await tableProposal(stage, {
			meetingId,
			reference: await handIn(stage, index),
			day: dayOf(stage, -14)
		});
	const guestIds = await inviteDemoGuests(stage, { meetingId, on: dayOf(stage, -14) });
	const at = { ...stage.context, now: () => begins };
	await beginMeeting(stage, meeting, isPresent);
	await receiveDemoGuests(stage, at, { meetingId, guestIds });
	await drawLots(stage, { at, meetingId });
	await letThemSpeak(stage, { at, meetingId, bodyId, day });
}

async function handIn(stage: DemoStage, index: number): Promise<string> {
	const proposal = sessionProposals[index] ?? sessionProposals[0];
	if (proposal === undefined) throw new Error('The demo has nothing to talk about');
	const applicant = stage.residents[index % stage.residents.length] ?? stage.manager;
	const reference = await handInDemoProposal(stage, {
		...{ proposal, applicant, day: dayOf(stage, -40 + index) },
		...{ countedFrom: stage.today, fundId: null }
	});
	await publishDemoProposal(stage, { reference, day: dayOf(stage, -33 + index) });
	return reference;
}

interface Session {
	readonly at: Context;
	readonly meetingId: string;
}

/** Everybody of the pool has come but the last one; the room throws dice. */
async function drawLots(stage: DemoStage, { at, meetingId }: Session): Promise<void> {
	const { manager, neighbourhoodId } = stage;
	const where = { neighbourhoodId, meetingId };
	const room = await readRoom(at, where);
	const pool = (room?.pool ?? []).map(({ seatHolderId }) => seatHolderId);
	const presentHolderIds = pool.slice(0, -1);
	const come = { ...commandOf(stage, at), meetingId, presentHolderIds };
	done(await recordPool(at, manager, come), 'pool');
	done(await drawStandIns(at, manager, { ...commandOf(stage, at), meetingId, seed }), 'draw');
}

async function letThemSpeak(
	stage: DemoStage,
	{ at, meetingId, bodyId, day }: Session & Council & { readonly day: string }
): Promise<void> {
	const { manager } = stage;
	const seats = await readSeats(at.db.query, stage, { bodyId, on: day });
	const command = () => ({ ...commandOf(stage, at), meetingId });
	for (const code of hands)
		done(await raiseHand(at, manager, { ...command(), seatId: idOf(seats, code) }), code);
	const [first, second] = await listSpeakers(at.db.query, stage, meetingId);
	let seenSpeaking: string | null = null;
	for (const hand of [first, second]) {
		const handId = hand?.id ?? null;
		done(await callSpeaker(at, manager, { ...command(), handId, seenSpeaking }), 'floor');
		seenSpeaking = handId;
	}
}

function idOf(seats: readonly SeatOfBody[], code: string): string {
	return seats.find((seat) => seat.code === code)?.seatId ?? '';
}
