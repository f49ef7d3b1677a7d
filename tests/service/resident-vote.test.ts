import { describe, expect, test } from 'vitest';
import { listVoteProjects } from '$lib/server/repositories/vote-projects';
import { countVotingRights, listVotingRights } from '$lib/server/repositories/voting-rights';
import { addVoter } from '$lib/server/services/add-voter';
import { announceResidentVote, hashManifest } from '$lib/server/services/announce-resident-vote';
import { callOffResidentVote } from '$lib/server/services/call-off-resident-vote';
import { changeResidentVote } from '$lib/server/services/change-resident-vote';
import { chooseVoteProjects } from '$lib/server/services/choose-vote-projects';
import { closeDueVotes, closeResidentVote } from '$lib/server/services/close-resident-vote';
import { confirmResidence } from '$lib/server/services/confirm-residence';
import { confirmVoter } from '$lib/server/services/confirm-voter';
import { countResidentVote } from '$lib/server/services/count-resident-vote';
import { makeFormKey } from '$lib/server/services/form-key';
import { readCountedBallots } from '$lib/server/services/read-counted-vote';
import { readWishes } from '$lib/server/services/read-wishes';
import { aCouncilAtWork } from '../support/council-at-work';
import { anAccount } from '../support/people';
import {
	aManager,
	announced,
	aPlannedVote,
	at,
	ballotInUrn,
	planFurther,
	readVote,
	type PlannedVote
} from '../support/planned-vote';
import { freshStore } from '../support/postgres';
import { maintain } from '../support/postgres-cluster';

const { context, url } = await freshStore();
const db = context.db.query;
const costs = [4_000_00, 3_000_00, 3_500_00];

async function aVote(slug: string) {
	const council = await aCouncilAtWork(context, { slug });
	return aPlannedVote(context, council, { first: 1, costs });
}

const momentsOf = async (vote: PlannedVote) => {
	const { manifest } = await readVote(context, vote);
	const before = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
	return { ...manifest, justBeforeClosing: before(manifest.closesAt) };
};

async function showResidence(vote: PlannedVote, email: string, now = context) {
	await anAccount(context, { email });
	const { neighbourhoodId } = vote;
	return confirmResidence(now, vote.manager, {
		...{ neighbourhoodId, email, tie: 'lives', birthYear: null },
		formKey: makeFormKey(now)
	});
}

describe('planning and announcing', () => {
	test('the manifest holds every project with title and cost, and its hash is that of its text', async () => {
		const vote = await aVote('announce');
		const { manifestHash } = await announced(context, vote);
		const { state, manifest } = await readVote(context, vote);
		expect(state).toBe('announced');
		expect(manifest.projects.map(({ number, costCents }) => [number, costCents])).toEqual([
			[1, 4_000_00],
			[2, 3_000_00],
			[3, 3_500_00]
		]);
		expect(manifestHash).toBe(hashManifest(manifest));
	});

	test('what was announced is fixed, in the program and in the database', async () => {
		const vote = await aVote('fixed');
		await announced(context, vote);
		const part = { budgetCents: 1_00 };
		const change = { ...vote.command(), part };
		const later = await changeResidentVote(context, vote.manager, change);
		expect(later).toMatchObject({ ok: false, reason: 'announcedAlready' });
		const choose = { ...vote.command(), proposalIds: vote.proposalIds.slice(1) };
		expect(await chooseVoteProjects(context, vote.manager, choose)).toMatchObject({ ok: false });
		const id = vote.residentVoteId;
		for (const statement of [
			`update resident_vote set closes_at = closes_at + interval '1 day' where id = '${id}'`,
			`update resident_vote set manifest = jsonb_set(manifest, '{budgetCents}', '1') where id = '${id}'`,
			`update resident_vote set state = 'draft' where id = '${id}'`,
			`delete from resident_vote_project where resident_vote_id = '${id}'`
		])
			await expect(maintain(url, statement), statement).rejects.toThrow();
	});

	test('a plan with a fault is refused with it, and nothing is written', async () => {
		const vote = await aVote('faulty');
		await planFurther(context, vote, { budgetCents: 3_999_99 });
		const refused = await announceResidentVote(context, vote.manager, vote.command());
		expect(refused).toMatchObject({ ok: false, reason: 'projectAboveBudget' });
		expect((await readVote(context, vote)).manifestHash).toBeNull();
	});

	test('a proposal that is withdrawn before the announcement is not on the ballot', async () => {
		const vote = await aVote('withdrawn');
		await maintain(
			url,
			`update proposal set state = 'withdrawn' where id = '${vote.proposalIds[0] ?? ''}'`
		);
		await planFurther(context, vote, {
			ballot: { form: 'approval', minimum: 1, maximum: 2, perProject: 1 }
		});
		await announced(context, vote);
		const scope = { neighbourhoodId: vote.neighbourhoodId };
		const projects = await listVoteProjects(db, scope, vote.residentVoteId);
		expect(projects.map(({ proposalId }) => proposalId)).toEqual(vote.proposalIds.slice(1));
	});
});

describe('the electorate', () => {
	test('S34 P-14 who shows their residence before the opening can vote; later ones need two people', async () => {
		const vote = await aVote('electorate');
		const { neighbourhoodId, residentVoteId } = vote;
		await showResidence(vote, 'first@example.org');
		await announced(context, vote);
		await showResidence(vote, 'second@example.org');
		const { opensAt } = await momentsOf(vote);
		const open = at(context, opensAt);
		await showResidence(vote, 'late@example.org', open);
		const count = () =>
			countVotingRights(db, { neighbourhoodId }, { residentVoteId, opensAt: new Date(opensAt) });
		expect(await count()).toEqual({ all: 2, later: 0, waiting: 0 });

		const add = { ...vote.command(), email: 'late@example.org', formKey: makeFormKey(open) };
		expect(await addVoter(open, vote.manager, add)).toEqual({ ok: true, value: true });
		expect(await count()).toEqual({ all: 2, later: 0, waiting: 1 });
		const rights = await listVotingRights(db, { neighbourhoodId }, residentVoteId);
		const votingRightId = rights.find(({ email }) => email === 'late@example.org')?.id ?? '';
		const confirm = () => ({ ...vote.command(), votingRightId, formKey: makeFormKey(open) });
		expect(await confirmVoter(open, vote.manager, confirm())).toMatchObject({
			reason: 'needsSecondPerson'
		});
		const other = await aManager(context, neighbourhoodId);
		expect(await confirmVoter(open, other, confirm())).toEqual({ ok: true, value: true });
		expect(await count()).toEqual({ all: 3, later: 1, waiting: 0 });
	});

	test('nobody confirms their own residence', async () => {
		const vote = await aVote('own-residence');
		const { neighbourhoodId } = vote;
		const role = 'neighbourhoodManager' as const;
		const accountId = await anAccount(context, {
			email: 'myself@example.org',
			roles: [{ neighbourhoodId, role }]
		});
		const refused = await confirmResidence(
			context,
			{ ...vote.manager, accountId },
			{
				...{ neighbourhoodId, email: 'myself@example.org', tie: 'lives', birthYear: null },
				formKey: makeFormKey(context)
			}
		);
		expect(refused).toMatchObject({ ok: false, reason: 'ownResidence' });
	});
});

describe('closing and counting', () => {
	test('P-133 the urn stays closed until its time, then every ballot is counted once', async () => {
		const vote = await aVote('counting');
		const { neighbourhoodId, residentVoteId } = vote;
		await announced(context, vote);
		const mark = (...projects: number[]) => projects.map((project) => ({ project, weight: 1 }));
		for (const marks of [mark(1, 2), mark(1), mark(3), mark(3, 1), mark(2, 3), mark(1, 2)])
			await ballotInUrn(context, vote, marks);
		const { closesAt, justBeforeClosing } = await momentsOf(vote);
		const scope = { neighbourhoodId };
		expect(await closeResidentVote(at(context, justBeforeClosing), scope, residentVoteId)).toEqual(
			expect.objectContaining({ ok: false, reason: 'notOver' })
		);
		const after = at(context, closesAt);
		await closeDueVotes(after);
		expect(await closeResidentVote(after, scope, residentVoteId)).toMatchObject({
			reason: 'closedAlready'
		});
		expect(await readCountedBallots(db, scope, residentVoteId)).toEqual([
			{ marks: '1:1', times: 1 },
			{ marks: '1:1,2:1', times: 2 },
			{ marks: '1:1,3:1', times: 1 },
			{ marks: '2:1,3:1', times: 1 },
			{ marks: '3:1', times: 1 }
		]);
		const command = { ...vote.command(), formKey: makeFormKey(after) };
		const counted = await countResidentVote(after, vote.manager, command);
		expect(counted).toEqual({ ok: true, value: { winners: 2 } });
		const { state, outcome, onlineCount, lotSeed } = await readVote(context, vote);
		// Projects 2 and 3 have three votes each: the cheaper one goes first, and the other no longer fits.
		expect({ state, onlineCount, winners: outcome?.winners }).toEqual({
			state: 'counted',
			onlineCount: 6,
			winners: ['1', '2']
		});
		expect(lotSeed).not.toBeNull();
		const wishOf = async (reference: string) =>
			(await readWishes(after, { neighbourhoodId, reference })).map((wish) => wish.counted);
		expect(await wishOf('2026-1')).toEqual([{ hasWon: true, place: 1, all: 3 }]);
		expect(await wishOf('2026-3')).toEqual([{ hasWon: false, place: 3, all: 3 }]);
	});

	test('a ballot that does not open stops the closing: none is counted without the others', async () => {
		const vote = await aVote('broken-seal');
		await announced(context, vote);
		await ballotInUrn(context, vote, [{ project: 1, weight: 1 }]);
		await ballotInUrn({ ...context, secret: 'another secret of 32 characters!' }, vote, []);
		const { closesAt } = await momentsOf(vote);
		const scope = { neighbourhoodId: vote.neighbourhoodId };
		const refused = await closeResidentVote(at(context, closesAt), scope, vote.residentVoteId);
		expect(refused).toMatchObject({ ok: false, reason: 'sealBroken' });
		expect((await readVote(context, vote)).state).toBe('announced');
	});

	test('an opened urn stays as it is, and a vote that was called off has no result', async () => {
		const vote = await aVote('called-off');
		await announced(context, vote);
		await ballotInUrn(context, vote, [{ project: 1, weight: 1 }]);
		const { closesAt } = await momentsOf(vote);
		const after = at(context, closesAt);
		await closeDueVotes(after);
		for (const statement of ['update counted_ballot set times = 9', 'delete from counted_ballot'])
			await expect(maintain(url, statement)).rejects.toThrow('an opened urn stays as it is');
		const command = () => ({ ...vote.command(), formKey: makeFormKey(after) });
		expect(await callOffResidentVote(after, vote.manager, command())).toMatchObject({ ok: true });
		expect(await countResidentVote(after, vote.manager, command())).toMatchObject({
			reason: 'notClosedYet'
		});
	});
});
