import { and, eq } from 'drizzle-orm';
import { castBallot } from '$lib/server/db/schema';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import {
	aResidentVote,
	aVotingAccount,
	byAccount,
	byCode,
	someCodes,
	stampFor,
	ticks
} from '../support/resident-voting';
import type { TestStore } from '../support/scratch-store';
import { atOnce, differs, type Race } from './race';

const devices = 64;

async function prepare({ context }: TestStore) {
	const made = await aResidentVote(context);
	const { neighbourhoodId, residentVoteId } = made;
	const vote = { neighbourhoodId, residentVoteId };
	const { codes } = await someCodes(context, vote, { size: 20 });
	const ofVote = and(
		eq(castBallot.neighbourhoodId, neighbourhoodId),
		eq(castBallot.residentVoteId, residentVoteId)
	);
	let round = 0;
	return async () => {
		const code = codes[round++] ?? '';
		// One round in two by an account, so that both kinds of right are held to one ballot.
		const voter = round % 2 === 0 ? byCode(code) : byAccount(await aVotingAccount(context, made));
		const stamp = await stampFor(context, vote, voter);
		const attempt = (device: number) => async () =>
			castResidentBallot(context, { ...vote, voter, marks: ticks(1 + (device % 4)), stamp });
		const before = await context.db.query.$count(castBallot, ofVote);
		const { values, reasons, failures } = await atOnce(
			Array.from({ length: devices }, (_, n) => attempt(n))
		);
		const ballots = (await context.db.query.$count(castBallot, ofVote)) - before;
		return [
			...differs('ballots', ballots, 1),
			// The same choice is the same ballot; each other choice came too late.
			...differs('told that it is in the urn', values.length, devices / 4),
			...differs(
				'told to look again',
				reasons.filter((reason) => reason === 'castMeanwhile').length,
				(devices * 3) / 4
			),
			...differs('failures', failures, [])
		];
	};
}

export const sixtyFourBallots: Race = {
	name: '64 devices cast by one right at the same moment: one ballot lies in the urn',
	rounds: 10,
	removals: [
		{
			name: 'cast_ballot_one_per_right',
			statements: ['alter table cast_ballot drop constraint cast_ballot_one_per_right']
		}
	],
	prepare
};
