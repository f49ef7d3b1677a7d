import { hasSeats } from '$lib/domain/council/body';
import { electorateOf, type ElectorateEntry } from '$lib/domain/meeting/electorate';
import {
	quorumOfRoom,
	type BenchThere,
	type QuorumOfRoom
} from '$lib/domain/meeting/quorum-of-room';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { readAttendance } from '$lib/server/repositories/attendance';
import { findBody } from '$lib/server/repositories/bodies';
import { readMeetingStart } from '$lib/server/repositories/meeting-starts';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { readInterests } from '$lib/server/repositories/recusals';
import type { Scope } from '$lib/server/repositories/scope';
import { benchesOf } from './hands-in-room';
import { readBodyToday } from './item-facts';
import { readRights } from './voting-rights';

/** Whether enough are there, with the names of the benches. Counts only: anybody may read it. */
export interface QuorumRead extends QuorumOfRoom {
	readonly benchNames: Readonly<Record<string, string>>;
	/** In a forum only those who signed in are known; the others are counted with the hands. */
	readonly isForum: boolean;
}

/**
 * Whether the body could decide now, in this meeting; with `itemId`, on that item: interests keep people out of
 * the count where the rules say so. Null while the body has no rules, and where there is no such meeting.
 */
export async function readQuorum(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	asked: {
		readonly neighbourhoodId: string;
		readonly meetingId: string;
		readonly itemId?: string;
	}
): Promise<QuorumRead | null> {
	const { neighbourhoodId, meetingId, itemId } = asked;
	const scope = { neighbourhoodId };
	const meeting = await findMeeting(db.query, scope, meetingId);
	const body = meeting && (await findBody(db.query, scope, { id: meeting.bodyId }));
	if (!meeting || !body) return null;
	const { seats, rules } = await readBodyToday(db.query, scope, {
		bodyId: body.id,
		meetingId,
		now: now()
	});
	if (rules === null) return null;
	const { document } = rules;
	const there = await readThere(db.query, scope, { meeting, document, seats, itemId });
	const atStart = await readMeetingStart(db.query, scope, meetingId);
	return {
		...quorumOfRoom(document, there, atStart),
		benchNames: Object.fromEntries(seats.map(({ benchCode, benchName }) => [benchCode, benchName])),
		isForum: !hasSeats(body.kind)
	};
}

async function readThere(
	db: Queryable,
	scope: Scope,
	{
		meeting,
		document,
		seats,
		itemId
	}: {
		readonly meeting: MeetingOfBody;
		readonly document: RuleDocument;
		readonly seats: Awaited<ReturnType<typeof readBodyToday>>['seats'];
		readonly itemId: string | undefined;
	}
): Promise<readonly BenchThere[]> {
	const attendance = await readAttendance(db, scope, meeting.id);
	const { persons } = attendance;
	const rights = await readRights(db, scope, { meeting, persons, rules: document });
	const voters = rights.filter(({ refusal }) => refusal === null);
	const interests = itemId === undefined ? [] : await readInterests(db, scope, itemId);
	const electorate = electorateOf({
		seats,
		presentSeats: attendance.seats,
		persons: voters,
		interests
	});
	return benchesOf(document).map((bench) => thereOf(bench, electorate));
}

function thereOf(bench: string | null, electorate: readonly ElectorateEntry[]): BenchThere {
	const ofBench = electorate.filter(({ benchCode }) => bench === null || benchCode === bench);
	const present = ofBench.filter((entry) => entry.present);
	return {
		bench,
		filled: ofBench.length,
		present: present.length,
		recused: present.filter(({ recused }) => recused).length
	};
}
