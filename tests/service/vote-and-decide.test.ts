import { describe, expect, test } from 'vitest';
import { findDecision, findLastDetermination } from '$lib/server/repositories/decisions';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { readBalances, readReservedFor } from '$lib/server/repositories/ledger';
import { findTabledProposal } from '$lib/server/repositories/tabled-proposals';
import { castBallot } from '$lib/server/services/cast-ballot';
import { closeItem } from '$lib/server/services/close-item';
import { correctCount } from '$lib/server/services/correct-count';
import { enterTally } from '$lib/server/services/enter-tally';
import { makeFormKey } from '$lib/server/services/form-key';
import { publishDecision } from '$lib/server/services/publish-decision';
import { recordProceeding } from '$lib/server/services/record-proceeding';
import { aCouncilAtWork, anOpenVote, aPublishedProposal } from '../support/council-at-work';
import { freshStore } from '../support/postgres';
import { forumRules, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const council = await aCouncilAtWork(context, { slug: 'parity' });
const { neighbourhoodId, manager, members, fundYearId } = council;
const scope = { neighbourhoodId };
const formKey = () => makeFormKey(context);

const member = (code: string) => {
	const found = members.get(code);
	if (!found) throw new Error(`nobody sits on ${code}`);
	return found;
};

const vote = (itemId: string, code: string, choice: 'yes' | 'no' | 'abstain') =>
	castBallot(context, member(code), {
		neighbourhoodId,
		itemId,
		choice,
		reason: '',
		language: 'de',
		formKey: formKey()
	});

const hands = <B extends string | null>(bench: B, yes: number, no: number) => ({
	bench,
	present: 0,
	recused: 0,
	yes,
	no,
	abstain: 0,
	concern: 0,
	standAside: 0,
	veto: 0,
	protectedVetoes: 0,
	points: 0
});

describe('third parity, voting online', () => {
	test('a majority approves: decided, reserved, published, and told', async () => {
		const wanted = { number: 1, requestedCents: 120_000 };
		const { reference } = await aPublishedProposal(context, council, wanted);
		const { itemId } = await anOpenVote(context, council, { reference, entryMode: 'online' });
		for (const code of ['public-1', 'public-2', 'providers-1', 'providers-2'])
			expect(await vote(itemId, code, 'yes')).toMatchObject({ ok: true });
		expect(await vote(itemId, 'politics-1', 'no')).toMatchObject({ ok: true });
		expect(await vote(itemId, 'politics-1', 'yes')).toMatchObject({ reason: 'alreadyVoted' });
		const { kind, motionId } = valueOf(
			await closeItem(context, manager, { neighbourhoodId, itemId, formKey: formKey() })
		);
		expect(kind).toBe('approved');
		expect(await vote(itemId, 'politics-2', 'no')).toMatchObject({ reason: 'itemClosed' });
		expect(await readReservedFor(db, scope, motionId)).toBe(120_000);
		expect(await readBalances(db, scope, fundYearId)).toMatchObject({
			free: 880_000,
			reserved: 120_000
		});
		expect(await findTabledProposal(db, scope, { year: 2026, number: 1 })).toMatchObject({
			state: 'decided'
		});
		const published = valueOf(
			await publishDecision(context, manager, { neighbourhoodId, motionId, formKey: formKey() })
		);
		expect(published.reference).toBe('2026-1');
		expect(
			await publishDecision(context, manager, { neighbourhoodId, motionId, formKey: formKey() })
		).toMatchObject({
			reason: 'publishedAlready'
		});
	});

	test('three against three waits for the arbiter, whose decision goes on from there', async () => {
		const wanted = { number: 2, requestedCents: 50_000 };
		const { reference } = await aPublishedProposal(context, council, wanted);
		const { itemId } = await anOpenVote(context, council, { reference, entryMode: 'online' });
		const yes = ['public-1', 'public-2', 'providers-1'];
		for (const code of members.keys())
			valueOf(await vote(itemId, code, yes.includes(code) ? 'yes' : 'no'));
		const { kind, motionId } = valueOf(
			await closeItem(context, manager, { neighbourhoodId, itemId, formKey: formKey() })
		);
		expect(kind).toBe('inConflict');
		expect(
			await publishDecision(context, manager, { neighbourhoodId, motionId, formKey: formKey() })
		).toMatchObject({
			reason: 'notDecidedYet'
		});
		const arbiter = {
			neighbourhoodId,
			motionId,
			reason: 'Die Gruppe hat den Platz schon gemietet.',
			language: 'de',
			formKey: formKey(),
			happened: {
				kind: 'arbiter',
				on: '2026-03-04',
				outcome: 'approved',
				amountCents: 40_000,
				hasReasons: true
			}
		} as const;
		expect(valueOf(await recordProceeding(context, manager, arbiter)).kind).toBe('approvedInPart');
		expect(await readReservedFor(db, scope, motionId)).toBe(40_000);
		expect(
			await recordProceeding(context, manager, { ...arbiter, formKey: formKey() })
		).toMatchObject({
			reason: 'nothingWaits'
		});
	});

	test('who is absent does not vote, and whoever nobody knows neither', async () => {
		const wanted = { number: 3, requestedCents: 10_000 };
		const { reference } = await aPublishedProposal(context, council, wanted);
		const present = ['public-1', 'providers-1', 'politics-1'];
		const { itemId } = await anOpenVote(context, council, {
			reference,
			present,
			entryMode: 'online'
		});
		expect(await vote(itemId, 'public-2', 'yes')).toMatchObject({ reason: 'notPresent' });
		const stranger = { ...manager, accountId: context.random.uuid() };
		expect(
			await castBallot(context, stranger, {
				neighbourhoodId,
				itemId,
				choice: 'yes',
				reason: '',
				language: 'de',
				formKey: formKey()
			})
		).toMatchObject({ reason: 'notEntitled' });
	});
});

describe('a show of hands', () => {
	test('is held against the room, decides, and can be put right in the open', async () => {
		const wanted = { number: 4, requestedCents: 30_000 };
		const { reference } = await aPublishedProposal(context, council, wanted);
		const { itemId } = await anOpenVote(context, council, { reference, entryMode: 'showOfHands' });
		expect(
			await closeItem(context, manager, { neighbourhoodId, itemId, formKey: formKey() })
		).toMatchObject({
			reason: 'countMissing'
		});
		const count = (groups: ReturnType<typeof hands<string>>[]) =>
			enterTally(context, manager, {
				neighbourhoodId,
				itemId,
				groups,
				reason: '',
				language: 'de',
				formKey: formKey()
			});
		expect(
			await count([hands('public', 3, 0), hands('providers', 0, 0), hands('politics', 0, 0)])
		).toMatchObject({ reason: 'moreHandsThanPresent', details: { bench: 'public', mayVote: 2 } });
		valueOf(
			await count([hands('public', 2, 0), hands('providers', 2, 0), hands('politics', 0, 2)])
		);
		const { kind, motionId } = valueOf(
			await closeItem(context, manager, { neighbourhoodId, itemId, formKey: formKey() })
		);
		expect(kind).toBe('approved');
		const before = await findLastDetermination(db, scope, motionId);
		const corrected = await correctCount(context, manager, {
			neighbourhoodId,
			itemId,
			groups: [hands('public', 0, 2), hands('providers', 2, 0), hands('politics', 0, 2)],
			reason: '',
			because: 'enteredWrong',
			explanation: 'Ja und Nein waren vertauscht.',
			language: 'de',
			formKey: formKey()
		});
		expect(valueOf(corrected).kind).toBe('rejected');
		const after = await findLastDetermination(db, scope, motionId);
		expect(after?.output.replaces).toEqual({ determinationId: before?.id, reason: 'enteredWrong' });
		expect(await readReservedFor(db, scope, motionId)).toBe(0);
		expect((await findDecision(db, scope, { motionId }))?.determination.result.kind).toBe(
			'rejected'
		);
		expect((await findAgendaItem(db, scope, itemId))?.motionState).toBe('decided');
	});
});

describe('a forum under consensus', () => {
	test('WC-01 a veto leads to a second reading, consensus there approves', async () => {
		const forum = await aCouncilAtWork(context, {
			slug: 'forum',
			body: { name: 'Stadtteilgruppe', kind: 'openForum', benches: [] },
			rules: forumRules,
			publicity: 'public'
		});
		const wanted = { number: 1, requestedCents: 30_000 };
		const { reference } = await aPublishedProposal(context, forum, wanted);
		const here = { neighbourhoodId: forum.neighbourhoodId };
		const read = async (veto: number, reason: string) => {
			const { itemId } = await anOpenVote(context, forum, { reference, entryMode: 'showOfHands' });
			const counted = { present: 40, yes: 38 - veto, abstain: 2, veto };
			const groups = [{ ...hands(null, 0, 0), ...counted }];
			const said = { ...here, itemId, groups, reason, language: 'de', formKey: formKey() };
			valueOf(await enterTally(context, forum.manager, said));
			return valueOf(
				await closeItem(context, forum.manager, { ...here, itemId, formKey: formKey() })
			);
		};
		expect((await read(1, 'Zu laut.')).kind).toBe('inConflict');
		const { kind, motionId } = await read(0, '');
		expect(kind).toBe('approved');
		const determination = await findLastDetermination(db, here, motionId);
		expect(determination?.number).toBe(2);
		expect(determination?.output.steps.map(({ reading }) => reading)).toContain(2);
	});
});

describe('P-30: a body that rates by points', async () => {
	const region = await aCouncilAtWork(context, {
		slug: 'points',
		publicity: 'public',
		rules: {
			preset: 'leader-like',
			choices: {
				quorumBase: 'statutorySeats',
				recusedForQuorum: 'counts',
				interest: 'mayDebate',
				selection: 'points',
				circulation: 'urgentOnly'
			}
		}
	});
	const rate = (itemId: string, code: string, points: number | null) => {
		const actor = region.members.get(code);
		if (!actor) throw new Error(`nobody sits on ${code}`);
		const vote = { choice: 'yes', points, reason: '', language: 'de' } as const;
		const { neighbourhoodId: id } = region;
		return castBallot(context, actor, { neighbourhoodId: id, itemId, ...vote, formKey: formKey() });
	};

	test('a vote brings its points, and the sum decides', async () => {
		const { reference } = await aPublishedProposal(context, region, {
			number: 1,
			requestedCents: 50_000
		});
		const { itemId } = await anOpenVote(context, region, { reference, entryMode: 'online' });
		expect(await rate(itemId, 'public-1', null)).toMatchObject({ reason: 'pointsMissing' });
		expect(await rate(itemId, 'public-1', 25)).toMatchObject({ reason: 'pointsAboveMost' });
		for (const [index, code] of [...region.members.keys()].entries())
			valueOf(await rate(itemId, code, index === 0 ? 2 : 14));
		const closing = { neighbourhoodId: region.neighbourhoodId, itemId, formKey: formKey() };
		expect(valueOf(await closeItem(context, region.manager, closing)).kind).toBe('approved');
	});
});
