import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { can } from '$lib/domain/access/can';
import { localDateOf } from '$lib/domain/calendar';
import { nextStep } from '$lib/domain/meeting/next-step';
import { readForm, typedValues } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { openMeetingForm } from '$lib/forms/open-meeting';
import { recordAttendanceForm } from '$lib/forms/record-attendance';
import { href } from '$lib/i18n/href';
import { meetingRefusal } from '$lib/i18n/meeting-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { roomActions, type PostedInRoom } from '$lib/server/room-actions';
import { closeMeeting } from '$lib/server/services/close-meeting';
import { openMeeting } from '$lib/server/services/open-meeting';
import { readDeskMeeting } from '$lib/server/services/read-desk-meeting';
import { listRoundsOfMeeting } from '$lib/server/services/list-rounds';
import { readGuests } from '$lib/server/services/read-guests';
import { readPlanning } from '$lib/server/services/read-planning';
import { readRoom } from '$lib/server/services/read-room';
import { readQuorum } from '$lib/server/services/read-quorum';
import { recordAttendance } from '$lib/server/services/record-attendance';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { meeting: meetingId } = event.params;
	const actor = requireCan(event, 'runMeeting', { neighbourhoodId, meetingId });
	const page = href(`/${slug}/desk/meetings/${meetingId}`);
	return { actor, neighbourhoodId, meetingId, page };
}

async function inRoom<T>(event: Event, act: (posted: PostedInRoom) => Promise<T>) {
	const { actor, neighbourhoodId, meetingId, page } = await enter(event);
	const data = await event.request.formData();
	const { context } = event.locals;
	return act({ context, actor, where: { neighbourhoodId, meetingId }, page, data });
}

export const load: PageServerLoad = async (event) => {
	const { actor, neighbourhoodId, meetingId } = await enter(event);
	const asked = { neighbourhoodId, meetingId, language: textLanguage() };
	const read = await readDeskMeeting(event.locals.context, asked);
	if (read === null) error(404);
	const quorum = await readQuorum(event.locals.context, { neighbourhoodId, meetingId });
	const planning = await readPlanning(event.locals.context, actor, asked);
	const where = { neighbourhoodId, meetingId };
	const guests = await readGuests(event.locals.context, { ...where, showsNames: true });
	const room = await readRoom(event.locals.context, { neighbourhoodId, meetingId });
	if (room === null) error(404);
	const today = localDateOf(event.locals.context.now());
	const next = nextStep({
		meeting: read.meeting.state,
		items: read.agenda.map((point) => ({
			itemId: point.id,
			state: point.state,
			isOff: point.pointKind === 'motion' && point.isOff
		})),
		asksInvitation:
			read.hasSeats && planning?.invitedAt === null && today < localDateOf(read.meeting.startsAt),
		asksAttendance: read.hasSeats && room.changes === 0,
		asksDraw: room.asksDraw
	});
	const rounds = await listRoundsOfMeeting(event.locals.context, { neighbourhoodId, meetingId });
	const mayManage = can(actor, 'manageMeeting', { neighbourhoodId }).ok;
	return {
		...read,
		guests,
		planning,
		quorum,
		room,
		next,
		rounds,
		mayManage,
		saved: event.url.searchParams.get('saved') === 'attendance'
	};
};

export const actions = {
	markSeat: (event) => inRoom(event, roomActions.markSeat),
	recordPool: (event) => inRoom(event, roomActions.recordPool),
	drawStandIns: (event) => inRoom(event, roomActions.drawStandIns),
	moveUp: (event) => inRoom(event, roomActions.moveUp),
	seatSent: (event) => inRoom(event, roomActions.seatSent),
	nameChair: (event) => inRoom(event, roomActions.nameChair),
	addSpeaker: (event) => inRoom(event, roomActions.addSpeaker),
	callSpeaker: (event) => inRoom(event, roomActions.callSpeaker),
	openMeeting: async (event) => {
		const { actor, neighbourhoodId, meetingId, page } = await enter(event);
		const { context } = event.locals;
		const asked = { neighbourhoodId, meetingId, language: textLanguage() };
		const read = await readDeskMeeting(context, asked);
		if (read === null) error(404);
		const data = await event.request.formData();
		const input = readForm(data, openMeetingForm(read.countsAtStart && !read.hasSeats));
		if (!input.ok) return fail(input.status, input);
		const { present_at_start: presentCount } = input.values;
		const command = { neighbourhoodId, meetingId, presentCount, formKey: formKeyOf(data) };
		const result = await openMeeting(context, actor, command);
		if (!result.ok) return refused(result, input.typed, meetingRefusal);
		redirect(303, page);
	},
	closeMeeting: async (event) => {
		const { actor, neighbourhoodId, meetingId, page } = await enter(event);
		const data = await event.request.formData();
		const command = { neighbourhoodId, meetingId, formKey: formKeyOf(data) };
		const result = await closeMeeting(event.locals.context, actor, command);
		if (!result.ok) return refused(result, typedValues(data), meetingRefusal);
		redirect(303, page);
	},
	recordAttendance: async (event) => {
		const { actor, neighbourhoodId, meetingId, page } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, recordAttendanceForm);
		if (!input.ok) return fail(input.status, input);
		const present = input.values.seats.flatMap(({ seat, mark }) =>
			mark === 'member' || mark === 'substitute' ? [{ seatId: seat, capacity: mark }] : []
		);
		const excused = input.values.seats.flatMap(({ seat, mark }) =>
			mark === 'excused' ? [seat] : []
		);
		const { seen } = input.values;
		const room = { present, excused, ...(seen === null ? {} : { seen }) };
		const command = { neighbourhoodId, meetingId, ...room, formKey: formKeyOf(data) };
		const result = await recordAttendance(event.locals.context, actor, command);
		if (!result.ok) return refused(result, input.typed, meetingRefusal);
		redirect(303, `${page}?saved=attendance`);
	}
} satisfies Actions;
