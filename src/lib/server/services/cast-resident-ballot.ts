import { checkMarks, type MarksRefusal } from '$lib/domain/participation/check-marks';
import { writeMarks, type Mark } from '$lib/domain/participation/marks';
import {
	takesBallots,
	type PhaseRefusal,
	type RightRefusal
} from '$lib/domain/participation/may-cast';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { VoteName } from '$lib/server/ballot-key';
import { readCastStamp } from '$lib/server/cast-stamp';
import type { Context } from '$lib/server/context';
import type { Transaction } from '$lib/server/db/client';
import { constraintOf } from '$lib/server/db/failure';
import {
	findCastBallot,
	insertCastBallot,
	replaceCastBallot,
	shareResidentVote
} from '$lib/server/repositories/cast-ballots';
import { openBallot, sealBallot, type SealedBallot } from '$lib/server/sealed-ballot';
import { announcedManifest } from './announced-manifest';
import { entitledVoter, findVoter, type Voter } from './voter';

export interface CastResidentBallot extends VoteName {
	readonly voter: Voter;
	readonly marks: readonly Mark[];
	/** What `writeCastStamp` put into the form. */
	readonly stamp: string;
}

export type CastResidentBallotRefusal =
	| PhaseRefusal
	| RightRefusal
	| MarksRefusal
	/** The form is not from here, or not for this voter. */
	| 'formStrange'
	/** Another ballot of this voter came in between. */
	| 'castMeanwhile';

/**
 * Casts a ballot, or puts it in place of the voter's last one. The same form sent twice is one ballot; an older form never
 * replaces a newer ballot. Nothing else is written here, no key of a form, no audit, no time: whatever stood beside the
 * ballot would tell whose it is (docs/decisions/0041).
 */
export async function castResidentBallot(
	context: Context,
	command: CastResidentBallot
): Promise<Result<true, CastResidentBallotRefusal>> {
	try {
		return await context.db.transaction((tx) => castIn(tx, context, command));
	} catch (error) {
		if (constraintOf(error) === 'cast_ballot_only_while_open') return refuse('closed');
		throw error;
	}
}

async function castIn(
	tx: Transaction,
	{ secret, random, now }: Context,
	{ voter, marks, stamp, ...vote }: CastResidentBallot
): Promise<Result<true, CastResidentBallotRefusal>> {
	const scope = { neighbourhoodId: vote.neighbourhoodId };
	// Sent together, in this order: the right is read by a statement that begins when the vote is shared, so that nobody
	// exchanges it for paper in between.
	const [shared, found] = await Promise.all([
		shareResidentVote(tx, scope, vote.residentVoteId),
		findVoter({ db: tx, secret }, vote, voter)
	]);
	if (!shared?.manifestHash) return refuse('notFound');
	const open = takesBallots(shared, now());
	if (!open.ok) return open;
	const { manifestHash, opensAt } = shared;
	const entitled = entitledVoter(found, { kind: voter.kind, opensAt });
	if (!entitled.ok) return entitled;
	const name = { ...vote, ballotKey: entitled.value.ballotKey };
	const seen = readCastStamp(secret, { ...name, text: stamp });
	if (seen === null) return refuse('formStrange');
	const id = vote.residentVoteId;
	const manifest = await announcedManifest(tx, scope, { id, manifestHash });
	if (manifest === null) return refuse('notFound');
	const checked = checkMarks(manifest, marks);
	if (!checked.ok) return checked;
	const ballot = { ...name, projects: manifest.projects.map(({ number }) => number) };
	const sealed = sealBallot({ secret, random }, ballot, checked.value);
	const { residentVoteId, ballotKey } = ballot;
	const row = { residentVoteId, ballotKey, sealed };
	const isTaken =
		seen === 0
			? await insertCastBallot(tx, scope, row)
			: await replaceCastBallot(tx, scope, { ...row, seen });
	if (isTaken) return ok(true);
	const isSame = await isInUrn(tx, { secret, ballot, castNumber: seen + 1, marks: checked.value });
	return isSame ? ok(true) : refuse('castMeanwhile');
}

/** Whether the ballot in the urn is the one that this very form has cast before. */
async function isInUrn(
	tx: Transaction,
	{
		secret,
		ballot,
		castNumber,
		marks
	}: {
		readonly secret: string;
		readonly ballot: SealedBallot;
		readonly castNumber: number;
		readonly marks: readonly Mark[];
	}
): Promise<boolean> {
	const { neighbourhoodId, residentVoteId, ballotKey } = ballot;
	const stored = await findCastBallot(tx, { neighbourhoodId }, { residentVoteId, ballotKey });
	if (stored?.sealed == null || stored.castNumber !== castNumber) return false;
	const opened = openBallot(secret, ballot, stored.sealed);
	return opened !== null && writeMarks(opened) === writeMarks(marks);
}
