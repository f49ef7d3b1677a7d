import { expect, test } from 'vitest';
import { readNewestMessages } from '$lib/server/repositories/outbox-messages';
import { cancelMeeting } from '$lib/server/services/cancel-meeting';
import { makeFormKey } from '$lib/server/services/form-key';
import { inviteGuest } from '$lib/server/services/invite-guest';
import { noteGuest, type GuestChange } from '$lib/server/services/note-guest';
import { raiseHand } from '$lib/server/services/raise-hand';
import { readGuests } from '$lib/server/services/read-guests';
import { readMinutes } from '$lib/server/services/read-minutes';
import { readQuorum } from '$lib/server/services/read-quorum';
import { readRoom } from '$lib/server/services/read-room';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const rules = { 'body.withoutVote': ['experts', 'announcedGuests'], 'body.guestsMaySpeak': 'no' };
const council = await aCouncilUnder(context, rules, { slug: 'guests' });
const { neighbourhoodId, manager, members, bodyId } = council;
const key = () => ({ neighbourhoodId, formKey: makeFormKey(context) });
const ada = { personName: 'Ada Gast', onBehalfOf: 'Gartenamt', email: 'ada@example.org' };
const person = { ...ada, locale: 'tr', maySpeak: true, isNamed: true } as const;

const invite = (meetingId: string, kind: 'guest' | 'expert', more: object = {}) =>
	inviteGuest(context, manager, { ...key(), ...person, kind, ...more, meetingId });
const note = (meetingId: string, guestId: string, change: GuestChange) =>
	noteGuest(context, manager, { ...key(), meetingId, guestId, change });

const raise = (meetingId: string, guestId: string) =>
	raiseHand(context, manager, { ...key(), meetingId, seatId: null, guestId });

async function mails(to: string) {
	const all = await readNewestMessages(context.db.query, 50);
	return all.filter(({ recipientEmail }) => recipientEmail === to);
}

test('P-16: who comes without a vote stands in the minutes, never in quorum or electorate', async () => {
	const { reference } = await aPublishedProposal(context, council, {
		...{ number: 1, requestedCents: 40_000 }
	});
	const present = [...members.keys()].slice(0, 4);
	const { meetingId } = await aMeetingOn(context, council, { reference, present });
	const before = await readQuorum(context, { neighbourhoodId, meetingId });
	expect(await invite(meetingId, 'guest')).toMatchObject({ reason: 'guestNotAnnounced' });
	const { guestId } = valueOf(await invite(meetingId, 'expert'));
	expect(await invite(meetingId, 'expert')).toMatchObject({ reason: 'guestInvitedAlready' });
	const unnamed = { personName: 'Bo Still', isNamed: false };
	const other = valueOf(await invite(meetingId, 'expert', unnamed));
	valueOf(await note(meetingId, guestId, 'came'));
	valueOf(await note(meetingId, other.guestId, 'came'));
	expect(await note(meetingId, guestId, 'withdrawn')).toMatchObject({ reason: 'guestCame' });
	expect(await readQuorum(context, { neighbourhoodId, meetingId })).toEqual(before);

	const seen = await readGuests(context, { neighbourhoodId, meetingId, showsNames: false });
	expect(seen.map(({ name, onBehalfOf }) => [name, onBehalfOf])).toEqual([
		['Ada Gast', 'Gartenamt'],
		[null, null]
	]);
	const minutes = await readMinutes(context, { neighbourhoodId, meetingId });
	expect(minutes?.internal.document.guests).toHaveLength(2);
	expect(Object.values(minutes?.internal.names ?? {})).toContain('Bo Still');
	expect(minutes?.public.document.guests?.map(({ term }) => term)).toEqual([guestId, null]);
	expect(Object.values(minutes?.public.names ?? {})).not.toContain('Bo Still');
	expect(await raise(meetingId, guestId)).toMatchObject({ ok: true });
	expect(await raise(meetingId, guestId)).toMatchObject({ reason: 'handUpAlready' });
	expect(await raise(meetingId, manager.accountId)).toMatchObject({ reason: 'notFound' });
	const room = async () => readRoom(context, { neighbourhoodId, meetingId });
	expect((await room())?.speakers.map(({ name, state }) => [name, state])).toEqual([
		['Ada Gast', 'waiting']
	]);
	valueOf(await note(meetingId, guestId, 'absent'));
	expect((await room())?.speakers.map(({ state }) => state)).toEqual(['withdrawn']);
	expect(await raise(meetingId, guestId)).toMatchObject({ reason: 'notTakingPart' });
	valueOf(await note(meetingId, guestId, 'came'));
	valueOf(await note(meetingId, other.guestId, 'absent'));
	const later = await readMinutes(context, { neighbourhoodId, meetingId });
	expect(later?.internal.document.guests).toHaveLength(1);
});

test('a guest is written to, also when the meeting is called off, and is bound by the rules', async () => {
	const planned = await scheduleMeeting(context, manager, {
		...{ ...key(), bodyId, place: 'Gemeindesaal', publicity: 'nonPublic' },
		startsAt: new Date(context.now().getTime() + 86_400_000)
	});
	const { meetingId } = valueOf(planned);
	expect(await invite(meetingId, 'guest')).toMatchObject({ reason: 'guestsMayNotSpeak' });
	const email = 'cem@example.org';
	const listening = { personName: 'Cem Gast', email, maySpeak: false };
	const { guestId } = valueOf(await invite(meetingId, 'guest', listening));
	expect(await note(meetingId, guestId, 'came')).toMatchObject({ reason: 'meetingNotRunning' });
	expect(
		await inviteGuest(
			context,
			{ kind: 'visitor' },
			{
				...{ ...key(), ...person, kind: 'expert', meetingId }
			}
		)
	).toMatchObject({ ok: false });
	const off = { ...key(), meetingId, reason: 'Wasserschaden', language: 'de' };
	valueOf(await cancelMeeting(context, manager, off));
	const told = (await mails(email)).map(({ locale, content }) =>
		content?.template === 'guestInvitation' ? [locale, content.params.kind] : []
	);
	expect(told.sort()).toEqual([
		['tr', 'cancelled'],
		['tr', 'invitation']
	]);
	expect(await invite(meetingId, 'expert')).toMatchObject({ reason: 'meetingOver' });
});
