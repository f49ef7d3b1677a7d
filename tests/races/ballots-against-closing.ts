import { and, eq, isNotNull } from 'drizzle-orm';
import { ok } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { castBallot } from '$lib/server/db/schema';
import { changeResidentVote, lockResidentVote } from '$lib/server/repositories/resident-votes';
import { aResidentVote, byCode, cast, someCodes, ticks } from '../support/resident-voting';
import { testEvening, type TestStore } from '../support/scratch-store';
import { atOnce, differs, type Race } from './race';

const voters = 12;

/** What the closing does with the urn: takes the vote for itself, opens every seal, ends the vote. */
async function closeVote(
	context: Context,
	{
		neighbourhoodId,
		residentVoteId,
		closesAt
	}: { neighbourhoodId: string; residentVoteId: string; closesAt: Date }
): Promise<number> {
	const scope = { neighbourhoodId };
	const sealed = and(
		eq(castBallot.neighbourhoodId, neighbourhoodId),
		eq(castBallot.residentVoteId, residentVoteId),
		isNotNull(castBallot.sealed)
	);
	return context.db.transaction(async (tx) => {
		await lockResidentVote(tx, scope, residentVoteId);
		const inUrn = await tx.select({ key: castBallot.ballotKey }).from(castBallot).where(sealed);
		await tx.update(castBallot).set({ sealed: null }).where(sealed);
		const change = { state: 'closed', closedAt: closesAt, onlineCount: inUrn.length } as const;
		await changeResidentVote(tx, scope, { id: residentVoteId, change, at: closesAt });
		return inUrn.length;
	});
}

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
		const closing = async () => ok(await closeVote(context, { ...vote, closesAt }));
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
