import { expect, test } from 'vitest';
import type { AccountActor } from '$lib/domain/access/actor';
import { readAttendance } from '$lib/server/repositories/attendance';
import { readAttendanceChanges } from '$lib/server/repositories/attendance-changes';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { findMeeting } from '$lib/server/repositories/meetings';
import { castBallot } from '$lib/server/services/cast-ballot';
import { closeItem } from '$lib/server/services/close-item';
import { makeFormKey } from '$lib/server/services/form-key';
import { leavePart } from '$lib/server/services/leave-part';
import { openItem } from '$lib/server/services/open-item';
import { raiseHand } from '$lib/server/services/raise-hand';
import { readHand } from '$lib/server/services/read-hand';
import { readQuorum } from '$lib/server/services/read-quorum';
import { takePart } from '$lib/server/services/take-part';
import { tookPart } from '$lib/server/services/took-part';
import { aCouncilAtWork, aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { anAccount, signedIn } from '../support/people';
import { freshStore } from '../support/postgres';
import { forumRules, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const formKey = () => makeFormKey(context);
const somebody = async () => (await signedIn(context, await anAccount(context))).actor;

/** A forum in which a vote is open and three people take part. */
async function aForum() {
	const council = await aCouncilAtWork(context, {
		slug: `forum-${context.random.uuid().slice(0, 8)}`,
		publicity: 'public',
		body: { name: 'Stadtteilgruppe', kind: 'openForum', benches: [] },
		rules: forumRules
	});
	const { neighbourhoodId, manager } = council;
	const scope = { neighbourhoodId };
	const wanted = { number: 1, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { meetingId, itemId } = await aMeetingOn(context, council, { reference });
	const where = { ...scope, meetingId };
	const people = [await somebody(), await somebody(), await somebody()] as const;
	const come = (actor: AccountActor) => takePart(context, actor, { ...where, formKey: formKey() });
	for (const actor of people) valueOf(await come(actor));
	const opening = { ...scope, itemId, entryMode: 'online', formKey: formKey() } as const;
	valueOf(await openItem(context, manager, opening));
	return {
		...{ scope, where, people, come },
		leave: (actor: AccountActor) => leavePart(context, actor, { ...where, formKey: formKey() }),
		raise: (actor: AccountActor) =>
			raiseHand(context, actor, { ...where, seatId: null, formKey: formKey() }),
		vote: (actor: AccountActor) =>
			castBallot(context, actor, {
				...{ ...scope, itemId, choice: 'yes', reason: '', language: 'de', formKey: formKey() }
			}),
		end: async () => {
			const closing = { ...scope, itemId, formKey: formKey() };
			const { motionId } = valueOf(await closeItem(context, manager, closing));
			return findLastDetermination(db, scope, motionId);
		},
		present: async () => (await readQuorum(context, where))?.benches[0]?.present
	};
}

test('who leaves is missing from the quorum, has no vote and no hand; the meeting was theirs all the same', async () => {
	const { people, leave, vote, raise, present, where, scope } = await aForum();
	const [ayse] = people;
	valueOf(await raise(ayse));
	expect(await present()).toBe(3);
	valueOf(await leave(ayse));
	expect(await present()).toBe(2);
	expect(await vote(ayse)).toMatchObject({ reason: 'notPresent' });
	expect(await readHand(context, ayse, where)).toBeNull();
	expect(await raise(ayse)).toMatchObject({ reason: 'notTakingPart' });
	expect(await leave(ayse)).toMatchObject({ reason: 'notTakingPart' });
	const meeting = await findMeeting(db, scope, where.meetingId);
	if (meeting === null) throw new Error('no such meeting');
	expect(await tookPart(db, scope, { meeting, accountId: ayse.accountId })).toBe(true);
});

test('who comes back is who they were, votes, and the coming and going is written down', async () => {
	const { people, leave, come, vote, present, where, scope } = await aForum();
	const [ayse] = people;
	valueOf(await leave(ayse));
	expect(valueOf(await come(await somebody()))).toBe('P-04');
	expect(valueOf(await come(ayse))).toBe('P-01');
	expect(await come(ayse)).toMatchObject({ reason: 'alreadyTakingPart' });
	expect(await present()).toBe(4);
	valueOf(await vote(ayse));
	const changes = await readAttendanceChanges(db, scope, where.meetingId);
	const own = changes.filter(({ pseudonym }) => pseudonym === 'P-01');
	expect(own.map(({ state }) => state)).toEqual(['present', 'absent', 'present']);
	expect((await readAttendance(db, scope, where.meetingId)).gone).toEqual([]);
});

test('a vote of somebody who left before the end does not count, unless they are back', async () => {
	const { people, leave, come, vote, end } = await aForum();
	const [ayse, bernd, carla] = people;
	for (const actor of people) valueOf(await vote(actor));
	valueOf(await leave(ayse));
	valueOf(await leave(bernd));
	valueOf(await come(bernd));
	const made = await end();
	const voters = ['P-02', 'P-03'].map((voter) => ({ voter, choice: 'yes' }));
	expect(made).toMatchObject({ input: { readings: [{ votes: { ballots: voters } }] } });
	expect(await leave(carla)).toMatchObject({ ok: true });
});
