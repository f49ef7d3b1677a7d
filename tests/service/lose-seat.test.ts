import { expect, test } from 'vitest';
import { readAttendance } from '$lib/server/repositories/attendance';
import { readAttendanceChanges } from '$lib/server/repositories/attendance-changes';
import { listBallots } from '$lib/server/repositories/ballots';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { readSeats } from '$lib/server/repositories/seats';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { closeItem } from '$lib/server/services/close-item';
import { endHolder } from '$lib/server/services/end-holder';
import { makeFormKey } from '$lib/server/services/form-key';
import { raiseHand } from '$lib/server/services/raise-hand';
import { readQuorum } from '$lib/server/services/read-quorum';

import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';
import { substitutesCome } from '../support/substitutes-come';

const { context } = await freshStore();
const db = context.db.query;
type Evening = Awaited<ReturnType<typeof substitutesCome>>;

/** Takes a seat, or the place of its substitute, away: yesterday was the last day. */
async function takeAway(
	{ neighbourhoodId, bodyId, manager, scope }: Evening,
	{ code, capacity }: { readonly code: string; readonly capacity: 'member' | 'substitute' }
) {
	const seats = await readSeats(db, scope, { bodyId, on: '2026-03-03' });
	const holders = seats.find((seat) => seat.code === code)?.holders ?? [];
	const holdingId = holders.find((one) => one.capacity === capacity)?.id ?? '';
	const formKey = makeFormKey(context);
	const ending = { neighbourhoodId, bodyId, holdingId, lastOn: '2026-03-02', formKey };
	valueOf(await endHolder(context, manager, ending));
}

const presentCodes = async ({ scope, meetingId, seatOf }: Evening) => {
	const { seats } = await readAttendance(db, scope, meetingId);
	const codes = ['public-1', 'public-2', 'politics-1', 'politics-2'];
	return codes.filter((code) => seats.some(({ seatId }) => seatId === seatOf(code)));
};

test('who loses the seat before voting cannot vote any more, has left, and is missing from the quorum', async () => {
	const evening = await substitutesCome(context, { rule: 'personal', quorum: 5 });
	valueOf(await evening.open());
	const member = await evening.member('public-2');
	expect((await readQuorum(context, evening.where))?.isQuorate).toBe(true);
	await takeAway(evening, { code: 'public-2', capacity: 'member' });
	expect(await evening.cast(member)).toMatchObject({ reason: 'notEntitled' });
	expect(await presentCodes(evening)).not.toContain('public-2');
	expect((await readQuorum(context, evening.where))?.isQuorate).toBe(false);
	const changes = await readAttendanceChanges(db, evening.scope, evening.meetingId);
	const last = changes.findLast(({ seatCode }) => seatCode === 'public-2');
	expect(last).toMatchObject({ state: 'absent', capacity: 'member' });
});

test('a vote cast before counts as that of everybody who left before the end: not', async () => {
	const evening = await substitutesCome(context, { rule: 'personal' });
	valueOf(await evening.open());
	valueOf(await evening.cast(await evening.member('public-2')));
	valueOf(await evening.cast(await evening.member('politics-1')));
	await takeAway(evening, { code: 'public-2', capacity: 'member' });
	const { neighbourhoodId, manager, itemId } = evening;
	const closing = { neighbourhoodId, itemId, formKey: makeFormKey(context) };
	const { motionId } = valueOf(await closeItem(context, manager, closing));
	expect(await listBallots(db, evening.scope, itemId)).toHaveLength(2);
	const determination = await findLastDetermination(db, evening.scope, motionId);
	const votes = { ballots: [{ voter: 'politics-1', choice: 'yes' }] };
	expect(determination).toMatchObject({ input: { readings: [{ votes }] } });
});

test('the chair goes on: whoever else comes or goes is written down', async () => {
	const evening = await substitutesCome(context, { rule: 'personal' });
	await takeAway(evening, { code: 'public-2', capacity: 'member' });
	valueOf(await evening.mark('public-1', 'member'));
	valueOf(await evening.mark('public-2', 'substitute'));
	expect(await presentCodes(evening)).toContain('public-2');
});

/** Somebody new gets the seat from today on. */
async function succeed(evening: Evening, code: string) {
	const { neighbourhoodId, bodyId, manager } = evening;
	const email = `new-${evening.meetingId}@example.org`;
	valueOf(
		await appointHolder(context, manager, {
			...{ neighbourhoodId, bodyId, seatId: evening.seatOf(code), capacity: 'member' },
			...{ personName: 'New', email, locale: 'de', isNamed: false },
			...{ fromOn: '2026-03-03', untilOn: null, formKey: makeFormKey(context) }
		})
	);
	return evening.actorOf(email);
}

test('nor does it count for somebody new on the seat, who cannot vote again', async () => {
	const evening = await substitutesCome(context, { rule: 'personal' });
	valueOf(await evening.open());
	valueOf(await evening.cast(await evening.member('public-2')));
	valueOf(await evening.cast(await evening.member('politics-1')));
	await takeAway(evening, { code: 'public-2', capacity: 'member' });
	const successor = await succeed(evening, 'public-2');
	valueOf(await evening.mark('public-2', 'member'));
	expect(await evening.cast(successor)).toMatchObject({ reason: 'alreadyVoted' });
	const { neighbourhoodId, manager, itemId } = evening;
	const closing = { neighbourhoodId, itemId, formKey: makeFormKey(context) };
	const { motionId } = valueOf(await closeItem(context, manager, closing));
	const determination = await findLastDetermination(db, evening.scope, motionId);
	const votes = { ballots: [{ voter: 'politics-1', choice: 'yes' }] };
	expect(determination).toMatchObject({ input: { readings: [{ votes }] } });
});

test('somebody new on the seat is not there before they are marked as there', async () => {
	const evening = await substitutesCome(context, { rule: 'personal' });
	valueOf(await evening.open());
	await takeAway(evening, { code: 'public-2', capacity: 'member' });
	const successor = await succeed(evening, 'public-2');
	expect(await evening.cast(successor)).toMatchObject({ reason: 'notPresent' });
	valueOf(await evening.mark('public-2', 'member'));
	valueOf(await evening.cast(successor));
});

test('a substitute of the pool who loses their place leaves the seat that they were given', async () => {
	const evening = await substitutesCome(context, { rule: 'poolByLot' });
	valueOf(await evening.comeAll());
	valueOf(await evening.draw('z'));
	valueOf(await evening.open());
	const index = (await evening.room()).pool.findIndex(({ actsFor }) => actsFor === 'public-1');
	const code = `public-${index + 1}`;
	const acting = await evening.substitute(code);
	await takeAway(evening, { code, capacity: 'substitute' });
	expect(await evening.cast(acting)).toMatchObject({ reason: 'notEntitled' });
	expect(await presentCodes(evening)).not.toContain('public-1');
	valueOf(await evening.moveUp('public-1'));
	expect(await presentCodes(evening)).toContain('public-1');
});

test('each stay keeps the name of whoever it was, though the seat changed hands that day', async () => {
	const evening = await substitutesCome(context, { rule: 'personal' });
	await takeAway(evening, { code: 'public-2', capacity: 'member' });
	await succeed(evening, 'public-2');
	valueOf(await evening.mark('public-2', 'member'));
	valueOf(await evening.mark('public-2', 'absent'));
	const changes = await readAttendanceChanges(db, evening.scope, evening.meetingId);
	const ofSeat = changes.filter(({ seatCode }) => seatCode === 'public-2');
	expect(ofSeat.map(({ state, personName }) => [state, personName])).toEqual([
		['present', 'Member public-2'],
		['absent', 'Member public-2'],
		['present', 'New'],
		['absent', 'New']
	]);
});

test('a substitute of the pool is named also when they leave', async () => {
	const evening = await substitutesCome(context, { rule: 'poolByLot' });
	valueOf(await evening.comeAll());
	valueOf(await evening.draw('z'));
	valueOf(await evening.mark('public-1', 'member'));
	valueOf(await evening.mark('public-1', 'absent'));
	const changes = await readAttendanceChanges(db, evening.scope, evening.meetingId);
	const ofSeat = changes.filter(({ seatCode }) => seatCode === 'public-1');
	const [came, ...later] = ofSeat.map(({ personName }) => personName);
	expect(came).toMatch(/^Substitute public-/);
	expect(later).toEqual(['Member public-1', 'Member public-1']);
});

test('with the seat goes the raised hand', async () => {
	const evening = await substitutesCome(context, { rule: 'personal' });
	const { where, manager, seatOf } = evening;
	const hand = { ...where, seatId: seatOf('public-2'), formKey: makeFormKey(context) };
	valueOf(await raiseHand(context, manager, hand));
	await takeAway(evening, { code: 'public-2', capacity: 'member' });
	expect((await evening.room()).speakers).toMatchObject([{ state: 'withdrawn' }]);
});
