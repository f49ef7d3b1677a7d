import { describe, expect, test } from 'vitest';
import {
	giveGuestFloor,
	inviteGuest,
	noteGuest,
	withdrawGuest,
	type GuestRule
} from './invite-guest';

const source = { document: 'Geschäftsordnung', place: '§ 3' };
const rule = (
	withoutVote: GuestRule['withoutVote']['value'],
	guestsMaySpeak: GuestRule['guestsMaySpeak']['value'] = 'notRegulated'
): GuestRule => ({
	withoutVote: { value: withoutVote, source, chosenByBody: false },
	guestsMaySpeak: { value: guestsMaySpeak, source, chosenByBody: false }
});
const planned = { state: 'planned', publicity: 'public' } as const;
const running = { state: 'running', publicity: 'public' } as const;
const closedDoors = { state: 'planned', publicity: 'nonPublic' } as const;
const guest = { kind: 'guest', personName: 'Ada', maySpeak: false } as const;
const expert = { kind: 'expert', personName: 'Ada', maySpeak: true } as const;
const invite = (
	meeting: typeof planned | typeof running | typeof closedDoors,
	ruled: GuestRule | null,
	who: typeof guest | typeof expert | { kind: 'guest'; personName: string; maySpeak: boolean }
) => inviteGuest({ meeting, rule: ruled, names: ['Bo'] }, who);

describe('P-16: who comes without a vote', () => {
	test('where the rules say nothing, everybody can be invited, once', () => {
		expect(invite(planned, null, guest)).toMatchObject({ ok: true });
		expect(invite(closedDoors, rule([]), expert)).toMatchObject({ ok: true });
		expect(invite(planned, null, { ...guest, personName: 'Bo' })).toMatchObject({
			reason: 'guestInvitedAlready'
		});
	});

	test('behind closed doors only those whom the rules name', () => {
		expect(invite(closedDoors, rule(['office']), guest)).toMatchObject({
			reason: 'guestsNotAdmitted'
		});
		expect(invite(closedDoors, rule(['experts']), expert)).toMatchObject({ ok: true });
		expect(invite(closedDoors, rule(['announcedGuests']), guest)).toMatchObject({ ok: true });
		expect(invite(planned, rule(['office']), guest)).toMatchObject({ ok: true });
	});

	test('announced guests are announced before; the floor is as ruled, an expert always has it', () => {
		expect(invite(running, rule(['announcedGuests']), guest)).toMatchObject({
			reason: 'guestNotAnnounced'
		});
		expect(invite(running, rule(['announcedGuests', 'guests']), guest)).toMatchObject({ ok: true });
		const speaking = { ...guest, maySpeak: true };
		expect(invite(planned, rule(['guests'], 'no'), speaking)).toMatchObject({
			reason: 'guestsMayNotSpeak'
		});
		expect(invite(planned, rule(['guests'], 'no'), expert)).toMatchObject({ ok: true });
	});

	test('comes while the meeting is going on; is uninvited until then', () => {
		expect(noteGuest(planned, { isWithdrawn: false })).toMatchObject({
			reason: 'meetingNotRunning'
		});
		expect(noteGuest(running, { isWithdrawn: false })).toMatchObject({ ok: true });
		expect(noteGuest(running, { isWithdrawn: true })).toMatchObject({ reason: 'guestGone' });
		const invited = { isWithdrawn: false, cameAt: null };
		expect(withdrawGuest(planned, invited)).toMatchObject({ ok: true });
		expect(withdrawGuest({ state: 'closed' }, invited)).toMatchObject({ reason: 'meetingOver' });
		const there = { isWithdrawn: false, cameAt: new Date(0) };
		expect(withdrawGuest(running, there)).toMatchObject({ reason: 'guestCame' });
	});
});

test('P-16: who has come and was given the floor gets it, nobody else', () => {
	const here = { isWithdrawn: false, cameAt: new Date('2026-03-03T18:00:00Z'), maySpeak: true };
	expect(giveGuestFloor(here)).toMatchObject({ ok: true });
	expect(giveGuestFloor({ ...here, maySpeak: false })).toMatchObject({
		reason: 'guestOnlyListens'
	});
	expect(giveGuestFloor({ ...here, cameAt: null })).toMatchObject({ reason: 'notTakingPart' });
	expect(giveGuestFloor({ ...here, isWithdrawn: true })).toMatchObject({ reason: 'notTakingPart' });
});
