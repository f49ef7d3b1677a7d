import type { Numbered } from '$lib/domain/meeting/agenda';
import type { EntryMode } from '$lib/domain/meeting/meeting';
import type { Determination } from '$lib/domain/voting/determination';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { readFreeCents } from '$lib/server/repositories/free-money';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { readItemFacts } from './item-facts';
import { readAgenda, type MotionRead, type TopicRead } from './read-agenda';
import { readFloor, type FloorRead } from './read-floor';
import { readQuorum, type QuorumRead } from './read-quorum';
import { readTurnout, type Turnout } from './read-turnout';

/** A motion on the agenda, and once its vote has ended what came of it. */
export type MotionOfMeeting = Numbered<MotionRead> & {
	readonly determination: Determination | null;
};
export type TopicOfMeeting = Numbered<TopicRead>;

/** The motion whose vote is open now. */
export interface OpenVote extends MotionOfMeeting {
	readonly entryMode: EntryMode;
	/** Integer cents that are free before it. */
	readonly freeCents: number;
	readonly turnout: Turnout;
}

/** Where a meeting stands, as the wall and its members' screens show it. */
export interface RunningMeeting {
	readonly meeting: MeetingOfBody;
	readonly points: readonly (MotionOfMeeting | TopicOfMeeting)[];
	/** The vote that was opened last; null while none is open. */
	readonly open: OpenVote | null;
	/** What is talked about without a vote. */
	readonly topic: TopicOfMeeting | null;
	/** The vote that ended last; null before any has. */
	readonly last: MotionOfMeeting | null;
	/** Null while the body has no rules. */
	readonly quorum: QuorumRead | null;
	readonly floor: FloorRead;
}

/**
 * Where a meeting stands now: counts and results, and who speaks, by name only who agreed to be named; null where there
 * is no such meeting.
 */
export async function readRunningMeeting(
	context: Pick<Context, 'db' | 'now'>,
	asked: { readonly neighbourhoodId: string; readonly meetingId: string; readonly language: string }
): Promise<RunningMeeting | null> {
	const { neighbourhoodId, meetingId } = asked;
	const scope = { neighbourhoodId };
	const db = context.db.query;
	const meeting = await findMeeting(db, scope, meetingId);
	if (meeting === null) return null;
	const points = await readPoints(db, scope, asked);
	const motions = points.filter((point) => point.pointKind === 'motion');
	const topics = points.filter((point) => point.pointKind === 'topic');
	const isOpen = ({ state }: { readonly state: string }) => state === 'open';
	const voted = newest(motions.filter(isOpen), ({ openedAt }) => openedAt);
	return {
		meeting,
		points,
		open: voted && (await readOpen(context, scope, voted)),
		topic: newest(topics.filter(isOpen), ({ openedAt }) => openedAt),
		last: newest(motions, ({ closedAt }) => closedAt),
		quorum: await readQuorum(context, {
			neighbourhoodId,
			meetingId,
			...(voted ? { itemId: voted.itemId } : {})
		}),
		floor: await readFloor(db, scope, { meeting, now: context.now() })
	};
}

function newest<T>(all: readonly T[], at: (one: T) => Date | null): T | null {
	const times = all.flatMap((one) => {
		const time = at(one);
		return time === null ? [] : [{ one, time: time.getTime() }];
	});
	return times.sort((a, b) => b.time - a.time)[0]?.one ?? null;
}

async function readPoints(
	db: Queryable,
	scope: Scope,
	asked: { readonly meetingId: string; readonly language: string }
): Promise<RunningMeeting['points']> {
	const points: (MotionOfMeeting | TopicOfMeeting)[] = [];
	for (const point of await readAgenda(db, scope, asked)) {
		if (point.pointKind === 'topic') points.push(point);
		else {
			const isClosed = point.state === 'closed';
			const made = isClosed ? await findLastDetermination(db, scope, point.motionId) : null;
			points.push({ ...point, determination: made?.output ?? null });
		}
	}
	return points;
}

async function readOpen(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	point: MotionOfMeeting
): Promise<OpenVote | null> {
	const item = await findAgendaItem(db.query, scope, point.itemId);
	const facts = item && (await readItemFacts(db.query, scope, { item, now: now() }));
	if (!item?.entryMode || !facts) return null;
	return {
		...point,
		entryMode: item.entryMode,
		freeCents: await readFreeCents(db.query, scope, item.fundYearId),
		turnout: await readTurnout(db.query, scope, facts)
	};
}
