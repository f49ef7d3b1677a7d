import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { SeatPresence } from '$lib/domain/meeting/meeting';
import type { Context } from '$lib/server/context';
import { attendanceChange } from '$lib/server/db/schema';
import {
	countAttendanceChanges,
	readAttendanceChanges
} from '$lib/server/repositories/attendance-changes';
import { readSeats } from '$lib/server/repositories/seats';
import { makeFormKey } from '$lib/server/services/form-key';
import { recordAttendance } from '$lib/server/services/record-attendance';
import { takePart } from '$lib/server/services/take-part';
import { aCouncilAtWork, aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { anAccount, signedIn } from '../support/people';
import { freshStore } from '../support/postgres';
import { forumRules, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const formKey = () => makeFormKey(context);
const after = (minutes: number): Context => ({
	...context,
	now: () => new Date(context.now().getTime() + minutes * 60_000)
});
let councils = 0;

/** A meeting at which `public-1` and `public-2` are there. */
async function anEvening() {
	const council = await aCouncilAtWork(context, { slug: `going-${++councils}` });
	const wanted = { number: 1, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const present = ['public-1', 'public-2'];
	const { meetingId } = await aMeetingOn(context, council, { reference, present });
	const { neighbourhoodId, bodyId, manager } = council;
	const scope = { neighbourhoodId };
	const seats = await readSeats(context.db.query, scope, { bodyId, on: '2026-03-03' });
	const seatOf = (code: string) => seats.find((seat) => seat.code === code)?.seatId ?? '';
	const members = (...codes: string[]): SeatPresence[] =>
		codes.map((code) => ({ seatId: seatOf(code), capacity: 'member' }));
	const room = { neighbourhoodId, meetingId };
	const write = (
		minutes: number,
		present: SeatPresence[],
		more: { excused?: string[]; seen?: number } = {}
	) => recordAttendance(after(minutes), manager, { ...room, present, ...more, formKey: formKey() });
	const history = () => readAttendanceChanges(context.db.query, scope, meetingId);
	const seen = () => countAttendanceChanges(context.db.query, scope, meetingId);
	return { scope, meetingId, seatOf, members, write, history, seen };
}

describe('who came and went', () => {
	test('is kept with the time, also of who comes back; what did not change is not written', async () => {
		const { members, write, history } = await anEvening();
		valueOf(await write(30, members('public-1')));
		valueOf(await write(45, members('public-1')));
		valueOf(await write(60, members('public-1', 'public-2')));
		const changes = await history();
		const start = context.now().getTime();
		expect(
			changes.map(({ seatCode, state, at }) => [seatCode, state, (at.getTime() - start) / 60_000])
		).toEqual([
			['public-1', 'present', 0],
			['public-2', 'present', 0],
			['public-2', 'absent', 30],
			['public-2', 'present', 60]
		]);
		expect(changes[0]).toMatchObject({
			...{ capacity: 'member', benchCode: 'public', pseudonym: null },
			...{ personName: 'Member public-1', publicName: 'unnamed' }
		});
	});

	test('knows who is excused, and forgets it when they come', async () => {
		const { members, write, history, seatOf } = await anEvening();
		const excused = [seatOf('politics-1')];
		valueOf(await write(5, members('public-1', 'public-2'), { excused }));
		valueOf(await write(20, members('public-1', 'public-2', 'politics-1')));
		const ofSeat = (await history()).filter(({ seatCode }) => seatCode === 'politics-1');
		expect(ofSeat.map(({ state }) => state)).toEqual(['excused', 'present']);
	});

	test('is refused to whoever looked at an older room, and nothing of it is written', async () => {
		const { members, write, history, seen } = await anEvening();
		const old = await seen();
		valueOf(await write(10, members('public-1'), { seen: old }));
		expect(await write(11, members('public-2'), { seen: old })).toMatchObject({
			reason: 'attendanceChangedMeanwhile'
		});
		expect(await history()).toHaveLength(3);
	});

	test('is written once and never changed', async () => {
		const { scope } = await anEvening();
		await expect(
			context.db.query
				.update(attendanceChange)
				.set({ state: 'absent' })
				.where(eq(attendanceChange.neighbourhoodId, scope.neighbourhoodId))
		).rejects.toMatchObject({ cause: { constraint_name: 'attendance_change_append_only' } });
	});

	test('names persons of a forum by their pseudonym alone', async () => {
		const forum = await aCouncilAtWork(context, {
			slug: 'going-forum',
			body: { kind: 'openForum', name: 'Stadtteilgruppe', benches: [] },
			rules: forumRules,
			publicity: 'public'
		});
		const wanted = { number: 1, requestedCents: 50_000 };
		const { reference } = await aPublishedProposal(context, forum, wanted);
		const { meetingId } = await aMeetingOn(context, forum, { reference });
		const { neighbourhoodId } = forum;
		const accountId = await anAccount(context, { email: 'comes@example.org' });
		const { actor } = await signedIn(context, accountId);
		valueOf(await takePart(context, actor, { neighbourhoodId, meetingId, formKey: formKey() }));
		expect(
			await readAttendanceChanges(context.db.query, { neighbourhoodId }, meetingId)
		).toMatchObject([{ pseudonym: 'P-01', state: 'present', seatCode: null, personName: null }]);
	});
});
