import { and, eq } from 'drizzle-orm';
import { ok, type Result } from '$lib/domain/result';
import { castBallot } from '$lib/server/db/schema';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import { makeFormKey } from '$lib/server/services/form-key';
import { revokeCodeBatch } from '$lib/server/services/revoke-code-batch';
import { aManager } from '../support/planned-vote';
import { aResidentVote, byCode, someCodes, stampFor, ticks } from '../support/resident-voting';
import type { TestStore } from '../support/scratch-store';
import { atOnce, differs, type Race } from './race';

const voters = 40;
/** So many devices cast one code after the other: some of them are always in the middle of it. */
const devices = 5;

async function prepare({ context }: TestStore) {
	const { neighbourhoodId, residentVoteId } = await aResidentVote(context);
	const vote = { neighbourhoodId, residentVoteId };
	const desk = await aManager(context, neighbourhoodId);
	const ballots = () =>
		context.db.query.$count(
			castBallot,
			and(
				eq(castBallot.neighbourhoodId, neighbourhoodId),
				eq(castBallot.residentVoteId, residentVoteId)
			)
		);
	let round = 0;
	return async () => {
		const wanted = { size: voters, number: ++round };
		const { codes, batchId } = await someCodes(context, vote, wanted);
		const before = await ballots();
		const casts = await Promise.all(
			codes.map(async (code) => {
				const voter = byCode(code);
				const stamp = await stampFor(context, vote, voter);
				return () => castResidentBallot(context, { ...vote, voter, marks: ticks(1), stamp });
			})
		);
		const seen = { ballots: -1 };
		const revoke = async () => {
			const command = { ...vote, formKey: makeFormKey(context), batchId };
			const revoked = await revokeCodeBatch(context, desk, { ...command, because: 'seen' });
			seen.ballots = await ballots();
			return revoked;
		};
		const device = (first: number) => async () => {
			const results = [];
			for (let at = first; at < voters; at += devices) {
				const cast = casts[at];
				if (cast) results.push(await cast());
			}
			return ok(results);
		};
		const done = await atOnce<readonly Result<true, string>[] | true>([
			...Array.from({ length: devices }, (_, first) => device(first)),
			revoke
		]);
		const results = done.values.flatMap((value) => (value === true ? [] : value));
		const refused = results.flatMap((result) => (result.ok ? [] : [result.reason]));
		return [
			...differs('ballots after the batch was revoked', await ballots(), seen.ballots),
			...differs(
				'told that it is in the urn',
				results.length - refused.length,
				seen.ballots - before
			),
			...differs(
				'refused otherwise',
				[...done.reasons, ...refused].filter((reason) => reason !== 'codeRevoked'),
				[]
			),
			...differs('failures', done.failures, [])
		];
	};
}

export const revokedBatch: Race = {
	name: `${voters} codes are cast while their batch is revoked: none gets into the urn after that`,
	rounds: 20,
	removals: [{ name: 'the lock on the vote', unlocked: ['resident_vote'] }],
	prepare
};
