import { expect, test } from 'vitest';
import { readMeetingStart } from '$lib/server/repositories/meeting-starts';
import { readSeats } from '$lib/server/repositories/seats';
import { closeItem } from '$lib/server/services/close-item';
import { enterTally } from '$lib/server/services/enter-tally';
import { makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { openMeeting } from '$lib/server/services/open-meeting';
import { putOnAgenda } from '$lib/server/services/put-on-agenda';
import { recordAttendance } from '$lib/server/services/record-attendance';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { aPublishedProposal } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import { freshStore } from '../support/postgres';
import { auditOf, forumRules, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const formKey = () => makeFormKey(context);
const atStart = (seats: number) => ({
	'funding.quorum': { kind: 'absolute', seats },
	'funding.quorumTested': 'atStart'
});

const hands = <B extends string | null>(bench: B, yes: number, present = 0) => ({
	...{ bench, present, recused: 0, yes, no: 0, abstain: 0, concern: 0 },
	...{ standAside: 0, veto: 0, protectedVetoes: 0, points: 0 }
});

type Wanted = Parameters<typeof aCouncilUnder>[2];

/** A meeting with one proposal on its agenda that has not begun. */
async function aPlannedMeeting(needed: number, wanted: Wanted) {
	const council = await aCouncilUnder(context, atStart(needed), wanted);
	const { neighbourhoodId, manager, bodyId, publicity } = council;
	const asked = { number: 1, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, asked);
	const startsAt = new Date(context.now().getTime() + 3_600_000);
	const planned = { neighbourhoodId, bodyId, startsAt, place: 'Saal', publicity };
	const { meetingId } = valueOf(
		await scheduleMeeting(context, manager, { ...planned, formKey: formKey() })
	);
	const tabled = { neighbourhoodId, reference, meetingId, formKey: formKey() };
	const { itemId } = valueOf(await putOnAgenda(context, manager, tabled));
	const begin = (presentCount: number | null = null) =>
		openMeeting(context, manager, { neighbourhoodId, meetingId, presentCount, formKey: formKey() });
	const seats = await readSeats(db, { neighbourhoodId }, { bodyId, on: '2026-03-03' });
	const attend = async (codes: readonly string[]) => {
		const present = seats
			.filter(({ code }) => codes.includes(code))
			.map(({ seatId }) => ({ seatId, capacity: 'member' as const }));
		const command = { neighbourhoodId, meetingId, present, formKey: formKey() };
		valueOf(await recordAttendance(context, manager, command));
	};
	const vote = async (groups: Parameters<typeof enterTally>[2]['groups']) => {
		const here = { neighbourhoodId, itemId };
		const entryMode = 'showOfHands';
		valueOf(await openItem(context, manager, { ...here, entryMode, formKey: formKey() }));
		const counted = { ...here, groups, reason: '', language: 'de', formKey: formKey() };
		valueOf(await enterTally(context, manager, counted));
		return valueOf(await closeItem(context, manager, { ...here, formKey: formKey() })).kind;
	};
	return { neighbourhoodId, meetingId, begin, attend, vote };
}

const four = ['public-1', 'public-2', 'providers-1', 'politics-1'];
const two = ['public-1', 'providers-1'];
const twoHands = [hands('public', 1), hands('providers', 1), hands('politics', 0)];

test('P-22 four of four were there at the start: two may leave before the vote', async () => {
	const { begin, attend, vote, meetingId, neighbourhoodId } = await aPlannedMeeting(4, {
		slug: 'start-four'
	});
	expect(await begin()).toMatchObject({ reason: 'attendanceMissing' });
	await attend(four);
	valueOf(await begin());
	await attend(two);
	expect(await vote(twoHands)).toBe('approved');
	const present = await readMeetingStart(db, { neighbourhoodId }, meetingId);
	expect(present).toEqual([
		{ bench: 'politics', present: 1 },
		{ bench: 'providers', present: 1 },
		{ bench: 'public', present: 2 }
	]);
	const opened = (await auditOf(context, neighbourhoodId)).find(
		({ action }) => action === 'meetingOpened'
	);
	expect(opened?.details).toMatchObject({ present: [{ present: 2 }, {}, {}] });
});

test('P-22 two of four were there at the start: who comes later does not help', async () => {
	const { begin, attend, vote } = await aPlannedMeeting(4, { slug: 'start-two' });
	await attend(two);
	valueOf(await begin());
	await attend(four);
	expect(await vote(twoHands)).toBe('deferred');
});

test.each([
	[5, 'approved'],
	[4, 'deferred']
])('P-22 in a forum that needs five, %i were there at the start', async (present, kind) => {
	const { begin, vote } = await aPlannedMeeting(5, {
		slug: `start-forum-${present}`,
		body: { name: 'Stadtteilgruppe', kind: 'openForum', benches: [] },
		rules: forumRules,
		publicity: 'public'
	});
	expect(await begin()).toMatchObject({ reason: 'attendanceMissing' });
	valueOf(await begin(present));
	expect(await vote([hands(null, 3, 3)])).toBe(kind);
});
