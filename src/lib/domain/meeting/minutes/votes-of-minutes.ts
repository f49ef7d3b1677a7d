import type { VoteOfMinutes } from '../schema/minutes-document';

/** A vote of the residents that was announced, as far as it belongs into minutes of the body that it advises. */
export interface AnnouncedVote extends VoteOfMinutes {
	/** When it was announced; where nobody noted that, its opening, before which it must have been. */
	readonly announcedAt: Date;
	readonly isCalledOff: boolean;
	readonly proposalIds: readonly string[];
}

export interface MeetingAmongVotes {
	/** Null while it goes on. */
	readonly closedAt: Date | null;
	/** When the body's meeting before this one ended; null where there was none. */
	readonly previousClosedAt: Date | null;
	/** Proposals on its agenda. */
	readonly proposalIds: readonly string[];
}

/**
 * Votes that the minutes of a meeting write down: what was announced since the body's previous meeting and before the end
 * of this one, and what was announced earlier as long as one of its projects is on the agenda. A vote that was called off
 * advises nobody.
 */
export function votesOfMinutes(
	votes: readonly AnnouncedVote[],
	{ closedAt, previousClosedAt, proposalIds }: MeetingAmongVotes
): readonly VoteOfMinutes[] {
	const onAgenda = new Set(proposalIds);
	return votes
		.filter(({ announcedAt, isCalledOff, ...vote }) => {
			if (isCalledOff || (closedAt !== null && announcedAt > closedAt)) return false;
			const isNew = previousClosedAt === null || announcedAt > previousClosedAt;
			return isNew || vote.proposalIds.some((id) => onAgenda.has(id));
		})
		.map(({ reference, title, opensAt, closesAt, manifestHash }) => ({
			...{ reference, title, opensAt, closesAt, manifestHash }
		}));
}
