/** How long a session lives depends on what its person may do. */
export type SessionKind = 'resident' | 'privileged';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Idle and absolute lifetime (ms); ASVS 5.0, 7.3.1 and 7.3.2, documented in docs/decisions/0020. */
export const sessionLifetimes: Readonly<
	Record<SessionKind, { readonly idleMs: number; readonly absoluteMs: number }>
> = {
	resident: { idleMs: 30 * day, absoluteMs: 90 * day },
	privileged: { idleMs: 30 * minute, absoluteMs: 12 * 60 * minute }
};

/** How stale the note of the last use may become before it is written again: a thirtieth of the idle time. */
const touchShare = 30;

export interface SessionTimes {
	readonly kind: SessionKind;
	readonly createdAt: Date;
	readonly lastUsedAt: Date;
	readonly endedAt: Date | null;
}

/** Who administers or manages works under the short lifetimes, whatever the session was begun as. */
export function sessionKindOf(holder: {
	readonly isAdministrator: boolean;
	readonly managesSomewhere: boolean;
}): SessionKind {
	return holder.isAdministrator || holder.managesSomewhere ? 'privileged' : 'resident';
}

/** The first instant at which the session no longer counts, if nobody uses it before. */
export function sessionEndsAt({ kind, createdAt, lastUsedAt, endedAt }: SessionTimes): Date {
	const { idleMs, absoluteMs } = sessionLifetimes[kind];
	const ends = Math.min(lastUsedAt.getTime() + idleMs, createdAt.getTime() + absoluteMs);
	return new Date(endedAt === null ? ends : Math.min(ends, endedAt.getTime()));
}

export function isSessionAlive(session: SessionTimes, now: Date): boolean {
	return now < sessionEndsAt(session);
}

/** Whether this use is worth writing down: not each one, but often enough for the idle time. */
export function shouldNoteUse({ kind, lastUsedAt }: SessionTimes, now: Date): boolean {
	return now.getTime() - lastUsedAt.getTime() >= sessionLifetimes[kind].idleMs / touchShare;
}

/** How long ago a sign-in still counts as proof for changing what protects the account (S18). */
const freshMs = 10 * minute;

/** Whether the session was begun a moment ago: whoever has no password yet proves themselves by that. */
export function isFreshlySignedIn(
	{ createdAt }: Pick<SessionTimes, 'createdAt'>,
	now: Date
): boolean {
	return now.getTime() - createdAt.getTime() < freshMs;
}
