import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { visitor } from '$lib/domain/access/actor';
import { headPoint } from '$lib/domain/meeting/schema/minutes-document';
import { minutesRevision } from '$lib/server/db/schema';
import { findMinutes, insertRevision, listRevisions } from '$lib/server/repositories/minutes';
import { listAgendaTopics } from '$lib/server/repositories/agenda-topics';
import { answerCorrection, type AnswerCorrection } from '$lib/server/services/answer-correction';
import { approveMinutes } from '$lib/server/services/approve-minutes';
import { closeItem } from '$lib/server/services/close-item';
import { closeMeeting } from '$lib/server/services/close-meeting';
import { enterTally } from '$lib/server/services/enter-tally';
import { makeFormKey } from '$lib/server/services/form-key';
import { hashMinutes } from '$lib/server/services/freeze-minutes';
import { noteTopic } from '$lib/server/services/note-topic';
import { openItem } from '$lib/server/services/open-item';
import { prepareMinutes } from '$lib/server/services/prepare-minutes';
import { proposeCorrection } from '$lib/server/services/propose-correction';
import { publishMinutes, withdrawMinutes } from '$lib/server/services/publish-minutes';
import { readDeskMinutes } from '$lib/server/services/read-desk-minutes';
import { readMinutes } from '$lib/server/services/read-minutes';
import { readOwnMinutes } from '$lib/server/services/read-own-minutes';
import { remarkMinutes } from '$lib/server/services/remark-minutes';
import { aCouncilAtWork, aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { anAccount, signedIn } from '../support/people';
import { freshStore, testEvening } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const db = context.db.query;
const council = await aCouncilAtWork(context, { slug: 'minutes' });
const { neighbourhoodId, members } = council;
const scope = { neighbourhoodId };
const language = 'de';
const key = () => ({ neighbourhoodId, formKey: makeFormKey(context) });
// Whoever keeps the minutes is an account that exists.
const clerk = await anAccount(context, {
	...{ email: 'clerk@example.org', displayName: 'Clerk' },
	roles: [{ neighbourhoodId, role: 'neighbourhoodManager' }]
});
const { actor: manager } = await signedIn(context, clerk);
const outsider = (
	await signedIn(context, await anAccount(context, { email: 'outsider@example.org' }))
).actor;
const [member] = [...members.values()];
if (!member) throw new Error('nobody sits in the council');

let proposals = 0;

/** An evening that is over: one motion, decided by hands. The council meets behind closed doors. */
async function aClosedMeeting(daysLater = 0) {
	store.setNow(new Date(testEvening.getTime() + daysLater * 86_400_000));
	proposals += 1;
	const wanted = { number: proposals, requestedCents: 40_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { meetingId, itemId } = await aMeetingOn(context, council, { reference });
	const item = () => ({ ...key(), itemId });
	valueOf(await openItem(context, manager, { ...item(), entryMode: 'showOfHands' }));
	const counted = { recused: 0, no: 0, abstain: 0, concern: 0, standAside: 0 };
	const groups = ['public', 'providers', 'politics'].map((bench) => ({
		...{ bench, present: 2, yes: 2, veto: 0, protectedVetoes: 0, points: 0 },
		...counted
	}));
	valueOf(await enterTally(context, manager, { ...item(), groups, reason: '', language }));
	valueOf(await closeItem(context, manager, item()));
	const over = { ...key(), meetingId };
	expect(await prepare(meetingId)).toMatchObject({ reason: 'meetingNotOver' });
	valueOf(await closeMeeting(context, manager, over));
	return { meetingId, itemId };
}

const prepare = (meetingId: string) =>
	prepareMinutes(context, manager, {
		...{ ...key(), meetingId, chairHolderId: null, correctableUntil: '2026-12-31' }
	});
const remark = (
	meetingId: string,
	point: string,
	{ words, publicity = 'nonPublic' }: { words: string; publicity?: 'public' | 'nonPublic' }
) =>
	remarkMinutes(context, manager, {
		...{ ...key(), meetingId, point, words, language, seatId: null, publicity },
		kind: 'summary' as const
	});
const correct = (meetingId: string, point: string, words: string) =>
	proposeCorrection(context, member, { ...key(), meetingId, point, words, language });
const answer = (
	meetingId: string,
	given: Omit<AnswerCorrection, 'language' | 'meetingId' | 'neighbourhoodId' | 'formKey'>
) => answerCorrection(context, manager, { ...key(), meetingId, language, ...given });
const approve = (meetingId: string, approvingMeetingId: string) =>
	approveMinutes(context, manager, {
		...{ ...key(), meetingId, approvingMeetingId },
		approval: { by: 'vote', votes: { yes: 5, no: 0, abstain: 1 } }
	});
const publish = (meetingId: string) => publishMinutes(context, manager, { ...key(), meetingId });

async function read(meetingId: string) {
	const found = await readMinutes(context, { neighbourhoodId, meetingId });
	if (!found) throw new Error('no minutes');
	return found;
}

async function openCorrection(meetingId: string) {
	const desk = await readDeskMinutes(context, { neighbourhoodId, meetingId });
	return desk?.corrections.find(({ state }) => state === 'proposed')?.id ?? '';
}

test('minutes are prepared, corrected, approved by the next meeting and published', async () => {
	const { meetingId, itemId } = await aClosedMeeting();
	expect(valueOf(await prepare(meetingId))).toEqual({ number: 1 });
	const absent = { ...key(), meetingId, point: headPoint, words: 'Falsch.', language };
	expect(await proposeCorrection(context, outsider, absent)).toMatchObject({
		reason: 'notPresent'
	});

	valueOf(await correct(meetingId, itemId, 'Es waren fünf Beete.'));
	expect(await approve(meetingId, meetingId)).toMatchObject({ reason: 'correctionsOpen' });
	const accepted = { correctionId: await openCorrection(meetingId), reason: null };
	valueOf(await answer(meetingId, { ...accepted, answer: 'accepted' }));
	expect(await answer(meetingId, { ...accepted, answer: 'accepted' })).toMatchObject({
		reason: 'answeredAlready'
	});
	const { internal } = await read(meetingId);
	expect(internal.status.revision).toMatchObject({
		number: 2,
		hash: hashMinutes(internal.document)
	});
	const point = internal.document.points.find(({ id }) => id === itemId);
	expect(point?.corrections.map(({ texts }) => texts[0]?.content)).toEqual([
		'Es waren fünf Beete.'
	]);

	store.setNow(new Date(context.now().getTime() + 60_000));
	valueOf(await correct(meetingId, headPoint, 'Es begann später.'));
	const refused = { correctionId: await openCorrection(meetingId), reason: 'Es stimmt so.' };
	valueOf(await answer(meetingId, { ...refused, answer: 'refused' }));
	expect((await read(meetingId)).internal.document.head.corrections).toEqual([]);
	const desk = await readDeskMinutes(context, { neighbourhoodId, meetingId });
	expect(desk?.corrections).toMatchObject([
		{ state: 'accepted', adoptedInNumber: 2 },
		{ state: 'refused', adoptedInNumber: null, reason: { content: 'Es stimmt so.' } }
	]);

	expect(await publish(meetingId)).toMatchObject({ reason: 'approvalMissing' });
	expect(await approve(meetingId, meetingId)).toMatchObject({ reason: 'noLaterMeeting' });
	const next = await aClosedMeeting(30);
	valueOf(await approve(meetingId, next.meetingId));
	const asked = { neighbourhoodId, meetingId };
	expect((await readOwnMinutes(context, visitor, asked))?.view).toBeNull();
	valueOf(await publish(meetingId));
	expect(await publish(meetingId)).toMatchObject({ reason: 'publishedAlready' });
	const seen = await readOwnMinutes(context, visitor, asked);
	expect(seen).toMatchObject({ isEntitled: false, view: { audience: 'public' } });
	const reason = 'Ein Betrag war falsch.';
	valueOf(await withdrawMinutes(context, manager, { ...key(), meetingId, reason, language }));
	expect(await readOwnMinutes(context, visitor, asked)).toMatchObject({
		view: null,
		withdrawal: { content: reason }
	});
});

test('what was approved cannot be changed, whatever the program would say', async () => {
	const { meetingId } = await aClosedMeeting(60);
	valueOf(await prepare(meetingId));
	const next = await aClosedMeeting(90);
	valueOf(await approve(meetingId, next.meetingId));
	for (const refused of [
		await prepare(meetingId),
		await correct(meetingId, headPoint, 'Zu spät.'),
		await remark(meetingId, headPoint, { words: 'Zu spät.' }),
		await approve(meetingId, next.meetingId)
	])
		expect(refused).toMatchObject({ ok: false, reason: 'minutesApproved' });

	const minutes = await findMinutes(db, scope, meetingId);
	const [revision] = await listRevisions(db, scope, minutes?.id ?? '');
	if (!minutes || !revision) throw new Error('no minutes');
	const another = { ...revision, id: context.random.uuid(), minutesId: minutes.id, number: 2 };
	await expect(
		context.db.transaction((tx) => insertRevision(tx, scope, another))
	).rejects.toMatchObject({ cause: { constraint_name: 'minutes_revision_before_approval' } });
	const own = eq(minutesRevision.neighbourhoodId, neighbourhoodId);
	for (const change of [
		db.update(minutesRevision).set({ number: 9 }).where(own),
		db.delete(minutesRevision).where(own)
	])
		await expect(change).rejects.toMatchObject({
			cause: { constraint_name: 'minutes_revision_append_only' }
		});
	expect(await listRevisions(db, scope, minutes.id)).toEqual([revision]);
});

test('nobody is named to everybody who has not agreed', async () => {
	const { meetingId, itemId } = await aClosedMeeting(120);
	const name = 'Member public-1';
	valueOf(await remark(meetingId, itemId, { words: `${name} rechnet vor.` }));
	valueOf(await prepare(meetingId));
	const { internal, public: open } = await read(meetingId);
	expect(Object.values(internal.names)).toContain(name);
	expect(JSON.stringify(internal.document)).toContain(name);
	expect(internal.document.seats.every(({ term }) => term !== null)).toBe(true);
	expect(open.names).toEqual({});
	expect(open.minuteTaker).toBeNull();
	expect(open.document.seats.every(({ term }) => term === null)).toBe(true);
	expect(JSON.stringify(open)).not.toContain('Member ');
	expect(JSON.stringify(open)).not.toContain(clerk);
});

test('minutes with the name of somebody who has not agreed are not published', async () => {
	store.setNow(new Date(testEvening.getTime() + 135 * 86_400_000));
	proposals += 1;
	const wanted = { number: proposals, requestedCents: 40_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { meetingId } = await aMeetingOn(
		context,
		{ ...council, publicity: 'public' },
		{ reference }
	);
	valueOf(await closeMeeting(context, manager, { ...key(), meetingId }));
	valueOf(
		await remark(meetingId, headPoint, {
			words: 'Member public-1, rechnet vor.',
			publicity: 'public'
		})
	);
	valueOf(await prepare(meetingId));
	const next = await aClosedMeeting(140);
	valueOf(await approve(meetingId, next.meetingId));
	expect(await publish(meetingId)).toMatchObject({
		reason: 'nameWithoutConsent',
		details: { name: 'Member public-1' }
	});
	expect(await findMinutes(db, scope, meetingId)).toMatchObject({ publication: 'none' });
});

test('the topics of the agenda stand in the minutes, numbered as on the agenda, with their notes', async () => {
	const { meetingId, itemId } = await aClosedMeeting(150);
	const topics = await listAgendaTopics(db, scope, meetingId);
	const first = topics[0]?.id ?? '';
	const note = 'Niemand fragt etwas.';
	valueOf(await noteTopic(context, manager, { ...key(), topicId: first, note, language }));
	valueOf(await prepare(meetingId));
	const { document } = (await read(meetingId)).internal;
	expect(document.points.map(({ position }) => position)).toEqual(
		document.points.map((_, index) => index + 1)
	);
	expect(document.points.map(({ id }) => id)).toEqual([
		...topics.filter(({ place }) => place === 'before').map(({ id }) => id),
		itemId,
		...topics.filter(({ place }) => place === 'after').map(({ id }) => id)
	]);
	expect(document.points[0]?.remarks).toMatchObject([
		{ kind: 'summary', texts: [{ content: note }] }
	]);
});

test('words for everybody are refused where nobody else was let in; each point of the agenda can have some', async () => {
	const { meetingId, itemId } = await aClosedMeeting(170);
	const [topic] = await listAgendaTopics(db, scope, meetingId);
	for (const point of [headPoint, itemId, topic?.id ?? '']) {
		expect(
			await remark(meetingId, point, { words: 'Für alle.', publicity: 'public' })
		).toMatchObject({
			reason: 'meetingNotPublic'
		});
		valueOf(await remark(meetingId, point, { words: 'Für das Gremium.' }));
	}
	const { internal, public: open } = await read(meetingId);
	expect(JSON.stringify(internal.document).match(/Für das Gremium/g)).toHaveLength(3);
	expect(JSON.stringify(open.document)).not.toContain('Gremium.');
});
