import type { MinutesStatus, MinutesView } from '$lib/domain/meeting/minutes/minutes-view';
import { minutesDueOn, type MinutesRule } from '$lib/domain/meeting/minutes/run-minutes';
import { localDateOf } from '$lib/domain/calendar';
import type { WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findAccount } from '$lib/server/repositories/accounts';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { findMinutes, listRevisions, type StoredMinutes } from '$lib/server/repositories/minutes';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { collectMinutes } from './collect-minutes';
import { makePublic, readTerms } from './minutes-names';
import { readMinutesRule } from './minutes-place';

export interface MinutesRead {
	readonly meeting: MeetingOfBody;
	readonly minutes: StoredMinutes | null;
	readonly rule: MinutesRule | null;
	/** Local date (P-70); null without a limit. */
	readonly dueOn: string | null;
	readonly internal: MinutesView;
	readonly public: MinutesView;
	/** Why they were taken back; null unless they are. */
	readonly withdrawal: WrittenText | null;
}

/**
 * The minutes of a meeting in both renderings: the newest revision, or what the data says now while nobody has
 * frozen them. Null where there is no such meeting. Which of them a reader gets is for the route to say.
 */
export async function readMinutes(
	{ db: { query: db } }: Context,
	{ neighbourhoodId, meetingId }: { readonly neighbourhoodId: string; readonly meetingId: string }
): Promise<MinutesRead | null> {
	const scope = { neighbourhoodId };
	const meeting = await findMeeting(db, scope, meetingId);
	if (!meeting) return null;
	const minutes = await findMinutes(db, scope, meetingId);
	const revision = minutes && (await listRevisions(db, scope, minutes.id))[0];
	const document = revision?.document ?? (await collectMinutes(db, scope, { meeting, minutes }));
	if (!document) return null;
	const terms = await readTerms(db, scope, meeting);
	const status = await statusOf(db, scope, { minutes, revision: revision ?? null });
	const rule = await readMinutesRule(db, scope, meeting);
	const all = [...terms.values()];
	const named = all.filter(({ publicName }) => publicName === 'named');
	return {
		meeting,
		minutes,
		rule,
		dueOn: minutesDueOn(rule, localDateOf(meeting.startsAt)),
		internal: {
			audience: 'internal',
			document,
			names: Object.fromEntries(all.map(({ id, personName }) => [id, personName])),
			minuteTaker: await nameOf(db, document.head.minuteTaker),
			status
		},
		public: {
			audience: 'public',
			document: await makePublic(db, scope, { document, terms }),
			names: Object.fromEntries(named.map(({ id, personName }) => [id, personName])),
			minuteTaker: null,
			status
		},
		withdrawal: await readWithdrawal(db, scope, minutes)
	};
}

async function nameOf(db: Queryable, accountId: string | null): Promise<string | null> {
	if (accountId === null) return null;
	return (await findAccount(db, { id: accountId }))?.displayName ?? null;
}

async function statusOf(
	db: Queryable,
	scope: Scope,
	{
		minutes,
		revision
	}: {
		readonly minutes: StoredMinutes | null;
		readonly revision: Awaited<ReturnType<typeof listRevisions>>[number] | null;
	}
): Promise<MinutesStatus> {
	const approvedIn = minutes?.approvedInMeetingId ?? null;
	const approving = approvedIn === null ? null : await findMeeting(db, scope, approvedIn);
	const { approvedBy = null, yesCount = null, noCount, abstainCount } = minutes ?? {};
	const votes =
		yesCount === null ? null : { yes: yesCount, no: noCount ?? 0, abstain: abstainCount ?? 0 };
	return {
		state: minutes?.state ?? 'draft',
		publication: minutes?.publication ?? 'none',
		revision: revision && {
			number: revision.number,
			hash: revision.hash,
			at: revision.createdAt
		},
		approval:
			approvedBy === null || approving === null
				? null
				: { by: approvedBy, inMeetingAt: approving.startsAt, votes }
	};
}

async function readWithdrawal(
	db: Queryable,
	scope: Scope,
	minutes: StoredMinutes | null
): Promise<WrittenText | null> {
	if (minutes?.publication !== 'withdrawn') return null;
	const texts = await readTexts(db, scope, { ownerKind: 'minutes', ownerIds: [minutes.id] });
	return texts.find(({ field }) => field === 'withdrawal') ?? null;
}
