import { can } from '$lib/domain/access/can';
import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import type { MinutesView } from '$lib/domain/meeting/minutes/minutes-view';
import { proposeCorrection } from '$lib/domain/meeting/minutes/run-minutes';
import type { WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import type { MeetingOfBody } from '$lib/server/repositories/meetings';
import { readCorrections, type CorrectionRead } from './read-desk-minutes';
import { readMinutes, type MinutesRead } from './read-minutes';
import { tookPart } from './took-part';

export interface OwnMinutesRead {
	readonly meeting: MeetingOfBody;
	/** What this reader may read; null before anything is there for them. */
	readonly view: MinutesView | null;
	readonly isPublished: boolean;
	readonly withdrawal: WrittenText | null;
	/** Whether this reader may read all of it. */
	readonly isEntitled: boolean;
	/** The last day on which this reader can ask for a correction; null: they can't. */
	readonly correctable: { readonly until: string | null } | null;
	/** This reader's own corrections. */
	readonly corrections: readonly CorrectionRead[];
}

/** Whether somebody reads the internal rendering: the manager always, the body once it is prepared. */
function mayReadAll(
	actor: Actor,
	{ meeting, minutes }: MinutesRead,
	neighbourhoodId: string
): boolean {
	if (can(actor, 'manageMeeting', { neighbourhoodId }).ok) return true;
	const isBody = can(actor, 'readInternalPapers', { neighbourhoodId, bodyId: meeting.bodyId }).ok;
	return isBody && minutes !== null && minutes.state !== 'draft';
}

/**
 * The minutes as this reader may see them: all of them for the body and whoever was there, the public rendering
 * for everybody once it is published, else nothing. `asPublic`: as everybody sees it. Null without a meeting.
 */
export async function readOwnMinutes(
	context: Context,
	actor: Actor,
	asked: {
		readonly neighbourhoodId: string;
		readonly meetingId: string;
		readonly asPublic?: boolean;
	}
): Promise<OwnMinutesRead | null> {
	const { neighbourhoodId, asPublic = false } = asked;
	const read = await readMinutes(context, asked);
	if (!read) return null;
	const { meeting, minutes, withdrawal } = read;
	const scope = { neighbourhoodId };
	const accountId = actor.kind === 'account' ? actor.accountId : null;
	const { query: db } = context.db;
	const wasPresent = accountId !== null && (await tookPart(db, scope, { meeting, accountId }));
	const isPrepared = minutes !== null && minutes.state !== 'draft';
	const isEntitled = mayReadAll(actor, read, neighbourhoodId) || (wasPresent && isPrepared);
	const isPublished = minutes?.publication === 'published';
	const open = isPublished ? read.public : null;
	const allowed = proposeCorrection({
		state: minutes?.state ?? 'draft',
		wasPresent,
		correctableUntil: minutes?.correctableUntil ?? null,
		today: localDateOf(context.now()),
		isPointKnown: true
	});
	const corrections = isEntitled ? await readCorrections(db, scope, minutes) : [];
	return {
		meeting,
		view: isEntitled && !asPublic ? read.internal : open,
		isPublished,
		withdrawal,
		isEntitled,
		correctable: allowed.ok ? { until: minutes?.correctableUntil ?? null } : null,
		corrections: corrections.filter(({ authorAccountId }) => authorAccountId === accountId)
	};
}
