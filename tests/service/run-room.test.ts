import { describe, expect, test } from 'vitest';
import { drawLot } from '$lib/domain/council/draw-lot';
import { readAttendance } from '$lib/server/repositories/attendance';
import { readAttendanceChanges } from '$lib/server/repositories/attendance-changes';
import { findMeeting } from '$lib/server/repositories/meetings';
import { readLot } from '$lib/server/repositories/stand-ins';
import { callSpeaker } from '$lib/server/services/call-speaker';
import { makeFormKey } from '$lib/server/services/form-key';
import { nameChair } from '$lib/server/services/name-chair';
import { openItem } from '$lib/server/services/open-item';
import { raiseHand } from '$lib/server/services/raise-hand';
import { readFloor } from '$lib/server/services/read-floor';
import { readHand } from '$lib/server/services/read-hand';
import { readQuorum } from '$lib/server/services/read-quorum';
import { substitutesCome, type SubstituteRule } from '../support/substitutes-come';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const formKey = () => makeFormKey(context);
const anEvening = (rule: SubstituteRule, quorum = 1) => substitutesCome(context, { rule, quorum });

describe('R-120 substitutes drawn by lot', () => {
	test('the draw is kept with its seed, made once, and anybody can repeat it', async () => {
		const { draw, comeAll, where, scope, room, seatOf } = await anEvening('poolByLot');
		expect(await draw('4 2 6')).toMatchObject({ reason: 'nobodyInPool' });
		valueOf(await comeAll());
		expect((await room()).asksDraw).toBe(true);
		valueOf(await draw('4 2 6'));
		const lot = await readLot(db, scope, where.meetingId);
		expect(lot?.seed).toBe('4 2 6');
		const entries = ['S-public-1', 'S-public-2'];
		expect(lot?.benches).toEqual([
			{ bench: 'public', entries, order: drawLot('4 2 6 public', entries) }
		]);
		expect(await draw('5 5 5')).toMatchObject({ reason: 'lotDrawnAlready' });
		const seats = (await readAttendance(db, scope, where.meetingId)).seats;
		expect(seats.find(({ seatId }) => seatId === seatOf('public-1'))?.capacity).toBe('substitute');
	});

	test('the member who comes later takes the seat back; the next to leave is replaced', async () => {
		const { draw, comeAll, mark, moveUp, room, where, scope } = await anEvening('poolByLot');
		expect(await moveUp('public-1')).toMatchObject({ reason: 'lotMissing' });
		valueOf(await comeAll());
		valueOf(await draw('x'));
		expect(await moveUp('public-1')).toMatchObject({ reason: 'seatTaken' });
		valueOf(await mark('public-1', 'member'));
		expect((await room()).pool.map(({ actsFor }) => actsFor)).toEqual([null, null]);
		valueOf(await mark('public-2', 'absent'));
		valueOf(await moveUp('public-2'));
		const changes = await readAttendanceChanges(db, scope, where.meetingId);
		const last = changes.findLast(({ seatCode }) => seatCode === 'public-2');
		expect(last).toMatchObject({ capacity: 'substitute', state: 'present' });
		expect(last?.personName).toMatch(/^Substitute public-/);
	});

	test('only whoever was seated votes, for the seat they were given, and never both', async () => {
		const { draw, comeAll, open, cast, mark, member, substitute, room } =
			await anEvening('poolByLot');
		valueOf(await comeAll());
		valueOf(await draw('y'));
		valueOf(await open());
		const seated = (await room()).pool.findIndex(({ actsFor }) => actsFor === 'public-1');
		const people = [await substitute('public-1'), await substitute('public-2')];
		const [acting, waiting] = seated === 0 ? people : people.toReversed();
		if (!acting || !waiting) throw new Error('nobody was seated');
		expect(await cast(waiting)).toMatchObject({ reason: 'notEntitled' });
		valueOf(await cast(acting));
		expect(await mark('public-1', 'member')).toMatchObject({ reason: 'seatHasVoted' });
		expect(await cast(await member('public-1'))).toMatchObject({ ok: false });
	});
});

test('P-09 an organisation sends anyone, by name; a list fills only vacant seats', async () => {
	const sent = await anEvening('organisation');
	expect(await sent.moveUp('public-1')).toMatchObject({ reason: 'sentNameMissing' });
	valueOf(await sent.moveUp('public-1', 'Ayşe Kaya'));
	const changes = await readAttendanceChanges(db, sent.scope, sent.meetingId);
	const came = changes.findLast(({ seatCode }) => seatCode === 'public-1');
	expect(came).toMatchObject({ personName: 'Ayşe Kaya', publicName: 'unnamed' });
	const list = await anEvening('succession');
	valueOf(await list.comeAll());
	expect(await list.moveUp('public-1')).toMatchObject({ reason: 'seatHeld' });
	const personal = await anEvening('personal');
	expect(await personal.moveUp('public-1')).toMatchObject({ reason: 'substitutesNotForeseen' });
	valueOf(await personal.mark('public-1', 'substitute'));
});

test('P-20 the quorum is lost when somebody goes, and there again when they come back', async () => {
	const { mark, where } = await anEvening('personal', 5);
	const isQuorate = async () => (await readQuorum(context, where))?.isQuorate;
	expect(await isQuorate()).toBe(true);
	valueOf(await mark('public-2', 'absent'));
	expect(await isQuorate()).toBe(false);
	valueOf(await mark('public-2', 'member'));
	expect(await isQuorate()).toBe(true);
});

describe('P-17 the chair', () => {
	test('runs the meeting that they were named for, and nothing else', async () => {
		const { room, where, member, mark, manager, neighbourhoodId, itemId } =
			await anEvening('personal');
		const chairs = async () => member('public-2');
		expect(await mark('public-2', 'absent', await chairs())).toMatchObject({
			reason: 'notAllowed'
		});
		const people = (await room()).mayChair;
		const who = people.find(({ personName }) => personName === 'Member public-2');
		const chosen = { kind: 'holder', seatHolderId: who?.seatHolderId ?? '' } as const;
		const named = { ...where, chosen };
		expect(
			await nameChair(context, await chairs(), { ...named, formKey: formKey() })
		).toMatchObject({ reason: 'notAllowed' });
		valueOf(await nameChair(context, manager, { ...named, formKey: formKey() }));
		const chair = await chairs();
		valueOf(await mark('public-1', 'member', chair));
		const command = {
			neighbourhoodId,
			itemId,
			entryMode: 'showOfHands',
			formKey: formKey()
		} as const;
		valueOf(await openItem(context, chair, command));
		const other = await anEvening('personal');
		expect(await other.mark('public-1', 'member', chair)).toMatchObject({ reason: 'notAllowed' });
		const alone = { ...where, chosen: { kind: 'manager' } as const };
		valueOf(await nameChair(context, manager, { ...alone, formKey: formKey() }));
		expect(await mark('public-1', 'absent', await chairs())).toMatchObject({
			reason: 'notAllowed'
		});
	});

	test('of two at once, the second is told that the floor or the item is taken', async () => {
		const { where, manager, room, seatOf, neighbourhoodId, itemId } = await anEvening('personal');
		for (const code of ['public-2', 'politics-1'])
			valueOf(
				await raiseHand(context, manager, {
					...{ ...where, seatId: seatOf(code), formKey: formKey() }
				})
			);
		const handId = (await room()).speakers[0]?.id ?? null;
		const call = () =>
			callSpeaker(context, manager, {
				...{ ...where, handId, seenSpeaking: null, formKey: formKey() }
			});
		const open = () =>
			openItem(context, manager, {
				...{ neighbourhoodId, itemId, entryMode: 'online', formKey: formKey() }
			});
		const told = async (attempts: readonly Promise<{ ok: boolean; reason?: string }>[]) =>
			(await Promise.all(attempts)).map((one) => one.reason ?? 'done').sort();
		expect(await told([call(), call()])).toEqual(['done', 'floorChanged']);
		expect(await told([open(), open()])).toEqual(['done', 'itemAlreadyOpen']);
	});
});

test('who raises a hand takes part, once at a time', async () => {
	const { where, member } = await anEvening('personal');
	const hand = { ...where, seatId: null };
	const absent = await member('public-1');
	expect(await raiseHand(context, absent, { ...hand, formKey: formKey() })).toMatchObject({
		reason: 'notTakingPart'
	});
	const there = await member('public-2');
	valueOf(await raiseHand(context, there, { ...hand, formKey: formKey() }));
	expect(await raiseHand(context, there, { ...hand, formKey: formKey() })).toMatchObject({
		reason: 'handUpAlready'
	});
});

test('who leaves loses the floor and the place on the list; whoever comes for the seat starts anew', async () => {
	const { mark, room, where, seatOf, manager, member, scope } = await anEvening('personal');
	const raise = async (code: string) =>
		valueOf(
			await raiseHand(context, manager, { ...where, seatId: seatOf(code), formKey: formKey() })
		);
	const states = async () => (await room()).speakers.map(({ voter, state }) => [voter, state]);
	for (const code of ['public-2', 'politics-1', 'politics-2']) await raise(code);
	const handId = (await room()).speakers[0]?.id ?? null;
	const floor = { ...where, handId, seenSpeaking: null, formKey: formKey() };
	valueOf(await callSpeaker(context, manager, floor));
	valueOf(await mark('public-2', 'substitute'));
	expect(await states()).toEqual([
		['public-2', 'done'],
		['politics-1', 'waiting'],
		['politics-2', 'waiting']
	]);
	valueOf(await mark('politics-1', 'absent'));
	expect((await states())[1]).toEqual(['politics-1', 'withdrawn']);
	const meeting = await findMeeting(db, scope, where.meetingId);
	if (meeting === null) throw new Error('no such meeting');
	const shown = await readFloor(db, scope, { meeting, now: context.now() });
	expect(shown).toMatchObject({ speaking: null, next: { voter: 'politics-2', name: null } });
	valueOf(await mark('politics-1', 'member'));
	expect(await readHand(context, await member('politics-1'), where)).toMatchObject({ place: null });
	await raise('politics-1');
});
