import { expect, test } from 'vitest';
import { addDays, instantOf, localDateOf } from '$lib/domain/calendar';
import { readNewestMessages } from '$lib/server/repositories/outbox-messages';
import { cancelMeeting } from '$lib/server/services/cancel-meeting';
import { changeAgenda } from '$lib/server/services/change-agenda';
import { changeMeeting, type ChangeMeeting } from '$lib/server/services/change-meeting';
import { makeFormKey } from '$lib/server/services/form-key';
import { inviteToMeeting, type InviteToMeeting } from '$lib/server/services/invite-to-meeting';
import { readInvitation } from '$lib/server/services/read-invitation';
import { readPlanning } from '$lib/server/services/read-planning';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { visitor } from '$lib/domain/access/actor';
import { aCouncilUnder } from '../support/council-under';
import { anAccount } from '../support/people';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

/** Each statement that puts mails into the outbox. */
const written: string[] = [];
const store = await freshStore('real', {
	tap: (statement) => {
		if (statement.startsWith('insert into "outbox_message"')) written.push(statement);
		return statement;
	}
});
const { context } = store;
const council = await aCouncilUnder(
	context,
	{ 'meetings.notice': { kind: 'days', days: 7, urgentDays: 3 } },
	{ slug: 'council' }
);
const { neighbourhoodId, bodyId, members } = council;
const accountId = await anAccount(context, { email: 'qm@example.org', displayName: 'Q' });
const manager = { ...council.manager, accountId };
const formKey = () => makeFormKey(context);
const today = localDateOf(context.now());

/** A meeting in so many days. */
async function aMeetingIn(days: number) {
	const planned = {
		...{ neighbourhoodId, bodyId, place: 'Gemeindesaal', publicity: council.publicity },
		...{ startsAt: instantOf(addDays(today, days), '18:00'), formKey: formKey() }
	};
	const { meetingId } = valueOf(await scheduleMeeting(context, manager, planned));
	const which = { neighbourhoodId, meetingId };
	return {
		...which,
		planned,
		invite: (given: Partial<InviteToMeeting> = {}) =>
			inviteToMeeting(context, manager, {
				...{ ...which, isUrgent: false, isLateConfirmed: false, lateReason: null },
				...{ language: 'de', formKey: formKey(), ...given }
			}),
		read: async () => {
			const found = await readInvitation(context, { ...which, language: 'de' });
			if (found === null) throw new Error('no meeting');
			return found;
		}
	};
}

const mails = async () =>
	(await readNewestMessages(context.db.query, 200)).flatMap(({ content }) =>
		content?.template === 'meetingInvitation' ? [content.params] : []
	);

test('an invitation in time goes to every member, with the numbered agenda (P-60)', async () => {
	const before = (await mails()).length;
	const { invite, read, meetingId } = await aMeetingIn(7);
	expect(await invite()).toMatchObject({ ok: true });
	const sent = (await mails()).slice(0, (await mails()).length - before);
	expect(sent).toHaveLength(members.size);
	expect(sent[0]).toMatchObject({ kind: 'invitation', path: `/council/meetings/${meetingId}` });
	expect(sent[0]?.agenda.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
	expect((await read()).sent).toMatchObject([
		{ kind: 'invitation', isLate: false, mails: members.size, letters: 0, noticeDays: 7 }
	]);
});

test('a late one is told with the day, and leaves only confirmed and with its reason', async () => {
	const { invite, read } = await aMeetingIn(6);
	const before = (await mails()).length;
	expect(await read()).toMatchObject({ isLate: true, isLateUrgently: false });
	expect(await invite()).toMatchObject({
		reason: 'invitationLate',
		details: { dueOn: addDays(today, -1) }
	});
	expect(await invite({ isLateConfirmed: true })).toMatchObject({ reason: 'lateReasonMissing' });
	expect((await mails()).length).toBe(before);
	const lateReason = 'Der Saal stand erst gestern fest.';
	expect(await invite({ isLateConfirmed: true, lateReason })).toMatchObject({ ok: true });
	expect((await read()).sent).toMatchObject([
		{ isLate: true, dueOn: addDays(today, -1), lateReason: { content: lateReason } }
	]);
});

test('the same form sent twice invites once; what comes later is an addendum', async () => {
	const { invite, read } = await aMeetingIn(20);
	const key = formKey();
	expect(await invite({ formKey: key })).toEqual(await invite({ formKey: key }));
	expect(await invite()).toMatchObject({ ok: true });
	expect((await read()).sent.map(({ kind }) => kind)).toEqual(['invitation', 'addendum']);
});

test('who was invited is told when the meeting moves or is called off', async () => {
	const { invite, read, planned, meetingId } = await aMeetingIn(20);
	const { place, publicity } = planned;
	const moved = { neighbourhoodId, place, publicity };
	const startsAt = instantOf(addDays(today, 21), '19:00');
	valueOf(await invite());
	valueOf(
		await changeMeeting(context, manager, { ...moved, meetingId, startsAt, formKey: formKey() })
	);
	const command = { neighbourhoodId, meetingId, reason: 'Wasserschaden', language: 'de' };
	const cancel = () => cancelMeeting(context, manager, { ...command, formKey: formKey() });
	expect(await cancel()).toEqual({ ok: true, value: true });
	expect(await cancel()).toMatchObject({ reason: 'meetingNotPlanned' });
	expect(await invite()).toMatchObject({ reason: 'meetingNotPlanned' });
	const kinds = (await read()).sent.map(({ kind }) => kind);
	expect(kinds).toEqual(['invitation', 'moved', 'cancelled']);
	const all = await mails();
	expect(all.some(({ kind, reason }) => kind === 'cancelled' && reason === 'Wasserschaden')).toBe(
		true
	);
});

test('a form saved as it was tells nobody; another place, link or agenda does, by one query', async () => {
	const { invite, read, planned, meetingId } = await aMeetingIn(20);
	const { startsAt, place, publicity } = planned;
	const save = async (given: Partial<ChangeMeeting> = {}) =>
		valueOf(
			await changeMeeting(context, manager, {
				...{ neighbourhoodId, meetingId, startsAt, place, publicity, formKey: formKey() },
				...given
			})
		);
	valueOf(await invite());
	const before = (await mails()).length;
	written.length = 0;
	await save();
	expect(written).toHaveLength(0);

	await save({ place: 'Turnhalle' });
	expect(written).toHaveLength(1);
	expect((await mails()).length).toBe(before + members.size);
	const online = {
		place: 'Turnhalle',
		form: 'video',
		videoLink: 'https://video.example/a'
	} as const;
	await save(online);
	await save(online);
	expect((await mails()).length).toBe(before + 2 * members.size);

	store.setNow(new Date(context.now().getTime() + 60_000));
	const change = {
		kind: 'add',
		topic: 'report',
		place: 'before',
		title: null,
		language: 'de'
	} as const;
	const added = { neighbourhoodId, meetingId, change, formKey: formKey() };
	valueOf(await changeAgenda(context, manager, added));
	await save(online);
	await save(online);
	expect((await mails()).length).toBe(before + 3 * members.size);
	expect((await read()).sent.map(({ kind }) => kind)).toEqual([
		...['invitation', 'moved', 'moved', 'addendum']
	]);
});

test('the link of a meeting that is not public is for its members', async () => {
	const { planned } = await aMeetingIn(30);
	const video = { form: 'video' as const, videoLink: 'https://video.example/abc' };
	const asked = { ...planned, ...video, formKey: formKey() };
	const { meetingId } = valueOf(await scheduleMeeting(context, manager, asked));
	const which = { neighbourhoodId, meetingId, language: 'de' };
	const [member] = members.values();
	expect(await readPlanning(context, visitor, which)).toMatchObject({ videoLink: null });
	expect(await readPlanning(context, member ?? visitor, which)).toMatchObject(video);
});
