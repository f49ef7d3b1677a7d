import type { AccountActor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { mayCast, type RightRefusal } from '$lib/domain/participation/may-cast';
import { votingPhase } from '$lib/domain/participation/resident-vote';
import { readCode, type CodeRefusal } from '$lib/domain/participation/voting-code';
import { ok, refuse, type Result } from '$lib/domain/result';
import { ballotKeyOf, type BallotHolder } from '$lib/server/ballot-key';
import type { Context } from '$lib/server/context';
import {
	deleteCastBallot,
	putCodeOnPaper,
	putRightOnPaper
} from '$lib/server/repositories/paper-ballots';
import type { StoredResidentVote } from '$lib/server/repositories/resident-votes';
import { findRightOfCode } from '$lib/server/repositories/rights-to-cast';
import { listVotingRights } from '$lib/server/repositories/voting-rights';
import { hashCode } from '$lib/server/voting-code-hash';
import type { UseCaseTransaction } from './perform';
import type { CommandRefusal } from './perform-command';
import { performOnVote, type DeskVoteCommand } from './perform-on-vote';

/** A code as somebody typed it, or the right of an account. */
export interface ExchangeForPaper extends DeskVoteCommand {
	readonly by:
		| { readonly kind: 'code'; readonly typed: string }
		| { readonly kind: 'account'; readonly votingRightId: string };
}

export type ExchangeRefusal = CodeRefusal | RightRefusal | 'exchangeNotOpen';

/**
 * Takes a code or a right in exchange for a paper ballot: from now on nothing is cast with it online, and what was cast
 * before is taken out of the urn, so that nobody votes in two ways.
 */
export async function exchangeForPaper(
	context: Context,
	actor: AccountActor,
	command: ExchangeForPaper
): Promise<Result<true, ExchangeRefusal | CommandRefusal>> {
	const { by, neighbourhoodId, residentVoteId } = command;
	return performOnVote<true, ExchangeRefusal>(context, { actor, command }, async (tx, vote) => {
		const phase = votingPhase(vote, tx.at);
		if (phase !== 'announced' && phase !== 'open') return refuse('exchangeNotOpen');
		const given =
			by.kind === 'code'
				? await giveCode(tx, command, { vote, typed: by.typed })
				: await giveRight(tx, command, { vote, votingRightId: by.votingRightId });
		if (!given.ok) return given;
		const name = { neighbourhoodId, residentVoteId };
		const ballotKey = ballotKeyOf(context.secret, name, given.value);
		await deleteCastBallot(tx, command, { residentVoteId, ballotKey });
		tx.note({
			action: 'exchangedForPaper',
			subjectKind: 'residentVote',
			subjectId: residentVoteId,
			details: { by: by.kind }
		});
		return ok(true);
	});
}

async function giveCode(
	tx: UseCaseTransaction,
	scope: { readonly neighbourhoodId: string },
	{ vote, typed }: { readonly vote: StoredResidentVote; readonly typed: string }
): Promise<Result<BallotHolder, CodeRefusal | RightRefusal>> {
	const code = readCode(typed);
	if (!code.ok) return code;
	const codeHash = hashCode(code.value);
	const right = await findRightOfCode(tx, scope, { residentVoteId: vote.id, codeHash });
	const allowed = mayCast(right, { kind: 'code', opensAt: vote.opensAt });
	if (!allowed.ok) return allowed;
	await putCodeOnPaper(tx, scope, { codeHash, on: localDateOf(tx.at) });
	return ok({ kind: 'code', code: code.value });
}

async function giveRight(
	tx: UseCaseTransaction,
	scope: { readonly neighbourhoodId: string },
	{ vote, votingRightId }: { readonly vote: StoredResidentVote; readonly votingRightId: string }
): Promise<Result<BallotHolder, RightRefusal>> {
	const rights = await listVotingRights(tx, scope, vote.id);
	const right = rights.find(({ id }) => id === votingRightId);
	const asRight = right && {
		...({ kind: 'account', givenAt: right.addedAt, revokedAt: null } as const),
		...{ confirmedAt: right.confirmedAt, onPaperOn: right.onPaperOn }
	};
	const allowed = mayCast(asRight ?? null, { kind: 'account', opensAt: vote.opensAt });
	if (!allowed.ok) return allowed;
	await putRightOnPaper(tx, scope, { id: votingRightId, on: localDateOf(tx.at) });
	return ok({ kind: 'account', votingRightId });
}
