import { expect, test } from 'vitest';
import type { AccountActor } from '$lib/domain/access/actor';
import type { Context } from '$lib/server/context';
import { castBallot } from '$lib/server/services/cast-ballot';
import { closeMeeting } from '$lib/server/services/close-meeting';
import { makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { openMeeting } from '$lib/server/services/open-meeting';
import { putOnAgenda } from '$lib/server/services/put-on-agenda';
import { readDeskItem } from '$lib/server/services/read-desk-item';
import { readMeeting } from '$lib/server/services/read-meeting';
import { readVote } from '$lib/server/services/read-vote';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { takePart } from '$lib/server/services/take-part';
import { aCouncilAtWork, aPublishedProposal, type CouncilAtWork } from '../support/council-at-work';
import { anAccount, signedIn } from '../support/people';
import { everyAnswer } from '../support/preset-examples';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const language = 'de';

const somebody = async () => (await signedIn(context, await anAccount(context))).actor;

/** One body without seats, and what happens in its meetings. */
function meetingsOf(context: Context, { neighbourhoodId, manager, bodyId }: CouncilAtWork) {
	const scope = { neighbourhoodId };
	const formKey = () => makeFormKey(context);
	return {
		hold: async (day: string, references: readonly string[], who: readonly AccountActor[]) => {
			const { meetingId } = valueOf(
				await scheduleMeeting(context, manager, {
					...scope,
					bodyId,
					startsAt: new Date(`${day}T18:00:00Z`),
					place: 'Stadtteilhaus',
					publicity: 'public',
					formKey: formKey()
				})
			);
			const itemIds: string[] = [];
			for (const reference of references) {
				const put = { ...scope, reference, meetingId, formKey: formKey() };
				itemIds.push(valueOf(await putOnAgenda(context, manager, put)).itemId);
			}
			const begin = { ...scope, meetingId, presentCount: 9, formKey: formKey() };
			valueOf(await openMeeting(context, manager, begin));
			for (const actor of who)
				valueOf(await takePart(context, actor, { ...scope, meetingId, formKey: formKey() }));
			return { meetingId, itemIds };
		},
		end: async (meetingId: string) =>
			valueOf(await closeMeeting(context, manager, { ...scope, meetingId, formKey: formKey() })),
		open: async (itemId: string) =>
			openItem(context, manager, { ...scope, itemId, entryMode: 'online', formKey: formKey() }),
		vote: async (actor: AccountActor, itemId: string) =>
			castBallot(context, actor, {
				...scope,
				itemId,
				choice: 'yes',
				reason: '',
				language,
				formKey: formKey()
			})
	};
}

test('P-11 a vote is earned by coming: at the third meeting within six months', async () => {
	const council = await aCouncilAtWork(context, {
		slug: 'earned',
		publicity: 'public',
		body: { name: 'Stadtteilrat', kind: 'attendanceEarned', benches: [] },
		rules: {
			preset: 'stadtteilrat-attendance',
			choices: everyAnswer('stadtteilrat-attendance')[0] ?? {},
			councilOffice: 'Bezirksamt'
		}
	});
	const { neighbourhoodId, manager } = council;
	const meetings = meetingsOf(context, council);
	const [regular, lapsed, newcomer] = [await somebody(), await somebody(), await somebody()];
	const { reference } = await aPublishedProposal(context, council, {
		number: 1,
		requestedCents: 100_00
	});
	const first = await meetings.hold('2026-04-10', [], [regular, lapsed]);
	await meetings.end(first.meetingId);
	const second = await meetings.hold('2026-05-10', [reference], [regular]);
	const [early = ''] = second.itemIds;
	expect(await meetings.open(early)).toMatchObject({ reason: 'nobodyMayVote' });
	await meetings.end(second.meetingId);

	const people = [regular, lapsed, newcomer];
	const third = await meetings.hold('2026-06-10', [reference], people);
	const { meetingId } = third;
	const [itemId = ''] = third.itemIds;
	valueOf(await meetings.open(itemId));
	expect(await meetings.vote(newcomer, itemId)).toMatchObject({
		ok: false,
		reason: 'notYetEarned',
		details: { counted: 1, needed: 3 }
	});
	expect(await meetings.vote(lapsed, itemId)).toMatchObject({
		reason: 'notYetEarned',
		details: { counted: 2, needed: 3 }
	});
	expect(await meetings.vote(await somebody(), itemId)).toMatchObject({ reason: 'notEntitled' });
	expect(await meetings.vote(regular, itemId)).toMatchObject({ ok: true });

	const asked = { neighbourhoodId, meetingId, itemId, language };
	expect((await readMeeting(context, newcomer, asked))?.ownRight?.refusal).toMatchObject({
		details: { counted: 1, needed: 3 }
	});
	expect((await readMeeting(context, regular, asked))?.ownRight).toMatchObject({ refusal: null });
	expect((await readVote(context, newcomer, asked))?.refusal).toMatchObject({
		reason: 'notYetEarned'
	});
	expect((await readDeskItem(context, manager, asked))?.rights).toMatchObject([
		{ pseudonym: 'P-01', refusal: null },
		{ pseudonym: 'P-02', refusal: { reason: 'notYetEarned' } },
		{ pseudonym: 'P-03', refusal: { reason: 'notYetEarned' } }
	]);
});

test('P-11 a jury of applicants: whose proposal is on the agenda votes, also on their own', async () => {
	const jury = await aCouncilAtWork(context, {
		slug: 'jury',
		publicity: 'public',
		body: { name: 'Kinderjury', kind: 'applicantsJury', benches: [] },
		rules: { preset: 'kids-jury', choices: everyAnswer('kids-jury')[0] ?? {} }
	});
	const meetings = meetingsOf(context, jury);
	const one = await aPublishedProposal(context, jury, { number: 1, requestedCents: 100_00 });
	const other = await aPublishedProposal(context, jury, { number: 2, requestedCents: 100_00 });
	const [first, second] = [
		(await signedIn(context, one.applicantAccountId)).actor,
		(await signedIn(context, other.applicantAccountId)).actor
	];
	const guest = await somebody();
	const { itemIds } = await meetings.hold(
		'2026-04-10',
		[one.reference, other.reference],
		[first, second, guest]
	);
	const [itemId = ''] = itemIds;
	valueOf(await meetings.open(itemId));
	expect(await meetings.vote(guest, itemId)).toMatchObject({ reason: 'noProposalInRound' });
	expect(await meetings.vote(first, itemId)).toMatchObject({ ok: true });
	expect(await meetings.vote(second, itemId)).toMatchObject({ ok: true });
});
