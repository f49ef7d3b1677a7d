import type { Context } from '$lib/server/context';
import { inviteGuest } from '$lib/server/services/invite-guest';
import { noteGuest } from '$lib/server/services/note-guest';
import { commandOf, done, on, type DemoStage } from './demo-stage';
import type { DemoMeeting } from './hold-demo-meeting';

const garden = {
	kind: 'expert',
	personName: 'Fachfrau P',
	onBehalfOf: 'Gartenamt, zu den Hochbeeten',
	maySpeak: true,
	isNamed: true
} as const;

const neighbour = {
	kind: 'guest',
	personName: 'Nachbar R',
	onBehalfOf: null,
	maySpeak: false,
	isNamed: false
} as const;

/** Somebody of an office is heard, a neighbour listens; both without a vote. Answers their ids. */
export async function inviteDemoGuests(
	stage: DemoStage,
	{ meetingId, on: day }: Pick<DemoMeeting, 'meetingId'> & { readonly on: string }
): Promise<readonly string[]> {
	const at = on(stage.context, day);
	const ids: string[] = [];
	for (const guest of [garden, neighbour]) {
		const person = { ...guest, email: null, locale: 'de' };
		const command = { ...commandOf(stage, at), meetingId, ...person };
		ids.push(done(await inviteGuest(at, stage.manager, command), guest.personName).guestId);
	}
	return ids;
}

/** Those invited have come: it is noted while the meeting is going on. */
export async function receiveDemoGuests(
	stage: DemoStage,
	at: Context,
	{ meetingId, guestIds }: { readonly meetingId: string; readonly guestIds: readonly string[] }
): Promise<void> {
	for (const guestId of guestIds) {
		const command = { ...commandOf(stage, at), meetingId, guestId, change: 'came' } as const;
		done(await noteGuest(at, stage.manager, command), 'guest');
	}
}
