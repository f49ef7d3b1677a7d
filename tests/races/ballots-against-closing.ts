import { and, eq, isNotNull } from 'drizzle-orm';
import { ok } from '$lib/domain/result';
import { castBallot } from '$lib/server/db/schema';
import { closeResidentVote } from '$lib/server/services/close-resident-vote';
import { aResidentVote, byCode, cast, someCodes, ticks } from '../support/resident-voting';
import { testEvening, type TestStore } from '../support/scratch-store';
import { atOnce, differs, type Race } from './race';

const voters = 12;

function prepare({ context }: TestStore) {
	let round = 0;
	return Promise.resolve(async () => {
		const closesAt = new Date(testEvening.getTime() + 3_600_000);
		const vote = await aResidentVote(context, { slug: `voting-${++round}`, closesAt });
		const { neighbourhoodId, residentVoteId } = vote;
		const { codes } = await someCodes(context, vote, { size: voters });
		const attempts = codes.map((code) => async () => {
			const result = await cast(context, vote, { voter: byCode(code), marks: ticks(1) });
			return result.ok ? ok('cast') : result;
		});
		const late = { ...context, now: () => closesAt };
		const closing = async () => {
			const closed = await closeResidentVote(late, { neighbourhoodId }, residentVoteId);
			return closed.ok ? ok(closed.value.ballots) : closed;
		};
		const mixed = [...attempts.slice(0, voters / 2), closing, ...attempts.slice(voters / 2)];
		const { values, reasons, failures } = await atOnce<string | number>(mixed);
		const taken = values.filter((value) => value === 'cast').length;
		const counted = values.find((value) => typeof value === 'number');
		const left = await context.db.query.$count(
			castBallot,
			and(
				eq(castBallot.neighbourhoodId, neighbourhoodId),
				eq(castBallot.residentVoteId, residentVoteId),
				isNotNull(castBallot.sealed)
			)
		);
		return [
			...differs('ballots counted', counted, taken),
			...differs('ballots left under their seal', left, 0),
			...differs(
				'refused',
				[...new Set(reasons)].filter((reason) => reason !== 'closed'),
				[]
			),
			...differs('failures', failures, [])
		];
	});
}

export const ballotsAgainstClosing: Race = {
	name: 'twelve people cast while the vote is closed: what was taken is counted, nothing slips in after',
	rounds: 12,
	removals: [
		{
			name: 'the shared lock on the vote and cast_ballot_only_while_open',
			unlocked: ['resident_vote'],
			statements: ['drop trigger cast_ballot_only_while_open on cast_ballot']
		}
	],
	prepare
};
