import { addMonths, instantOf, localDateOf } from '$lib/domain/calendar';
import { yearsKept } from '$lib/domain/privacy/data-catalogue';
import { daysKept } from '$lib/domain/privacy/days-kept';
import type { Context } from '$lib/server/context';
import { deleteReportsAnsweredBefore } from '$lib/server/repositories/barrier-reports';
import { deleteFormKeysBefore } from '$lib/server/repositories/form-keys';
import { deleteMessagesBefore } from '$lib/server/repositories/outbox-messages';
import { deleteDraftsBefore } from '$lib/server/repositories/proposal-drafts';
import { deletePastVotingRights } from '$lib/server/repositories/past-voting-rights';
import { deleteSlicesBefore } from '$lib/server/repositories/rate-limits';
import { deleteEndedSessions } from '$lib/server/repositories/sessions';
import { deleteLinksBefore } from '$lib/server/repositories/sign-in-links';
import { formKeyLifetimeMs } from './form-key';

const day = 24 * 60 * 60 * 1000;

/** How long what has served its purpose is kept (ms), as the data catalogue says. */
export const keptFor = {
	formKeys: 2 * formKeyLifetimeMs,
	links: daysKept.signInLink * day,
	tries: daysKept.tries * day,
	sentMails: daysKept.sentMail * day,
	sessions: daysKept.session * day
} as const;

/** Forgets tries, dead links, used form keys, mails that left, old drafts, sessions long over, answered reports, and who could vote. */
export async function forgetWhatExpired({ db, now }: Pick<Context, 'db' | 'now'>): Promise<void> {
	const before = (age: number) => new Date(now().getTime() - age);
	await db.transaction(async (tx) => {
		await deleteFormKeysBefore(tx, before(keptFor.formKeys));
		await deleteLinksBefore(tx, before(keptFor.links));
		await deleteSlicesBefore(tx, before(keptFor.tries));
		await deleteMessagesBefore(tx, before(keptFor.sentMails));
		await deleteDraftsBefore(tx, now());
		await deleteEndedSessions(tx, before(keptFor.sessions));
		await deletePastVotingRights(tx, { now: now(), usualDays: daysKept.votingRight });
		await deleteReportsAnsweredBefore(tx, yearsBefore(now(), yearsKept.barrierReport));
	});
}

function yearsBefore(now: Date, years: number): Date {
	return instantOf(addMonths(localDateOf(now), -12 * years), '00:00');
}
