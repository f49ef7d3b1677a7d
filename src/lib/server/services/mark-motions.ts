import type { AccountActor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import { markMotions as decide, type MarkMotionsRefusal } from '$lib/domain/voting/mark-motions';
import type { Mark } from '$lib/domain/voting/rank-by-marks';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findMeeting } from '$lib/server/repositories/meetings';
import { insertMarks, listMarks } from '$lib/server/repositories/round-marks';
import { lockRound, type StoredRound } from '$lib/server/repositories/rounds';
import type { Scope } from '$lib/server/repositories/scope';
import { applicantInterests } from './flag-applicant';
import { readItemFacts, type ItemFacts } from './item-facts';
import { ownVote, type OwnVote } from './own-vote';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { readMotionsOfRound, type MotionOfRound } from './round-motions';

export interface MarkMotions extends MeetingCommand {
	readonly meetingId: string;
	readonly roundId: string;
	/** By the id of the motion. */
	readonly marks: readonly Mark[];
}

export type MarkMotionsServiceRefusal = MarkMotionsRefusal | CommandRefusal;

/**
 * Keeps the ranks or points that one voter gives the motions of a round (P-42), once. The audit keeps that they
 * were given, never which.
 */
export async function markMotions(
	context: Context,
	actor: AccountActor,
	command: MarkMotions
): Promise<Result<true, MarkMotionsServiceRefusal>> {
	const { neighbourhoodId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			onConstraint: {
				round_mark_one_per_motion: 'markedAlready',
				round_mark_one_per_rank: 'rankTwice'
			}
		},
		async (tx) => await giveMarks(tx, scope, { actor, command })
	);
}

async function giveMarks(
	tx: UseCaseTransaction,
	scope: Scope,
	{ actor, command }: { readonly actor: AccountActor; readonly command: MarkMotions }
): Promise<Result<true, MarkMotionsRefusal | 'notFound'>> {
	const { roundId, marks } = command;
	const round = await lockRound(tx, scope, command);
	const meeting = round && (await findMeeting(tx, scope, round.meetingId));
	if (!round || !meeting) return refuse('notFound');
	const own = await readOwnMarking(tx, scope, { actor, round, now: tx.at });
	const decided = decide({
		isRoundOpen: round.state === 'open',
		marking: round.marking,
		meeting: meeting.state,
		voter: own.vote && { isPresent: own.vote.present, hasMarked: own.marks.length > 0 },
		motions: own.motions.map(({ motionId }) => motionId),
		marks
	});
	if (!decided.ok) return decided;
	if (own.vote === null || round.marking === null) return refuse('notEntitled');
	const { voter, seatId, attendanceId } = own.vote.current;
	await insertMarks(tx, scope, {
		roundId,
		kind: round.marking,
		...{ voter, seatId, attendanceId, givenAt: tx.at },
		marks: marks.map(({ motion: motionId, value }) => ({
			id: tx.random.uuid(),
			motionId,
			value
		}))
	});
	tx.note({ action: 'markMotions', subjectKind: 'round', subjectId: roundId });
	return ok(true);
}

export interface OwnMarking {
	/** Null without any vote in this body. */
	readonly vote: OwnVote | null;
	/** Those the person may mark: all but the ones in which they have an interest. */
	readonly motions: readonly MotionOfRound[];
	/** What the voter gave already. */
	readonly marks: readonly Mark[];
}

/** Who the person is among the voters of a round, and what they gave. */
export async function readOwnMarking(
	db: Queryable,
	scope: Scope,
	{
		actor,
		round,
		now
	}: { readonly actor: AccountActor; readonly round: StoredRound; readonly now: Date }
): Promise<OwnMarking> {
	let vote: OwnVote | null = null;
	const motions: MotionOfRound[] = [];
	for (const motion of await readMotionsOfRound(db, scope, round.id)) {
		const facts = await readItemFacts(db, scope, { item: motion.item, now });
		const own =
			facts && ownVote(actor, { ...facts, interests: [...facts.interests, ...unflagged(facts)] });
		vote ??= own;
		if (own?.recused === false) motions.push(motion);
	}
	const given = await listMarks(db, scope, round.id);
	const marks = given
		.filter(({ voter }) => voter === vote?.current.voter)
		.map(({ motionId: motion, value }) => ({ motion, value }));
	return { vote, motions, marks };
}

/** An interest that the opening of the vote will write down holds for ranks and points before it, too. */
function unflagged(facts: ItemFacts): ItemFacts['interests'] {
	return applicantInterests(facts).map((interest, index) => ({
		...interest,
		id: `applicant-${index}`,
		declaredBy: 'portal'
	}));
}
