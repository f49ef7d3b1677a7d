import { describe, expect, test } from 'vitest';
import { listDeterminations } from '$lib/server/repositories/decisions';
import { appendBooking, readBalances, readReservedFor } from '$lib/server/repositories/ledger';
import { findRound } from '$lib/server/repositories/rounds';
import { bookBudget } from '$lib/server/services/ledger-bookings';
import { closeItem } from '$lib/server/services/close-item';
import { closeRound } from '$lib/server/services/close-round';
import { correctCount } from '$lib/server/services/correct-count';
import { cutMotion } from '$lib/server/services/cut-motion';
import { enterTally } from '$lib/server/services/enter-tally';
import { makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { perform } from '$lib/server/services/perform';
import { aCouncilUnder } from '../support/council-under';
import { anAccount, signedIn } from '../support/people';
import { freshStore } from '../support/postgres';
import { aRoundOf, voteYes } from '../support/round-at-work';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const formKey = () => makeFormKey(context);
const language = 'de';
const budgetCents = 500_000;
const wc11 = [300_000, 240_000, 180_000];

async function aCouncil(slug: string, way: string) {
	const results = ['approved', 'approvedInPart', 'rejected'];
	const changes = { 'funding.moneyShort': way, 'funding.results': results };
	const council = await aCouncilUnder(context, changes, { slug, budgetCents });
	const clerk = await anAccount(context, {
		...{ email: `clerk@${slug}.example.org`, displayName: 'Clerk' },
		roles: [{ neighbourhoodId: council.neighbourhoodId, role: 'neighbourhoodManager' }]
	});
	return { ...council, manager: (await signedIn(context, clerk)).actor };
}
type Council = Awaited<ReturnType<typeof aCouncil>>;

const hands = (isFor: boolean) =>
	['public', 'providers', 'politics'].map((bench) => ({
		...{ bench, present: 2, yes: isFor ? 2 : 0, no: isFor ? 0 : 2, veto: 0 },
		...{ recused: 0, abstain: 0, concern: 0, standAside: 0, protectedVetoes: 0, points: 0 }
	}));

/** Votes by hands on the motions of a round; whatever is said no to is rejected. */
async function aVotedRound(council: Council, votes: readonly boolean[], first = 1) {
	const { neighbourhoodId, manager } = council;
	const round = await aRoundOf(context, council, { first, requestedCents: wc11 });
	const motionIds: string[] = [];
	for (const [index, itemId] of round.itemIds.entries()) {
		const item = () => ({ neighbourhoodId, itemId, formKey: formKey() });
		valueOf(await openItem(context, manager, { ...item(), entryMode: 'showOfHands' }));
		const counted = { groups: hands(votes[index] === true), reason: '', language };
		valueOf(await enterTally(context, manager, { ...item(), ...counted }));
		motionIds.push(valueOf(await closeItem(context, manager, item())).motionId);
	}
	const which = { neighbourhoodId, meetingId: round.meetingId, roundId: round.roundId };
	return {
		...{ ...round, motionIds },
		close: async () => await closeRound(context, manager, { ...which, formKey: formKey() }),
		cut: async (index: number, toCents: number) =>
			await cutMotion(context, manager, {
				...{ ...which, motionId: motionIds[index] ?? '', toCents, fromCents: wc11[index] ?? 0 },
				...{ reason: 'Kleiner', language, formKey: formKey() }
			}),
		correct: async (index: number, isFor: boolean) =>
			await correctCount(context, manager, {
				...{ neighbourhoodId, itemId: round.itemIds[index] ?? '', groups: hands(isFor) },
				...{ reason: '', because: 'countedWrong', explanation: 'Falsch gezählt.', language },
				formKey: formKey()
			})
	};
}

async function resultsOf({ neighbourhoodId }: Council, motionIds: readonly string[]) {
	const made: unknown[] = [];
	for (const id of motionIds) {
		const [last] = await listDeterminations(db, { neighbourhoodId }, id);
		const { kind, amountCents } = last?.output.result ?? {};
		made.push([kind, amountCents, await readReservedFor(db, { neighbourhoodId }, id)]);
	}
	return made;
}

describe('a count is corrected after the money of its round was shared out', () => {
	test('a rejected motion that was approved takes its share from the others, to the cent', async () => {
		const council = await aCouncil('takes', 'cutTogether');
		const { neighbourhoodId, fundYearId } = council;
		const scope = { neighbourhoodId };
		const round = await aVotedRound(council, [true, true, false]);
		valueOf(await round.close());
		const before = await resultsOf(council, round.motionIds);
		expect(before.map((one) => String(one))).toEqual([
			...['approvedInPart,277778,277778', 'approvedInPart,222222,222222', 'rejected,,0']
		]);
		valueOf(await round.correct(2, true));
		expect(await resultsOf(council, round.motionIds)).toEqual([
			['approvedInPart', 208_333, 208_333],
			['approvedInPart', 166_667, 166_667],
			['approvedInPart', 125_000, 125_000]
		]);
		expect(await readBalances(db, scope, fundYearId)).toMatchObject({ free: 0, reserved: 500_000 });
		for (const id of round.motionIds) {
			const [last, old] = await listDeterminations(db, scope, id);
			expect(last?.output.replaces).toEqual({ determinationId: old?.id, reason: 'countedWrong' });
		}
		const which = { roundId: round.roundId, meetingId: round.meetingId };
		expect(await findRound(db, scope, which)).toMatchObject({
			state: 'closed',
			output: { leftCents: 0, replaces: { reason: 'countedWrong' } }
		});
	});

	test('one that was rejected after all gives back, and cuts that are no longer needed fall away', async () => {
		const council = await aCouncil('gives', 'cutTogether');
		const round = await aVotedRound(council, [true, true, true]);
		valueOf(await round.cut(0, 200_000));
		valueOf(await round.cut(1, 160_000));
		valueOf(await round.cut(2, 140_000));
		valueOf(await round.close());
		valueOf(await round.correct(0, false));
		expect(await resultsOf(council, round.motionIds)).toEqual([
			['rejected', null, 0],
			['approved', 240_000, 240_000],
			['approved', 180_000, 180_000]
		]);
	});

	test('cuts that no longer do are replaced by the same share for all', async () => {
		const council = await aCouncil('cuts', 'cutTogether');
		const round = await aVotedRound(council, [true, true, false]);
		valueOf(await round.cut(0, 260_000));
		valueOf(await round.close());
		valueOf(await round.correct(2, true));
		expect(await resultsOf(council, round.motionIds)).toEqual([
			['approvedInPart', 208_333, 208_333],
			['approvedInPart', 166_667, 166_667],
			['approvedInPart', 125_000, 125_000]
		]);
	});

	test('in order: what comes first takes from the last, and new money of the fund is none of the round', async () => {
		const council = await aCouncil('in-order', 'inOrder');
		const { neighbourhoodId, manager, fundYearId } = council;
		const round = await aVotedRound(council, [false, true, true]);
		valueOf(await round.close());
		valueOf(
			await perform<unknown, string>(context, { actor: manager, neighbourhoodId }, async (tx) =>
				bookBudget(tx, { neighbourhoodId }, { fundYearId, amountCents: 100_000 })
			)
		);
		valueOf(await round.correct(0, true));
		expect(await resultsOf(council, round.motionIds)).toEqual([
			['approved', 300_000, 300_000],
			['approvedInPart', 200_000, 200_000],
			['refused', null, 0]
		]);
	});

	test('once money was paid out, the count stays', async () => {
		const council = await aCouncil('paid', 'cutTogether');
		const { neighbourhoodId, fundYearId } = council;
		const scope = { neighbourhoodId };
		const round = await aVotedRound(council, [true, true, false]);
		valueOf(await round.close());
		const before = await resultsOf(council, round.motionIds);
		await context.db.transaction(async (tx) =>
			appendBooking(tx, scope, {
				...{ id: context.random.uuid(), fundYearId, causeKind: 'motion', purpose: 'correction' },
				causeId: round.motionIds[0] ?? '',
				lines: [
					{ kind: 'reserved', amountCents: -100 },
					{ kind: 'paid', amountCents: 100 }
				],
				at: context.now()
			})
		);
		expect(await round.correct(2, true)).toMatchObject({
			reason: 'moneyPaidOut',
			details: { paidCents: 100 }
		});
		expect((await resultsOf(council, round.motionIds))[1]).toEqual(before[1]);
	});

	test('another vote that takes what is left at the same moment never overdraws the fund', async () => {
		const council = await aCouncil('at-once', 'inOrder');
		const { neighbourhoodId, fundYearId } = council;
		const scope = { neighbourhoodId };
		const round = await aVotedRound(council, [false, true, false]);
		valueOf(await round.close());
		const other = await aVotedRound(council, [true, false, false], 4);
		const both = await Promise.all([round.correct(0, true), other.close()]);
		expect(both.map(({ ok }) => ok)).toEqual([true, true]);
		const all = [...round.motionIds, ...other.motionIds];
		let reserved = 0;
		for (const id of all) reserved += await readReservedFor(db, scope, id);
		const balances = await readBalances(db, scope, fundYearId);
		expect(balances).toMatchObject({ reserved, free: budgetCents - reserved });
		expect(balances.free).toBeGreaterThanOrEqual(0);
	});
});

test('nobody corrects what was voted online; the round stays as it is', async () => {
	const council = await aCouncil('online', 'cutTogether');
	const { neighbourhoodId, manager } = council;
	const round = await aRoundOf(context, council, { first: 1, requestedCents: wc11 });
	const seats = ['public-1', 'public-2', 'providers-1', 'providers-2'];
	for (const itemId of round.itemIds) await voteYes(context, council, { itemId, seats });
	const which = { neighbourhoodId, meetingId: round.meetingId, roundId: round.roundId };
	valueOf(await closeRound(context, manager, { ...which, formKey: formKey() }));
	const corrected = await correctCount(context, manager, {
		...{ neighbourhoodId, itemId: round.itemIds[0] ?? '', groups: hands(true), reason: '' },
		...{ because: 'countedWrong', explanation: 'x', language, formKey: formKey() }
	});
	expect(corrected).toMatchObject({ reason: 'votedOnline' });
});
