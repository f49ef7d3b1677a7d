import { describe, expect, test } from 'vitest';
import type { RuleChanges } from '$lib/domain/rules/change-rules';
import type { AnsweredFacts } from '$lib/domain/voting/vote-facts';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { closeItem } from '$lib/server/services/close-item';
import { correctCount } from '$lib/server/services/correct-count';
import { enterTally } from '$lib/server/services/enter-tally';
import { makeFormKey } from '$lib/server/services/form-key';
import { anOpenVote, aPublishedProposal } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import { freshStore } from '../support/postgres';
import { auditOf, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const formKey = () => makeFormKey(context);
let councils = 0;

const hands = <B extends string>(bench: B, yes: number, no = 0) => ({
	...{ bench, present: 0, recused: 0, yes, no, abstain: 0, concern: 0 },
	...{ standAside: 0, veto: 0, protectedVetoes: 0, points: 0 }
});

/** Three of six seats are there and all of them vote yes; the hands are counted, the vote is open. */
async function aVote(changes: RuleChanges, entryMode: 'online' | 'showOfHands' = 'showOfHands') {
	const council = await aCouncilUnder(context, changes, { slug: `facts-${++councils}` });
	const { neighbourhoodId, manager } = council;
	const wanted = { number: 1, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const present = ['public-1', 'providers-1', 'politics-1'];
	const { itemId } = await anOpenVote(context, council, { reference, present, entryMode });
	const groups = ['public', 'providers', 'politics'].map((bench) => hands(bench, 1));
	const words = { reason: '', language: 'de' };
	if (entryMode === 'showOfHands')
		valueOf(
			await enterTally(context, manager, {
				...{ neighbourhoodId, itemId, groups, ...words, formKey: formKey() }
			})
		);
	const close = (facts?: Partial<AnsweredFacts>) =>
		closeItem(context, manager, {
			...{ neighbourhoodId, itemId, formKey: formKey() },
			...(facts ? { facts } : {})
		});
	return { ...council, itemId, close, groups };
}

const most = { 'funding.quorum': { kind: 'absolute', seats: 4 } };
const onRequest = { ...most, 'funding.quorumTested': 'onRequest' };
const whoeverComes = { 'funding.quorum': { kind: 'invited' } };
const readsAgain = { 'funding.minorityStatement': 'secondReading' };

type SaidUnder = readonly [RuleChanges, Partial<AnsweredFacts>];

describe('what the manager says about a vote decides it', () => {
	test.each<[string, SaidUnder, string]>([
		[
			'P-22 three of four needed, and nobody doubts',
			[onRequest, { quorumDoubted: false }],
			'approved'
		],
		[
			'P-22 three of four needed, and somebody doubts',
			[onRequest, { quorumDoubted: true }],
			'deferred'
		],
		['P-20 whoever comes, all were invited', [whoeverComes, { allInvited: true }], 'approved'],
		['P-20 whoever comes, not all were invited', [whoeverComes, { allInvited: false }], 'deferred'],
		['P-43 no statement of a minority', [readsAgain, { minorityStatement: false }], 'approved'],
		['P-43 a statement of a minority', [readsAgain, { minorityStatement: true }], 'inConflict']
	])('%s', async (_name, [changes, facts], kind) => {
		const vote = await aVote(changes);
		expect(await vote.close()).toMatchObject({ reason: 'factUnanswered' });
		expect(valueOf(await vote.close(facts)).kind).toBe(kind);
		const item = await findAgendaItem(db, { neighbourhoodId: vote.neighbourhoodId }, vote.itemId);
		expect(item?.facts).toMatchObject(facts);
		const audit = await auditOf(context, vote.neighbourhoodId);
		expect(audit.find(({ action }) => action === 'closeItem')?.details).toMatchObject({ facts });
	});

	test('P-22 the derivation says that they were counted because somebody doubted', async () => {
		const vote = await aVote(onRequest);
		const { motionId } = valueOf(await vote.close({ quorumDoubted: true }));
		const scope = { neighbourhoodId: vote.neighbourhoodId };
		const stored = await findLastDetermination(db, scope, motionId);
		const quorum = stored?.output.steps.find(({ code }) => code === 'quorum');
		expect(quorum).toMatchObject({ verdict: 'no', inputs: { counted: 'onRequest', present: 3 } });
	});

	test('P-22 an answer that was wrong is put right with the count', async () => {
		const { neighbourhoodId, manager, itemId, groups, close } = await aVote(onRequest);
		expect(valueOf(await close({ quorumDoubted: true })).kind).toBe('deferred');
		const correction = {
			...{ neighbourhoodId, itemId, groups, reason: '' },
			...{ explanation: 'Niemand hatte gezweifelt.', language: 'de' }
		} as const;
		const correct = (facts: Partial<AnsweredFacts>) =>
			correctCount(context, manager, {
				...correction,
				because: 'enteredWrong',
				facts,
				formKey: formKey()
			});
		expect(await correct({})).toMatchObject({ reason: 'factUnanswered' });
		expect(valueOf(await correct({ quorumDoubted: false })).kind).toBe('approved');
	});
});

test('what the rules do not ask is not kept', async () => {
	const vote = await aVote({ ...most, 'funding.minorityStatement': 'none' });
	const said = { quorumDoubted: false, allInvited: false, minorityStatement: true };
	expect(valueOf(await vote.close(said)).kind).toBe('deferred');
	const item = await findAgendaItem(db, { neighbourhoodId: vote.neighbourhoodId }, vote.itemId);
	const none = { allInvited: null, quorumDoubted: null, minorityStatement: null };
	expect(item?.facts).toEqual(none);
});
