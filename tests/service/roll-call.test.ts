import { describe, expect, test } from 'vitest';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { listBallots } from '$lib/server/repositories/ballots';
import { readSeats } from '$lib/server/repositories/seats';
import { castBallot } from '$lib/server/services/cast-ballot';
import { closeItem } from '$lib/server/services/close-item';
import { enterRollCall } from '$lib/server/services/enter-roll-call';
import { makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { readRollCall } from '$lib/server/services/read-roll-call';
import { readVote } from '$lib/server/services/read-vote';
import { recordAttendance } from '$lib/server/services/record-attendance';
import {
	aCouncilAtWork,
	aMeetingOn,
	anOpenVote,
	aPublishedProposal
} from '../support/council-at-work';
import { anAccount } from '../support/people';
import { freshStore } from '../support/postgres';
import { auditOf, forumRules, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const council = await aCouncilAtWork(context, { slug: 'roll' });
const { neighbourhoodId, bodyId, members } = council;
/** Answers say who entered them, so that the manager has to be somebody. */
const manager = {
	...council.manager,
	accountId: await anAccount(context, { email: 'clerk@example.org' })
};
const scope = { neighbourhoodId };
const formKey = () => makeFormKey(context);
let proposals = 0;

type Answer = 'yes' | 'no' | 'abstain' | null;

const member = (code: string) => {
	const found = members.get(code);
	if (!found) throw new Error(`nobody sits on ${code}`);
	return found;
};

async function aRollCall(present?: readonly string[]) {
	const wanted = { number: ++proposals, requestedCents: 40_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const where = present === undefined ? { reference } : { reference, present };
	return await anOpenVote(context, council, { ...where, entryMode: 'rollCall' });
}

const enter = (itemId: string, answers: readonly (readonly [string, Answer, Answer?])[]) =>
	enterRollCall(context, manager, {
		...{ neighbourhoodId, itemId, reason: '', language: 'de', formKey: formKey() },
		answers: answers.map(([voter, choice, before = null]) => ({
			...{ voter, choice, before },
			points: null
		}))
	});

const end = (itemId: string) =>
	closeItem(context, manager, { neighbourhoodId, itemId, formKey: formKey() });

const stored = async (itemId: string) =>
	(await listBallots(context.db.query, scope, itemId)).map(({ voter, choice }) => [voter, choice]);

const read = (itemId: string) => readRollCall(context, { neighbourhoodId, itemId, language: 'de' });

describe('a roll call', () => {
	test('seats are called in their order; a mistake is put right, and the audit keeps it', async () => {
		const { meetingId, itemId } = await aRollCall();
		expect((await read(itemId))?.seats.map(({ voter }) => voter)).toEqual([...members.keys()]);
		expect(await end(itemId)).toMatchObject({ reason: 'rollCallMissing' });
		valueOf(
			await enter(itemId, [
				['public-1', 'yes'],
				['public-2', 'no'],
				['politics-1', 'no']
			])
		);
		valueOf(
			await enter(itemId, [
				['public-2', 'yes', 'no'],
				['politics-1', null, 'no']
			])
		);
		expect(await stored(itemId)).toEqual([
			['public-1', 'yes'],
			['public-2', 'yes']
		]);
		const corrected = (await auditOf(context, neighbourhoodId)).findLast(
			({ action }) => action === 'enterRollCall'
		);
		expect(corrected?.details).toMatchObject({
			answers: [
				{ voter: 'public-2', before: 'no', choice: 'yes' },
				{ voter: 'politics-1', before: 'no', choice: null }
			]
		});
		const asked = { neighbourhoodId, meetingId, itemId, language: 'de' };
		expect(await readVote(context, member('public-2'), asked)).toMatchObject({
			refusal: { reason: 'calledInTheRoom' },
			cast: { called: 'yes', isByOther: false }
		});
		valueOf(
			await enter(itemId, [
				['providers-1', 'yes'],
				['providers-2', 'yes']
			])
		);
		const { kind, motionId } = valueOf(await end(itemId));
		expect(kind).toBe('approved');
		const made = await findLastDetermination(context.db.query, scope, motionId);
		expect(made?.output.result.kind).toBe('approved');
		expect(await enter(itemId, [['politics-2', 'no']])).toMatchObject({ reason: 'itemClosed' });
	});

	test('nobody votes online beside it, and two who enter never undo each other', async () => {
		const { itemId } = await aRollCall();
		const online = { neighbourhoodId, itemId, choice: 'yes', reason: '', language: 'de' } as const;
		expect(
			await castBallot(context, member('public-1'), { ...online, formKey: formKey() })
		).toMatchObject({ reason: 'calledInTheRoom' });
		valueOf(await enter(itemId, [['public-1', 'yes']]));
		expect(await enter(itemId, [['public-1', 'no']])).toMatchObject({
			reason: 'rollCallOutdated'
		});
		expect(await stored(itemId)).toEqual([['public-1', 'yes']]);
	});

	test('an absent seat is not called; who answered and left is not counted', async () => {
		const present = ['public-1', 'providers-1', 'politics-1'];
		const { meetingId, itemId } = await aRollCall(present);
		expect(await enter(itemId, [['public-2', 'yes']])).toMatchObject({
			reason: 'rollCallOutdated'
		});
		valueOf(
			await enter(itemId, [
				['public-1', 'yes'],
				['providers-1', 'no'],
				['politics-1', 'no']
			])
		);
		const on = '2026-03-03';
		const seats = await readSeats(context.db.query, scope, { bodyId, on });
		const still = seats.filter(({ code }) => ['public-1', 'providers-1'].includes(code));
		valueOf(
			await recordAttendance(context, manager, {
				...{ neighbourhoodId, meetingId, formKey: formKey() },
				present: still.map(({ seatId }) => ({ seatId, capacity: 'member' as const }))
			})
		);
		const { motionId } = valueOf(await end(itemId));
		const made = await findLastDetermination(context.db.query, scope, motionId);
		expect(JSON.stringify(made?.output)).toContain('"no":1');
		expect(JSON.stringify(made?.output)).not.toContain('"no":2');
	});

	test('a forum has no seats to call', async () => {
		const forum = await aCouncilAtWork(context, {
			...{ slug: 'roll-forum', publicity: 'public' },
			...{ body: { kind: 'openForum', benches: [] }, rules: forumRules }
		});
		const { reference } = await aPublishedProposal(context, forum, {
			...{ number: 1, requestedCents: 40_000 }
		});
		const { itemId } = await aMeetingOn(context, forum, { reference });
		const opened = await openItem(context, forum.manager, {
			...{ neighbourhoodId: forum.neighbourhoodId, itemId, entryMode: 'rollCall' },
			formKey: formKey()
		});
		expect(['nobodyMayVote', 'nobodyToCall']).toContain(opened.ok ? '' : opened.reason);
	});
});
