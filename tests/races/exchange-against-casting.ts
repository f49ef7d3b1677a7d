import { and, eq } from 'drizzle-orm';
import { ok } from '$lib/domain/result';
import { castBallot } from '$lib/server/db/schema';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import { exchangeForPaper } from '$lib/server/services/exchange-for-paper';
import { makeFormKey } from '$lib/server/services/form-key';
import { aManager } from '../support/planned-vote';
import { aResidentVote, byCode, someCodes, stampFor, ticks } from '../support/resident-voting';
import type { TestStore } from '../support/scratch-store';
import { atOnce, differs, type Race } from './race';

const rounds = 15;
const posts = 12;

async function prepare({ context }: TestStore) {
	const made = await aResidentVote(context);
	const { neighbourhoodId, residentVoteId } = made;
	const vote = { neighbourhoodId, residentVoteId };
	const manager = await aManager(context, neighbourhoodId);
	const { codes } = await someCodes(context, vote, { size: rounds });
	const ofVote = and(
		eq(castBallot.neighbourhoodId, neighbourhoodId),
		eq(castBallot.residentVoteId, residentVoteId)
	);
	let round = 0;
	return async () => {
		const code = codes[round++] ?? '';
		const stamp = await stampFor(context, vote, byCode(code));
		const attempts = Array.from({ length: posts }, (_, n) => async () => {
			// Each looks at the form once more than the one before, so that one of them comes while the desk is at it.
			for (let looks = 0; looks < n; looks++) await stampFor(context, vote, byCode(code));
			const post = { ...vote, voter: byCode(code), marks: ticks(1), stamp };
			const result = await castResidentBallot(context, post);
			return result.ok ? ok('cast') : result;
		});
		const exchange = async () => {
			const by = { kind: 'code', typed: code } as const;
			const command = { ...vote, by, formKey: makeFormKey(context) };
			const result = await exchangeForPaper(context, manager, command);
			return result.ok ? ok('paper') : result;
		};
		const { values, failures } = await atOnce<string>([exchange, ...attempts]);
		return [
			...differs('exchanged', values.includes('paper'), true),
			...differs('ballots beside the paper', await context.db.query.$count(castBallot, ofVote), 0),
			...differs('failures', failures, [])
		];
	};
}

export const exchangeAgainstCasting: Race = {
	name: 'somebody casts while the desk gives them paper: no ballot is left in the urn',
	rounds,
	removals: [{ name: 'the locks on the vote', unlocked: ['resident_vote'] }],
	prepare
};
