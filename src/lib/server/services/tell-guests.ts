import type { MailParams } from '$lib/domain/notice/mail-template';
import { enqueueMail } from '$lib/server/outbox/enqueue-mail';
import { listGuests, type StoredGuest } from '$lib/server/repositories/meeting-guests';
import { findMeeting } from '$lib/server/repositories/meetings';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import type { Scope } from '$lib/server/repositories/scope';
import type { UseCaseTransaction } from './perform';

type GuestNews = MailParams['guestInvitation']['kind'];
type Told = Pick<StoredGuest, 'email' | 'locale' | 'maySpeak'>;

/** Writes a mail to one guest of a meeting; nothing to whoever left no address. */
export async function tellGuest(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		meetingId,
		kind,
		guest
	}: { readonly meetingId: string; readonly kind: GuestNews; readonly guest: Told }
): Promise<void> {
	const meeting = await findMeeting(tx, scope, meetingId);
	const neighbourhood = await findNeighbourhoodById(tx, scope.neighbourhoodId);
	if (meeting === null || neighbourhood === null || guest.email === null) return;
	await enqueueMail(tx, {
		neighbourhoodId: scope.neighbourhoodId,
		to: { email: guest.email, locale: guest.locale },
		template: 'guestInvitation',
		params: {
			kind,
			body: meeting.bodyName,
			meetsAt: meeting.startsAt.toISOString(),
			place: meeting.place,
			maySpeak: guest.maySpeak,
			path: `/${neighbourhood.slug}/meetings/${meetingId}`
		}
	});
}

/** Tells all guests of a meeting that it was moved or called off. */
export async function tellGuests(
	tx: UseCaseTransaction,
	scope: Scope,
	{ meetingId, kind }: { readonly meetingId: string; readonly kind: 'moved' | 'cancelled' }
): Promise<void> {
	for (const guest of await listGuests(tx, scope, meetingId))
		await tellGuest(tx, scope, { meetingId, kind, guest });
}
