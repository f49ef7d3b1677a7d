import { and, eq } from 'drizzle-orm';
import { ok } from '$lib/domain/result';
import { castBallot } from '$lib/server/db/schema';
import { countExchanged } from '$lib/server/repositories/paper-ballots';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import { exchangeForPaper } from '$lib/server/services/exchange-for-paper';
import { makeFormKey } from '$lib/server/services/form-key';
import { aManager } from '../support/planned-vote';
import { aResidentVote, byCode, someCodes, stampFor, ticks } from '../support/resident-voting';
import type { TestStore } from '../support/scratch-store';
import { atOnce, differs, type Race } from './race';

const voters = 8;
/** So many devices go through all codes, so that casts come before, during and after each exchange. */
const devices = 4;
const passes = 3;

async function prepare({ context }: TestStore) {
	const { neighbourhoodId, residentVoteId } = await aResidentVote(context);
	const vote = { neighbourhoodId, residentVoteId };
	const scope = { neighbourhoodId };
	const desk = await aManager(context, neighbourhoodId);
	const ofVote = and(
		eq(castBallot.neighbourhoodId, neighbourhoodId),
		eq(castBallot.residentVoteId, residentVoteId)
	);
	let round = 0;
	return async () => {
		const { codes } = await someCodes(context, vote, { size: voters, number: ++round });
		const exchanges = codes.map((typed) => () => {
			const command = { ...vote, formKey: makeFormKey(context) };
			return exchangeForPaper(context, desk, { ...command, by: { kind: 'code', typed } });
		});
		const casts = await Promise.all(
			codes.map(async (code) => {
				const voter = byCode(code);
				const stamp = await stampFor(context, vote, voter);
				return () => castResidentBallot(context, { ...vote, voter, marks: ticks(1), stamp });
			})
		);
		const device = async () => {
			const refused: string[] = [];
			for (let pass = 0; pass < passes; pass++)
				for (const cast of casts) {
					const result = await cast();
					if (!result.ok) refused.push(result.reason);
				}
			return ok(refused);
		};
		const before = await countExchanged(context.db.query, scope, residentVoteId);
		const { values, reasons, failures } = await atOnce<true | readonly string[]>([
			...exchanges,
			...Array.from({ length: devices }, () => device)
		]);
		const refused = values.flatMap((value) => (value === true ? [] : value));
		const exchanged = (await countExchanged(context.db.query, scope, residentVoteId)) - before;
		return [
			...differs('codes on paper', exchanged, voters),
			...differs(
				'ballots online beside them',
				await context.db.query.$count(castBallot, ofVote),
				0
			),
			...differs(
				'refused otherwise',
				[...reasons, ...refused].filter((reason) => reason !== 'codeOnPaper'),
				[]
			),
			...differs('failures', failures, [])
		];
	};
}

export const codeOnPaper: Race = {
	name: `${voters} codes are cast and exchanged for paper at the same moment: none votes in both ways`,
	rounds: 10,
	removals: [{ name: 'the lock on the vote', unlocked: ['resident_vote'] }],
	prepare
};
