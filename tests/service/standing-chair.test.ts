import { describe, expect, test } from 'vitest';
import { listBenches } from '$lib/server/repositories/bodies';
import { readSeats } from '$lib/server/repositories/seats';
import { endHolder } from '$lib/server/services/end-holder';
import { makeFormKey } from '$lib/server/services/form-key';
import { markSeat, type MarkSeat } from '$lib/server/services/mark-seat';
import { nameChair, type NameChair } from '$lib/server/services/name-chair';
import {
	nameStandingChair,
	type NameStandingChair
} from '$lib/server/services/name-standing-chair';
import { openMeeting } from '$lib/server/services/open-meeting';
import { readDeskMinutes } from '$lib/server/services/read-desk-minutes';
import { readRoom } from '$lib/server/services/read-room';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { aCouncilUnder } from '../support/council-under';
import { signedIn } from '../support/people';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const formKey = () => makeFormKey(context);
const fromOn = '2026-03-03';

/** A council with a chair on `public-1` and a deputy on `politics-1`, or a bench whose year it is, and a planned meeting. */
async function aLedCouncil(rule: 'elected' | 'rotatesYearly' | 'office') {
	const slug = `chair-${context.random.uuid().slice(0, 8)}`;
	const council = await aCouncilUnder(context, { 'body.chair': rule }, { slug });
	const { neighbourhoodId, bodyId, manager, members } = council;
	const scope = { neighbourhoodId };
	const seats = await readSeats(db, scope, { bodyId, on: fromOn });
	const seatOf = (code: string) => seats.find((seat) => seat.code === code);
	const holderOf = (code: string) => seatOf(code)?.holders[0]?.id ?? '';
	const name = async (named: Pick<NameStandingChair, 'role' | 'seatHolderId' | 'benchId'>) =>
		valueOf(
			await nameStandingChair(context, manager, {
				...{ neighbourhoodId, bodyId, ...named, fromOn, formKey: formKey() }
			})
		);
	const plan = async (on: string) =>
		valueOf(
			await scheduleMeeting(context, manager, {
				...{ neighbourhoodId, bodyId, startsAt: new Date(`${on}T17:00:00Z`), place: 'Saal' },
				...{ publicity: 'nonPublic', formKey: formKey() }
			})
		).meetingId;
	const meetingId = await plan('2026-03-10');
	const where = { neighbourhoodId, meetingId };
	return {
		...{ council, name, plan, holderOf, where, scope, bodyId, manager },
		/** The person on this seat as their next request would find them. */
		person: async (code: string) =>
			(await signedIn(context, members.get(code)?.accountId ?? '')).actor,
		mark: (code: string, mark: MarkSeat['mark'], actor = manager) =>
			markSeat(context, actor, {
				...{ ...where, seatId: seatOf(code)?.seatId ?? '', mark, formKey: formKey() }
			}),
		choose: async (chosen: NameChair['chosen']) =>
			valueOf(await nameChair(context, manager, { ...where, chosen, formKey: formKey() })),
		leader: async () => (await readRoom(context, where))?.chair
	};
}

async function withChairAndDeputy() {
	const led = await aLedCouncil('elected');
	await led.name({ role: 'chair', seatHolderId: led.holderOf('public-1'), benchId: null });
	await led.name({ role: 'deputy', seatHolderId: led.holderOf('politics-1'), benchId: null });
	return led;
}

describe('P-17 whoever leads the body', () => {
	test('opens its meetings and runs them, without being named for each', async () => {
		const { person, mark, leader, where } = await withChairAndDeputy();
		expect(await leader()).toBe('Member public-1');
		const chair = await person('public-1');
		expect(await mark('public-2', 'member', await person('public-2'))).toMatchObject({
			reason: 'notAllowed'
		});
		valueOf(await mark('public-1', 'member', chair));
		valueOf(await openMeeting(context, chair, { ...where, formKey: formKey() }));
		valueOf(await mark('public-2', 'member', chair));
	});

	test('gives way to the deputy while they are not there and the deputy is', async () => {
		const { person, mark, leader } = await withChairAndDeputy();
		valueOf(await mark('public-2', 'member'));
		expect(await leader()).toBe('Member public-1');
		valueOf(await mark('politics-1', 'member'));
		expect(await leader()).toBe('Member politics-1');
		expect(await mark('public-2', 'absent', await person('public-1'))).toMatchObject({
			reason: 'notAllowed'
		});
		valueOf(await mark('public-1', 'member', await person('politics-1')));
		expect(await leader()).toBe('Member public-1');
	});

	test('steps back for whoever the manager names, or for nobody, and leads again', async () => {
		const { person, choose, holderOf, leader, mark } = await withChairAndDeputy();
		await choose({ kind: 'holder', seatHolderId: holderOf('public-2') });
		expect(await leader()).toBe('Member public-2');
		expect((await person('public-1')).chairs).toEqual([]);
		await choose({ kind: 'manager' });
		expect(await leader()).toBeNull();
		await choose({ kind: 'standing' });
		valueOf(await mark('public-2', 'member', await person('public-1')));
	});

	test('stops with the seat, and the deputy leads', async () => {
		const { person, holderOf, leader, manager, bodyId, scope, where } = await withChairAndDeputy();
		const holdingId = holderOf('public-1');
		const ending = { ...scope, bodyId, holdingId, lastOn: '2026-03-02', formKey: formKey() };
		valueOf(await endHolder(context, manager, ending));
		expect(await leader()).toBe('Member politics-1');
		expect((await person('public-1')).chairs).toEqual([]);
		expect((await person('politics-1')).chairs).toEqual([where]);
	});

	test('is the first of the bench whose year it is, on the day of the meeting', async () => {
		const { name, plan, person, bodyId, scope, where } = await aLedCouncil('rotatesYearly');
		const benches = await listBenches(db, scope, bodyId);
		const politics = benches.find(({ code }) => code === 'politics');
		await name({ role: 'chair', seatHolderId: null, benchId: politics?.id ?? '' });
		const nextYear = await plan('2027-03-10');
		const at = benches.findIndex(({ code }) => code === 'politics');
		const next = benches[(at + 1) % benches.length]?.code ?? '';
		expect((await person('politics-1')).chairs).toEqual([where]);
		expect((await person('politics-2')).chairs).toEqual([]);
		expect((await person(`${next}-1`)).chairs).toEqual([{ ...where, meetingId: nextYear }]);
	});

	test('is the office where the rules say so, and nobody of the body', async () => {
		const { name, holderOf, leader, person } = await aLedCouncil('office');
		await name({ role: 'deputy', seatHolderId: holderOf('public-1'), benchId: null });
		expect(await leader()).toBeNull();
		expect((await person('public-1')).chairs).toEqual([]);
	});

	test('stands in the draft of the minutes, unless somebody else led this one', async () => {
		const { holderOf, choose, where } = await withChairAndDeputy();
		const leader = async () => (await readDeskMinutes(context, where))?.leaderId;
		expect(await leader()).toBe(holderOf('public-1'));
		await choose({ kind: 'holder', seatHolderId: holderOf('politics-2') });
		expect(await leader()).toBe(holderOf('politics-2'));
		await choose({ kind: 'manager' });
		expect(await leader()).toBeNull();
	});
});
