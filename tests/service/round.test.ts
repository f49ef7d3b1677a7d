import { describe, expect, test } from 'vitest';
import { listDeterminations } from '$lib/server/repositories/decisions';
import { readBalances, readReservedFor } from '$lib/server/repositories/ledger';
import { listCuts } from '$lib/server/repositories/round-marks';
import { findRound, listRoundMotions } from '$lib/server/repositories/rounds';
import { closeMeeting } from '$lib/server/services/close-meeting';
import { closeRound, dissolveRound } from '$lib/server/services/close-round';
import { cutMotion, undoCut } from '$lib/server/services/cut-motion';
import { makeFormKey } from '$lib/server/services/form-key';
import { markMotions } from '$lib/server/services/mark-motions';
import { openRound } from '$lib/server/services/open-round';
import type { CouncilAtWork } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import { freshStore } from '../support/postgres';
import { aRoundOf, statesOf, voteYes } from '../support/round-at-work';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const formKey = () => makeFormKey(context);
const results = ['approved', 'approvedInPart', 'rejected'];
const yes = ['public-1', 'public-2', 'providers-1', 'providers-2'];
const wc11 = [300_000, 240_000, 180_000];

async function aCouncil(slug: string, way: string) {
	const changes = { 'funding.moneyShort': way, 'funding.results': results };
	return await aCouncilUnder(context, changes, { slug, budgetCents: 500_000 });
}

async function aVotedRound(council: CouncilAtWork, first = 1) {
	const round = await aRoundOf(context, council, { first, requestedCents: wc11 });
	const motionIds: string[] = [];
	for (const itemId of round.itemIds) {
		const closed = await voteYes(context, council, { itemId, seats: yes });
		expect(closed.kind).toBe('waitsForRound');
		motionIds.push(closed.motionId);
	}
	return { ...round, motionIds };
}

async function resultsOf({ neighbourhoodId }: CouncilAtWork, motionIds: readonly string[]) {
	const made: unknown[] = [];
	for (const id of motionIds) {
		const determinations = await listDeterminations(db, { neighbourhoodId }, id);
		const { kind, amountCents } = determinations.at(-1)?.output.result ?? {};
		made.push([kind, amountCents, await readReservedFor(db, { neighbourhoodId }, id)]);
	}
	return made;
}

describe('P-42 cut together', () => {
	test('WC-11 votes wait, cuts are kept one by one, and the money goes out to the cent', async () => {
		const council = await aCouncil('wc11', 'cutTogether');
		const { neighbourhoodId, manager, fundYearId } = council;
		const scope = { neighbourhoodId };
		const { roundId, motionIds, meetingId } = await aVotedRound(council);
		expect(await statesOf(context, council, motionIds)).toEqual(['open', 'open', 'open']);
		expect(await readBalances(db, scope, fundYearId)).toMatchObject({ reserved: 0 });
		expect(
			await closeMeeting(context, manager, { neighbourhoodId, meetingId, formKey: formKey() })
		).toMatchObject({ reason: 'roundStillOpen' });

		const cut = async (index: number, fromCents: number, toCents: number) =>
			await cutMotion(context, manager, {
				...{
					neighbourhoodId,
					meetingId,
					roundId,
					motionId: motionIds[index] ?? '',
					fromCents,
					toCents
				},
				...{ reason: 'Kleineres Zelt', language: 'de', formKey: formKey() }
			});
		valueOf(await cut(0, 300_000, 220_000));
		expect(await cut(0, 300_000, 200_000)).toMatchObject({ reason: 'cutMeanwhile' });
		valueOf(await cut(1, 240_000, 140_000));
		const close = async () =>
			await closeRound(context, manager, {
				neighbourhoodId,
				meetingId,
				roundId,
				formKey: formKey()
			});
		expect(await close()).toMatchObject({ reason: 'stillOver', details: { overCents: 40_000 } });

		const [first, last] = await listCuts(db, scope, roundId);
		const undo = async (cutId = '') =>
			await undoCut(context, manager, {
				neighbourhoodId,
				meetingId,
				roundId,
				cutId,
				formKey: formKey()
			});
		expect(await undo(first?.id)).toMatchObject({ reason: 'cutNotLast' });
		valueOf(await undo(last?.id));
		valueOf(await cut(1, 240_000, 160_000));
		valueOf(await cut(2, 180_000, 120_000));
		expect(valueOf(await close())).toEqual({ decided: 3 });

		expect(await resultsOf(council, motionIds)).toEqual([
			['approvedInPart', 220_000, 220_000],
			['approvedInPart', 160_000, 160_000],
			['approvedInPart', 120_000, 120_000]
		]);
		expect(await readBalances(db, scope, fundYearId)).toMatchObject({ free: 0, reserved: 500_000 });
		expect(await statesOf(context, council, motionIds)).toEqual(['decided', 'decided', 'decided']);
		const [made] = await listDeterminations(db, scope, motionIds[0] ?? '');
		const codes = made?.output.steps.map(({ code }) => code).slice(-4);
		expect(codes).toEqual(['roundMoney', 'roundOrder', 'roundAward', 'money']);
		expect(await cut(2, 120_000, 100_000)).toMatchObject({ reason: 'roundOver' });
		expect(await undo(last?.id)).toMatchObject({ reason: 'roundOver' });
		expect(await close()).toMatchObject({ reason: 'roundOver' });
	});

	test('nobody cut: all give way by the same share, two chairs at once share it out once', async () => {
		const council = await aCouncil('same-share', 'cutTogether');
		const { neighbourhoodId, manager, fundYearId } = council;
		const { roundId, motionIds, meetingId } = await aVotedRound(council);
		const close = async () =>
			await closeRound(context, manager, {
				neighbourhoodId,
				meetingId,
				roundId,
				formKey: formKey()
			});
		const both = await Promise.all([close(), close()]);
		expect(both.map((one) => (one.ok ? 'ok' : one.reason)).sort()).toEqual(['ok', 'roundOver']);
		expect(await resultsOf(council, motionIds)).toEqual([
			['approvedInPart', 208_333, 208_333],
			['approvedInPart', 166_667, 166_667],
			['approvedInPart', 125_000, 125_000]
		]);
		const balances = await readBalances(db, { neighbourhoodId }, fundYearId);
		expect(balances).toMatchObject({ free: 0, reserved: 500_000 });
	});
});

describe('P-42 ranked by the voters', () => {
	test('the mean of the ranks serves first; each voter ranks once', async () => {
		const council = await aCouncil('ranked', 'byPriority');
		const { neighbourhoodId, manager, members } = council;
		const { roundId, motionIds, meetingId } = await aVotedRound(council);
		const rank = async (seat: string, ...values: readonly number[]) => {
			const actor = members.get(seat);
			if (!actor) throw new Error(`nobody sits on ${seat}`);
			const marks = values.map((value, index) => ({ motion: motionIds[index] ?? '', value }));
			const command = { neighbourhoodId, meetingId, roundId, marks, formKey: formKey() };
			return await markMotions(context, actor, command);
		};
		expect(await rank('public-1', 1, 2, 2)).toMatchObject({ reason: 'rankTwice' });
		expect(await rank('public-1', 1, 2)).toMatchObject({ reason: 'markMissing' });
		valueOf(await rank('public-1', 3, 2, 1));
		expect(await rank('public-1', 1, 2, 3)).toMatchObject({ reason: 'markedAlready' });
		const twice = await Promise.all([rank('providers-1', 2, 3, 1), rank('providers-1', 1, 3, 2)]);
		expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await rank('public-2', 2, 3, 1)).toMatchObject({ ok: true });
		valueOf(
			await closeRound(context, manager, {
				neighbourhoodId,
				meetingId,
				roundId,
				formKey: formKey()
			})
		);
		const stored = await listRoundMotions(db, { neighbourhoodId }, roundId);
		const places = motionIds.map((id) => stored.find(({ motionId }) => motionId === id)?.place);
		expect(places).toEqual([2, 3, 1]);
		expect(await resultsOf(council, motionIds)).toEqual([
			['approved', 300_000, 300_000],
			['approvedInPart', 20_000, 20_000],
			['approved', 180_000, 180_000]
		]);
	});
});

describe('what a round refuses, and giving it up', () => {
	test('one that was not voted on; dissolved, each is decided by itself in the order of the agenda', async () => {
		const council = await aCouncil('given-up', 'cutTogether');
		const { neighbourhoodId, manager } = council;
		const round = await aRoundOf(context, council, { first: 1, requestedCents: wc11 });
		const { roundId, itemIds, meetingId } = round;
		const end = { neighbourhoodId, meetingId, roundId };
		const again = { neighbourhoodId, meetingId, motions: [], formKey: formKey() };
		expect(await openRound(context, manager, again)).toMatchObject({ reason: 'roundOpenAlready' });
		const motionIds: string[] = [];
		for (const itemId of itemIds.slice(0, 2))
			motionIds.push((await voteYes(context, council, { itemId, seats: yes })).motionId);
		expect(await closeRound(context, manager, { ...end, formKey: formKey() })).toMatchObject({
			reason: 'voteMissing',
			details: { missing: 1 }
		});
		valueOf(await dissolveRound(context, manager, { ...end, formKey: formKey() }));
		expect(await resultsOf(council, motionIds)).toEqual([
			['approved', 300_000, 300_000],
			['refused', null, 0]
		]);
		expect(await findRound(db, { neighbourhoodId }, { roundId, meetingId })).toMatchObject({
			state: 'dissolved',
			output: null
		});
	});

	test('a round is for managers alone', async () => {
		const council = await aCouncil('not-allowed', 'cutTogether');
		const { neighbourhoodId, members } = council;
		const { meetingId, roundId, itemIds } = await aRoundOf(context, council, {
			first: 1,
			requestedCents: wc11
		});
		const somebody = members.get('public-1');
		if (!somebody) throw new Error('nobody sits on public-1');
		const motions = itemIds.map((itemId) => ({ itemId, leastCents: 0 }));
		const asked = { neighbourhoodId, formKey: formKey() };
		const refused = { reason: 'notAllowed' };
		const opened = await openRound(context, somebody, { ...asked, meetingId, motions });
		expect(opened).toMatchObject(refused);
		expect(await closeRound(context, somebody, { ...asked, meetingId, roundId })).toMatchObject(
			refused
		);
		expect(await dissolveRound(context, somebody, { ...asked, meetingId, roundId })).toMatchObject(
			refused
		);
	});
});
