import { describe, expect, test } from 'vitest';
import { storedDecideInputSchema } from '$lib/domain/voting/schema/stored-decide-input';
import { decide } from '$lib/domain/voting/decide';
import {
	findDecision,
	findDeterminationInput,
	findLastDetermination
} from '$lib/server/repositories/decisions';
import { readBalances, readReservedFor } from '$lib/server/repositories/ledger';
import { findMotionOfProposal } from '$lib/server/repositories/motions';
import { readNewestMessages } from '$lib/server/repositories/outbox-messages';
import { findTabledProposal } from '$lib/server/repositories/tabled-proposals';
import { makeFormKey } from '$lib/server/services/form-key';
import { holdForMotion } from '$lib/server/services/ledger-bookings';
import { perform } from '$lib/server/services/perform';
import { readDecision } from '$lib/server/services/read-decision';
import { readTakeOver } from '$lib/server/services/read-take-over';
import { readVoteResult } from '$lib/server/services/read-vote-result';
import { takeOverVote } from '$lib/server/services/take-over-vote';
import { withdrawProposal } from '$lib/server/services/withdraw-proposal';
import { aBindingVote, aCountedBindingVote, takeOver } from '../support/binding-vote';
import { aCouncilAtWork } from '../support/council-at-work';
import { anAccount, signedIn } from '../support/people';
import { aManager, aPlannedVote, announced, readVote } from '../support/planned-vote';
import { freshStore } from '../support/postgres';
import { maintain } from '../support/postgres-cluster';
import { auditOf, valueOf } from '../support/setting-up';

const { context, url } = await freshStore();
const db = context.db.query;

const costs = [4_000_00, 3_000_00, 3_500_00];
// Projects 2 (3 votes) and 1 (2 votes) fit into 7,000 euros; project 3 has one vote.
const ballots = [[2], [1, 2], [1, 2, 3]];

type Counted = Awaited<ReturnType<typeof aCountedBindingVote>>;

const counted = (slug: string, budgetCents = 7_000_00) =>
	aCountedBindingVote(context, { slug, costs, ballots, budgetCents });

async function decisionsOf({ council: { neighbourhoodId }, vote }: Counted) {
	const scope = { neighbourhoodId };
	return Promise.all(
		vote.proposalIds.map(async (proposalId) => {
			const motion = await findMotionOfProposal(db, scope, proposalId);
			const decision = motion && (await findDecision(db, scope, { motionId: motion.id }));
			return decision && { ...decision.determination.result, isPublic: !!decision.publishedAt };
		})
	);
}

const moneyOf = async ({ council: { neighbourhoodId, fundYearId } }: Counted) => {
	const { free, reserved } = await readBalances(db, { neighbourhoodId }, fundYearId);
	return { free, reserved };
};

/** Another decision sets money of the same year aside. */
const spend = ({ council: { neighbourhoodId, fundYearId, manager } }: Counted, cents: number) =>
	perform(context, { actor: manager, neighbourhoodId }, async (tx) =>
		holdForMotion(
			tx,
			{ neighbourhoodId },
			{ fundYearId, motionId: context.random.uuid(), wantedCents: cents }
		)
	);

const withdraw = async ({ council: { neighbourhoodId }, vote }: Counted, number: number) => {
	const scope = { neighbourhoodId };
	const proposal = await findTabledProposal(db, scope, { year: 2026, number });
	const applicant = await signedIn(context, proposal?.applicantAccountId ?? '');
	valueOf(
		await withdrawProposal(context, applicant.actor, { ...scope, reference: `2026-${number}` })
	);
	return vote;
};

describe('R-311 a binding result becomes decisions', () => {
	test('the chosen ones are approved in full, public and paid for, the others are not', async () => {
		const made = await counted('taken');
		const { council, vote, after } = made;
		expect(valueOf(await takeOver(after, vote))).toEqual({ decisions: 3 });
		expect(await decisionsOf(made)).toMatchObject([
			{ kind: 'approved', amountCents: 4_000_00, isPublic: true },
			{ kind: 'approved', amountCents: 3_000_00, isPublic: true },
			{ kind: 'rejected', amountCents: null, isPublic: true }
		]);
		expect(await moneyOf(made)).toEqual({ free: 0, reserved: 7_000_00 });
		const { neighbourhoodId } = council;
		const proposal = await findTabledProposal(db, { neighbourhoodId }, { year: 2026, number: 3 });
		expect(proposal?.state).toBe('decided');
		const language = 'de';
		const decision = await readDecision(after, { neighbourhoodId, reference: '2026-1', language });
		expect(decision?.derivation.determination.steps).toMatchObject([
			{ code: 'competence', verdict: 'yes' },
			{
				code: 'residentVote',
				verdict: 'yes',
				rule: 'body.kind',
				inputs: { vote: '2026-1', place: 1, chosen: 2 }
			},
			{ code: 'money', verdict: 'yes' }
		]);
		const result = await readVoteResult(after, { neighbourhoodId, reference: '2026-1', language });
		expect(result?.projects.map(({ number, comparison }) => [number, comparison])).toEqual([
			[2, 'same'],
			[1, 'same'],
			[3, 'same']
		]);
		const actions = (await auditOf(context, neighbourhoodId)).map(({ action }) => action);
		expect(actions.filter((action) => action === 'publishDecision')).toHaveLength(3);
		expect(actions).toContain('residentVoteTakenOver');
	});

	test('each can be computed again from what was stored, and tells its applicant', async () => {
		const made = await counted('again');
		const { council, vote, after } = made;
		valueOf(await takeOver(after, vote));
		const scope = { neighbourhoodId: council.neighbourhoodId };
		for (const proposalId of vote.proposalIds) {
			const motion = await findMotionOfProposal(db, scope, proposalId);
			const last = motion && (await findLastDetermination(db, scope, motion.id));
			const input = await findDeterminationInput(db, scope, last?.id ?? '');
			expect(decide(storedDecideInputSchema.parse(input))).toEqual(last?.output);
		}
		const mails = (await readNewestMessages(db, 200)).filter(
			({ neighbourhoodId }) => neighbourhoodId === scope.neighbourhoodId
		);
		const told = mails.filter(({ content }) => content?.template === 'proposalDecided');
		expect(told).toHaveLength(3);
	});

	test('it happens once, whoever presses again', async () => {
		const made = await counted('once');
		valueOf(await takeOver(made.after, made.vote));
		expect(await takeOver(made.after, made.vote)).toEqual({
			ok: false,
			reason: 'takenOverAlready'
		});
		expect(await moneyOf(made)).toEqual({ free: 0, reserved: 7_000_00 });
	});

	test('two people at once: one takes over, the other is told so', async () => {
		const made = await counted('at-once');
		const other = await aManager(context, made.council.neighbourhoodId);
		const results = await Promise.all(
			[made.vote, { ...made.vote, manager: other }].map((vote) => takeOver(made.after, vote))
		);
		expect(results.map((result) => (result.ok ? 'taken' : result.reason)).sort()).toEqual([
			'taken',
			'takenOverAlready'
		]);
		expect(await moneyOf(made)).toEqual({ free: 0, reserved: 7_000_00 });
	});
});

describe('what the result cannot become', () => {
	test('a cent has gone elsewhere: the project is named, and nothing is written', async () => {
		const made = await counted('last-euro');
		valueOf(await spend(made, 1));
		expect(await takeOver(made.after, made.vote)).toMatchObject({
			ok: false,
			reason: 'moneyMissing',
			details: { number: 1, title: 'Projekt 1' }
		});
		expect(await decisionsOf(made)).toEqual([null, null, null]);
		expect(await moneyOf(made)).toEqual({ free: 6_999_99, reserved: 1 });
	});

	test('the last cent is wanted at the same moment: it is promised once', async () => {
		const made = await counted('same-moment');
		const [spent, taken] = await Promise.all([
			spend(made, 1),
			takeOver(made.after, made.vote)
		] as const);
		expect([spent.ok, taken.ok].filter(Boolean)).toHaveLength(1);
		const { free, reserved } = await moneyOf(made);
		expect(free + reserved).toBe(7_000_00);
		expect(reserved).toBe(taken.ok ? 7_000_00 : 1);
	});

	test('one was taken back: it is named, and the others wait until somebody leaves it out', async () => {
		const made = await counted('gone');
		await withdraw(made, 2);
		expect(await takeOver(made.after, made.vote)).toMatchObject({
			reason: 'projectInTheWay',
			details: { number: 2, title: 'Projekt 2', obstacle: 'withdrawn' }
		});
		const scope = { neighbourhoodId: made.council.neighbourhoodId };
		expect(await readTakeOver(made.after, scope, made.vote.residentVoteId)).toMatchObject({
			chosen: [
				{ number: 2, obstacle: 'withdrawn' },
				{ number: 1, obstacle: null }
			],
			costCents: 4_000_00,
			freeCents: 7_000_00
		});
		expect(await takeOver(made.after, made.vote, [1, 2])).toMatchObject({
			reason: 'projectCannotBeLeftOut',
			details: { number: 1 }
		});
		expect(valueOf(await takeOver(made.after, made.vote, [2]))).toEqual({ decisions: 2 });
		expect(await decisionsOf(made)).toMatchObject([
			{ kind: 'approved' },
			null,
			{ kind: 'rejected' }
		]);
	});

	test('advice stays advice, and a vote that runs has no result', async () => {
		const council = await aCouncilAtWork(context, { slug: 'advised' });
		const advice = await aPlannedVote(context, council, { first: 1, costs });
		await announced(context, advice);
		expect(await takeOver(context, advice)).toEqual({ ok: false, reason: 'onlyAdvice' });
		const { vote } = await aBindingVote(context, { slug: 'running', costs });
		expect(await takeOver(context, vote)).toEqual({ ok: false, reason: 'notCountedYet' });
	});

	test('a body that has lost its say over the fund decides nothing about it', async () => {
		const made = await counted('no-say');
		const { neighbourhoodId } = made.council;
		await maintain(url, `delete from fund_body where neighbourhood_id = '${neighbourhoodId}'`);
		expect(await takeOver(made.after, made.vote)).toEqual({
			ok: false,
			reason: 'bodyNotCompetent'
		});
	});

	test('whoever has no role here is refused', async () => {
		const { vote, after } = await counted('strangers');
		const stranger = (await signedIn(context, await anAccount(context, {}))).actor;
		const command = { ...vote.command(), leftOut: [], formKey: makeFormKey(after) };
		expect(await takeOverVote(after, stranger, command)).toMatchObject({ reason: 'notAllowed' });
	});

	test('the database takes no decision of a vote that is advice, and none twice', async () => {
		const made = await counted('by-hand');
		valueOf(await takeOver(made.after, made.vote));
		const { id } = await readVote(context, made.vote);
		const copy = (number: number) =>
			`insert into resident_vote_decision select neighbourhood_id, resident_vote_id, ${number}, motion_id
			from resident_vote_decision where resident_vote_id = '${id}' and number = 1`;
		await expect(maintain(url, copy(1))).rejects.toThrow('resident_vote_decision_once');
		await expect(maintain(url, copy(2))).rejects.toThrow('no binding vote was counted');
		await expect(
			maintain(url, `delete from resident_vote_decision where resident_vote_id = '${id}'`)
		).rejects.toThrow('stays decided by them');
	});
});

test('a reserved project can be paid: the money lies under its motion', async () => {
	const made = await counted('payable');
	valueOf(await takeOver(made.after, made.vote));
	const scope = { neighbourhoodId: made.council.neighbourhoodId };
	const motion = await findMotionOfProposal(db, scope, made.vote.proposalIds[1] ?? '');
	expect(await readReservedFor(db, scope, motion?.id ?? '')).toBe(3_000_00);
	const last = await findLastDetermination(db, scope, motion?.id ?? '');
	expect(last?.output).toMatchObject({ payable: true, effect: 'reserve' });
});
