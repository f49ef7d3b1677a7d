import { expect, test } from 'vitest';
import { connectPool, openPostgres } from '$lib/server/db/postgres';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import { freshStore } from '../support/postgres';
import {
	aResidentVote,
	aVotingAccount,
	byAccount,
	byCode,
	cast,
	someCodes,
	stampFor,
	ticks
} from '../support/resident-voting';
import { tapStatements } from '../support/tap-statements';

const { context, url } = await freshStore();

test('a ballot is three statements, and the vote is shared before the right is read', async () => {
	const vote = await aResidentVote(context);
	const { neighbourhoodId, residentVoteId } = vote;
	const name = { neighbourhoodId, residentVoteId };
	const { codes } = await someCodes(context, vote, { size: 2 });
	const sent: string[] = [];
	const watched = tapStatements(connectPool(url), (statement) => {
		sent.push(/(?:from|insert into|update) "(\w+)"/.exec(statement)?.[1] ?? statement);
		return statement;
	});
	const db = openPostgres(url, watched);
	// The manifest is read with the very first ballot that a process takes.
	await cast({ ...context, db }, vote, { voter: byCode(codes[1] ?? ''), marks: ticks(2) });
	const voters = [byCode(codes[0] ?? ''), byAccount(await aVotingAccount(context, vote))];
	for (const [index, voter] of voters.entries()) {
		for (const time of ['first', 'again']) {
			const stamp = await stampFor(context, vote, voter);
			sent.length = 0;
			const post = { ...name, voter, marks: ticks(1), stamp };
			expect(await castResidentBallot({ ...context, db }, post), time).toMatchObject({ ok: true });
			const right = index === 0 ? 'voting_code' : 'voting_right';
			expect(sent, time).toEqual(['resident_vote', right, 'cast_ballot']);
		}
	}
	await db.close();
});
