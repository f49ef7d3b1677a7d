import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { AccountActor } from '$lib/domain/access/actor';
import { residence, votingRight } from '$lib/server/db/schema';
import { changeResidentVote } from '$lib/server/repositories/resident-votes';
import { announceResidentVote } from '$lib/server/services/announce-resident-vote';
import { declareResidence, type DeclareResidence } from '$lib/server/services/declare-residence';
import { forgetWhatExpired } from '$lib/server/services/forget-what-expired';
import { makeFormKey } from '$lib/server/services/form-key';
import { aCouncilAtWork } from '../support/council-at-work';
import { anAccount } from '../support/people';
import { aPlannedVote, at, planFurther, readVote } from '../support/planned-vote';
import { freshStore } from '../support/postgres';
import { aResidentVote, aVotingAccount, byAccount, cast, ticks } from '../support/resident-voting';
import { testEvening } from '../support/scratch-store';

const { context } = await freshStore();
const hour = 3_600_000;
const opensAt = new Date(testEvening.getTime() + hour);
const open = { ...context, now: () => opensAt };

const resident: Omit<AccountActor, 'accountId'> = {
	...{ kind: 'account', displayName: 'Votes here', locale: 'de' },
	...{ isAdministrator: false, roles: [], seats: [] }
};

/** A vote into which people enter themselves, announced and open in an hour. */
function aVote(slug: string, streets?: string[]) {
	const eligibility = {
		...{ ties: ['lives' as const], minimumAge: 14, maximumAge: null },
		...{ proofs: ['declaration' as const], ...(streets && { streets }) }
	};
	return aResidentVote(context, { slug, opensAt, manifest: { eligibility } });
}

type Vote = Awaited<ReturnType<typeof aVote>>;

async function declares(vote: Vote, said: Partial<DeclareResidence> = {}, now = context) {
	const accountId = await anAccount(context, { displayName: 'Votes here' });
	const { neighbourhoodId, residentVoteId } = vote;
	const command = {
		...{ neighbourhoodId, residentVoteId, formKey: makeFormKey(now) },
		...{ tie: 'lives' as const, birthYear: 1957, street: null, ...said }
	};
	const result = await declareResidence(now, { ...resident, accountId }, command);
	return { accountId, result };
}

const rightsOf = ({ neighbourhoodId, residentVoteId }: Vote) =>
	context.db.query
		.select({ accountId: votingRight.accountId, isDeclared: votingRight.isDeclared })
		.from(votingRight)
		.where(
			and(
				eq(votingRight.neighbourhoodId, neighbourhoodId),
				eq(votingRight.residentVoteId, residentVoteId)
			)
		);

describe('who enters themselves', () => {
	test('P-133 votes once the vote is open, and what they said is kept nowhere', async () => {
		const vote = await aVote('declares');
		const { accountId, result } = await declares(vote);
		expect(result).toEqual({ ok: true, value: true });
		expect(await rightsOf(vote)).toEqual([{ accountId, isDeclared: true }]);
		const kept = eq(residence.neighbourhoodId, vote.neighbourhoodId);
		expect(await context.db.query.$count(residence, kept)).toBe(0);
		const ballot = { voter: byAccount(accountId), marks: ticks(1) };
		expect(await cast(context, vote, ballot)).toMatchObject({ reason: 'notOpenYet' });
		expect(await cast(open, vote, ballot)).toMatchObject({ ok: true });
	});

	test('twice is once', async () => {
		const vote = await aVote('declares-twice');
		const { accountId } = await declares(vote);
		const { neighbourhoodId, residentVoteId } = vote;
		const again = {
			...{ neighbourhoodId, residentVoteId, formKey: makeFormKey(context) },
			...{ tie: 'lives' as const, birthYear: 1957, street: null }
		};
		const result = await declareResidence(context, { ...resident, accountId }, again);
		expect(result).toEqual({ ok: true, value: true });
		expect(await rightsOf(vote)).toHaveLength(1);
	});

	test('S34 nobody does so once the vote is open, in the program and in the database', async () => {
		const vote = await aVote('declares-late');
		const { result } = await declares(vote, {}, open);
		expect(result).toMatchObject({ reason: 'electorateFixed' });
		const accountId = await anAccount(context, {});
		const { neighbourhoodId, residentVoteId } = vote;
		const late = {
			...{ neighbourhoodId, residentVoteId, id: context.random.uuid(), accountId },
			...{ addedByAccountId: accountId, addedAt: opensAt, isDeclared: true }
		};
		const insert = context.db.transaction((tx) => tx.insert(votingRight).values(late));
		await expect(insert).rejects.toMatchObject({
			cause: { constraint_name: 'voting_right_declared_before_opening' }
		});
		expect(await rightsOf(vote)).toEqual([]);
	});

	test('nobody enters somebody else as if they had done it themselves', async () => {
		const vote = await aVote('declares-for-another');
		const [accountId, addedByAccountId] = [
			await anAccount(context, {}),
			await anAccount(context, {})
		];
		const { neighbourhoodId, residentVoteId } = vote;
		const row = {
			...{ neighbourhoodId, residentVoteId, id: context.random.uuid(), accountId },
			...{ addedByAccountId, addedAt: testEvening, isDeclared: true }
		};
		const insert = context.db.transaction((tx) => tx.insert(votingRight).values(row));
		await expect(insert).rejects.toMatchObject({
			cause: { constraint_name: 'voting_right_declared_by_oneself' }
		});
	});

	test('P-14 has to live in one of the streets, and P-13 be old enough', async () => {
		const vote = await aVote('declares-streets', ['Deichstraße', 'Hafenweg']);
		const reasonFor = async (said: Partial<DeclareResidence>) =>
			(await declares(vote, said)).result;
		expect(await reasonFor({ street: 'Bergweg' })).toMatchObject({ reason: 'streetOutside' });
		const child = { street: 'Hafenweg', birthYear: testEvening.getUTCFullYear() - 13 };
		expect(await reasonFor(child)).toMatchObject({ reason: 'notEligible' });
		expect(await reasonFor({ street: 'Hafenweg' })).toMatchObject({ ok: true });
		expect(await rightsOf(vote)).toHaveLength(1);
	});
});

test('P-14 a vote is not announced with self-declaration where the rules do not have it', async () => {
	const council = await aCouncilAtWork(context, { slug: 'not-ruled' });
	const vote = await aPlannedVote(context, council, { first: 1, costs: [100_00, 200_00, 300_00] });
	const { manifest } = await readVote(context, vote);
	await planFurther(context, vote, {
		eligibility: { ...manifest.eligibility, proofs: ['declaration'] }
	});
	const refused = await announceResidentVote(context, vote.manager, vote.command());
	expect(refused).toMatchObject({ ok: false, reason: 'declarationNotRuled' });
});

test('P-133 P04 who could vote is forgotten on the day that the manifest names', async () => {
	const vote = await aResidentVote(context, {
		slug: 'forgets',
		manifest: { deletedAfterDays: 10 }
	});
	await aVotingAccount(context, vote);
	const countedAt = new Date(testEvening.getTime() + 15 * 24 * hour);
	const { neighbourhoodId, residentVoteId: id } = vote;
	await context.db.transaction(async (tx) => {
		const closed = { state: 'closed', closedAt: countedAt, onlineCount: 0 } as const;
		await changeResidentVote(tx, { neighbourhoodId }, { id, change: closed, at: countedAt });
		const counted = {
			...({ state: 'counted', countedAt, lotSeed: 'seed', paperCount: 0 } as const),
			...{ spoiledCount: 0, outcome: { winners: [], costCents: 0, votes: [], trace: [] } }
		};
		await changeResidentVote(tx, { neighbourhoodId }, { id, change: counted, at: countedAt });
	});
	const tenDaysLater = new Date(countedAt.getTime() + 10 * 24 * hour);
	await forgetWhatExpired(at(context, tenDaysLater.toISOString()));
	expect(await rightsOf(vote)).toHaveLength(1);
	await forgetWhatExpired(at(context, new Date(tenDaysLater.getTime() + 1).toISOString()));
	expect(await rightsOf(vote)).toEqual([]);
});
