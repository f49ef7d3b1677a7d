import { votesOfMinutes, type AnnouncedVote } from '$lib/domain/meeting/minutes/votes-of-minutes';
import type { VoteOfMinutes } from '$lib/domain/meeting/schema/minutes-document';
import type { Queryable } from '$lib/server/db/client';
import type { AgendaItem } from '$lib/server/repositories/agenda-items';
import { listMeetings, readMeetingTimes, type Meeting } from '$lib/server/repositories/meetings';
import {
	listResidentVotes,
	type StoredResidentVote
} from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { referenceOf } from './read-desk-votes';

/** The votes of the residents that the minutes of this meeting write down, with the hash of what was announced. */
export async function readVotesOfMinutes(
	db: Queryable,
	scope: Scope,
	{ meeting, items }: { readonly meeting: Meeting; readonly items: readonly AgendaItem[] }
): Promise<readonly VoteOfMinutes[]> {
	const stored = await listResidentVotes(db, scope, { withDrafts: false });
	const ofBody = stored.filter(({ bodyId }) => bodyId === meeting.bodyId);
	if (ofBody.length === 0) return [];
	const { closedAt } = await readMeetingTimes(db, scope, meeting.id);
	return votesOfMinutes(ofBody.toReversed().flatMap(announced), {
		closedAt,
		previousClosedAt: await endOfPrevious(db, scope, meeting),
		proposalIds: items.map(({ proposalId }) => proposalId)
	});
}

/** What was called off before it was announced has never been public. */
function announced(vote: StoredResidentVote): readonly AnnouncedVote[] {
	const { manifest, manifestHash, opensAt, announcedAt, state } = vote;
	if (manifestHash === null || opensAt === null) return [];
	const { title, closesAt, projects } = manifest;
	return [
		{
			...{ reference: referenceOf(vote), title, closesAt, manifestHash },
			opensAt: manifest.opensAt,
			announcedAt: announcedAt ?? opensAt,
			isCalledOff: state === 'calledOff',
			proposalIds: projects.map(({ proposalId }) => proposalId)
		}
	];
}

async function endOfPrevious(
	db: Queryable,
	scope: Scope,
	{ bodyId, startsAt }: Meeting
): Promise<Date | null> {
	const meetings = await listMeetings(db, scope);
	const previous = meetings.findLast(
		(one) => one.bodyId === bodyId && one.state === 'closed' && one.startsAt < startsAt
	);
	return previous ? (await readMeetingTimes(db, scope, previous.id)).closedAt : null;
}
