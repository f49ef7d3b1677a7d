import { describe, expect, test } from 'vitest';
import { findDecision, findLastDetermination } from '$lib/server/repositories/decisions';
import {
	listAnswers,
	listAskedSeats,
	listObjections
} from '$lib/server/repositories/circulation-answers';
import { findCirculation } from '$lib/server/repositories/circulations';
import { readReservedFor } from '$lib/server/repositories/ledger';
import { findMotion } from '$lib/server/repositories/motions';
import { readNewestMessages } from '$lib/server/repositories/outbox-messages';
import { declareInterestInWriting } from '$lib/server/services/declare-interest-in-writing';
import { endCirculation } from '$lib/server/services/end-circulation';
import { endDueCirculations } from '$lib/server/services/end-due-circulations';
import { makeFormKey } from '$lib/server/services/form-key';
import { objectToCirculation } from '$lib/server/services/object-to-circulation';
import { putOnAgenda } from '$lib/server/services/put-on-agenda';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { aCouncilInWriting, answer, aSubstitute, start } from '../support/circulating';
import { aPublishedProposal } from '../support/council-at-work';
import { freshStore, testEvening } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const db = context.db.query;
const council = await aCouncilInWriting(context, 'inwriting');
const { neighbourhoodId, manager, members, bodyId } = council;
const scope = { neighbourhoodId };
const formKey = () => makeFormKey(context);
const codes = [...members.keys()];
const member = (code: string) => {
	const found = members.get(code);
	if (!found) throw new Error(`nobody sits on ${code}`);
	return found;
};
const closes = new Date('2026-03-17T23:00:00.000Z');
const at = (now: Date) => {
	store.setNow(now);
};
const justBefore = (instant: Date) => new Date(instant.getTime() - 1);

async function begun(number: number, of = council) {
	at(testEvening);
	const wanted = { number, requestedCents: 40_000 };
	const proposal = await aPublishedProposal(context, of, wanted);
	const { circulationId } = valueOf(await start(context, of, proposal));
	const found = await findCirculation(db, { neighbourhoodId: of.neighbourhoodId }, circulationId);
	if (!found) throw new Error('no circulation');
	return { ...proposal, circulationId, motionId: found.motionId, closesAt: found.closesAt };
}

const say = (circulationId: string, code: string, choice: 'yes' | 'no' | 'abstain') =>
	answer(context, member(code), { neighbourhoodId, circulationId, choice });
const end = (circulationId: string) =>
	endCirculation(context, manager, { neighbourhoodId, circulationId, formKey: formKey() });
const object = (circulationId: string, code: string, reason = '') =>
	objectToCirculation(context, member(code), {
		...{ neighbourhoodId, circulationId, reason, language: 'de', formKey: formKey() }
	});

describe('the window of a vote in writing (P-81)', () => {
	test('answers count until just before its end, and not at it', async () => {
		const { circulationId, motionId, closesAt } = await begun(1);
		expect(closesAt).toEqual(closes);
		for (const code of codes.slice(0, 3)) valueOf(await say(circulationId, code, 'yes'));
		expect(await end(circulationId)).toMatchObject({
			reason: 'answersOutstanding',
			details: { outstanding: 3, lastOn: '2026-03-17' }
		});
		at(justBefore(closesAt));
		valueOf(await say(circulationId, codes[3] ?? '', 'no'));
		expect(await end(circulationId)).toMatchObject({ reason: 'answersOutstanding' });
		at(closesAt);
		expect(await say(circulationId, codes[4] ?? '', 'no')).toMatchObject({ reason: 'windowOver' });
		expect(valueOf(await end(circulationId))).toMatchObject({
			why: 'windowOver',
			kind: 'approved'
		});
		expect(await say(circulationId, codes[5] ?? '', 'no')).toMatchObject({
			reason: 'circulationEnded'
		});
		expect(await readReservedFor(db, scope, motionId)).toBe(40_000);
		expect(await findMotion(db, scope, motionId)).toMatchObject({ state: 'decided' });
		expect(await findDecision(db, scope, { motionId })).toMatchObject({
			determination: { decidedOn: '2026-03-18' }
		});
	});

	test('it ends early once all have answered, by itself', async () => {
		const { circulationId, motionId } = await begun(2);
		for (const code of codes) valueOf(await say(circulationId, code, 'yes'));
		expect(await endDueCirculations(context)).toEqual({ ended: 1, reminded: 0 });
		expect(await findCirculation(db, scope, circulationId)).toMatchObject({
			endedWhy: 'allAnswered'
		});
		expect(await findMotion(db, scope, motionId)).toMatchObject({ state: 'decided' });
		expect(await endDueCirculations(context)).toEqual({ ended: 0, reminded: 0 });
	});

	test('too few answers leave it to the next meeting (P-82, P-83)', async () => {
		const { circulationId, motionId, reference, closesAt } = await begun(3);
		for (const code of codes.slice(0, 3)) valueOf(await say(circulationId, code, 'yes'));
		at(closesAt);
		expect(await endDueCirculations(context)).toMatchObject({ ended: 1 });
		expect(await findMotion(db, scope, motionId)).toMatchObject({ state: 'pending' });
		const { meetingId } = valueOf(
			await scheduleMeeting(context, manager, {
				...{ neighbourhoodId, bodyId, place: 'Saal', publicity: 'nonPublic' as const },
				startsAt: new Date(closesAt.getTime() + 86_400_000),
				formKey: formKey()
			})
		);
		const put = { neighbourhoodId, reference, meetingId, formKey: formKey() };
		expect(await putOnAgenda(context, manager, put)).toMatchObject({ ok: true });
	});

	test('who has not answered is reminded once, when the last day but one begins', async () => {
		const { circulationId, closesAt } = await begun(4);
		valueOf(await say(circulationId, codes[0] ?? '', 'yes'));
		const twoDays = 2 * 86_400_000;
		at(new Date(closesAt.getTime() - twoDays - 1));
		expect(await endDueCirculations(context)).toEqual({ ended: 0, reminded: 0 });
		at(new Date(closesAt.getTime() - twoDays));
		expect(await endDueCirculations(context)).toEqual({ ended: 0, reminded: 1 });
		expect(await endDueCirculations(context)).toEqual({ ended: 0, reminded: 0 });
		const mails = await readNewestMessages(db, 200);
		const reminders = mails.filter(({ content }) => content?.template === 'circulationReminder');
		expect(reminders).toHaveLength(codes.length - 1);
	});
});

describe('one vote per seat (P-85)', () => {
	test('a second vote is refused, and so is somebody who was not asked', async () => {
		const { circulationId } = await begun(5);
		valueOf(await say(circulationId, 'public-1', 'yes'));
		expect(await say(circulationId, 'public-1', 'no')).toMatchObject({ reason: 'alreadyAnswered' });
		const by = { neighbourhoodId, circulationId, choice: 'yes' as const };
		expect(await answer(context, manager, by)).toMatchObject({ reason: 'notAsked' });
	});

	test('WC-10 the substitute’s vote is void once the member votes; afterwards they cannot', async () => {
		const substitute = await aSubstitute(context, council, 'politics-2');
		const { circulationId, motionId, closesAt } = await begun(6);
		const by = { neighbourhoodId, circulationId };
		valueOf(await answer(context, substitute, { ...by, choice: 'yes' }));
		for (const code of codes)
			valueOf(await say(circulationId, code, code === 'politics-2' ? 'no' : 'yes'));
		expect(await answer(context, substitute, { ...by, choice: 'yes' })).toMatchObject({
			reason: 'alreadyAnswered'
		});
		const answers = await listAnswers(db, scope, circulationId);
		expect(answers.filter(({ voidedAt }) => voidedAt !== null)).toMatchObject([
			{ castBy: 'substitute', choice: 'yes' }
		]);
		at(justBefore(closesAt));
		expect(valueOf(await end(circulationId)).why).toBe('allAnswered');
		const made = await findLastDetermination(db, scope, motionId);
		const count = made?.output.steps.find(({ code }) => code === 'count');
		expect(count?.inputs).toMatchObject({ yes: 5, no: 1, voidSubstitutes: 1 });
	});

	test('where the rules do not void it, whoever answers first has spoken for the seat', async () => {
		at(testEvening);
		const first = await aCouncilInWriting(context, 'first', {
			'circulation.substituteVoid': false
		});
		const substitute = await aSubstitute(context, first, 'public-1');
		const { circulationId } = await begun(1, first);
		const by = { neighbourhoodId: first.neighbourhoodId, circulationId };
		valueOf(await answer(context, substitute, { ...by, choice: 'yes' }));
		const actor = first.members.get('public-1') ?? manager;
		expect(await answer(context, actor, { ...by, choice: 'no' })).toMatchObject({
			reason: 'seatHasAnswered'
		});
	});

	test('an interest keeps a person out, also after they have voted', async () => {
		const { circulationId, motionId, closesAt } = await begun(7);
		for (const code of codes.slice(0, 5)) valueOf(await say(circulationId, code, 'yes'));
		valueOf(
			await declareInterestInWriting(context, member('public-1'), {
				...{ neighbourhoodId, circulationId, ground: 'relative' as const, formKey: formKey() }
			})
		);
		at(closesAt);
		valueOf(await end(circulationId));
		const made = await findLastDetermination(db, scope, motionId);
		const count = made?.output.steps.find(({ code }) => code === 'count');
		expect(count?.inputs).toMatchObject({ yes: 4 });
	});
});

describe('an objection to the procedure (P-84)', () => {
	test('R-343 ends it at once and sends the motion to the next meeting', async () => {
		const { circulationId, motionId } = await begun(8);
		for (const code of codes.slice(0, 4)) valueOf(await say(circulationId, code, 'yes'));
		expect(await object(circulationId, 'politics-2', 'Darüber will ich reden.')).toMatchObject({
			value: { hasEnded: true }
		});
		expect(await findCirculation(db, scope, circulationId)).toMatchObject({
			endedWhy: 'objection'
		});
		expect(await listObjections(db, scope, circulationId)).toHaveLength(1);
		expect(await findMotion(db, scope, motionId)).toMatchObject({ state: 'pending' });
		expect(await readReservedFor(db, scope, motionId)).toBe(0);
		expect(await object(circulationId, 'politics-1')).toMatchObject({ reason: 'circulationEnded' });
	});

	test('is not known where the rules neither ask nor wait for it', async () => {
		at(testEvening);
		const urgent = await aCouncilInWriting(context, 'urgent', {
			'circulation.allowed': 'urgentOnly',
			'circulation.asksProcedure': false
		});
		at(testEvening);
		const proposal = await aPublishedProposal(context, urgent, { number: 1, requestedCents: 1 });
		expect(await start(context, urgent, proposal)).toMatchObject({ reason: 'notUrgent' });
		const said = { ...proposal, isUrgent: true };
		expect(await start(context, urgent, said)).toMatchObject({ reason: 'groundMissing' });
		const ground = 'Das Fest ist in drei Wochen.';
		const { circulationId } = valueOf(await start(context, urgent, { ...said, ground }));
		expect(
			await objectToCirculation(context, urgent.members.get('public-1') ?? manager, {
				neighbourhoodId: urgent.neighbourhoodId,
				...{ circulationId, reason: '', language: 'de', formKey: formKey() }
			})
		).toMatchObject({ reason: 'objectionNotRuled' });
	});

	test('comes with the vote where each is asked', async () => {
		const { circulationId } = await begun(11);
		const by = { neighbourhoodId, circulationId, choice: 'yes' as const, agreesToProcedure: null };
		const actor = member('public-1');
		expect(await answer(context, actor, by)).toMatchObject({ reason: 'procedureUnanswered' });
		expect(
			valueOf(await answer(context, actor, { ...by, agreesToProcedure: false })).hasEnded
		).toBe(true);
	});
});

describe('on paper, by the desk', () => {
	test('a letter’s answer is marked as such, and only the desk enters it', async () => {
		const { circulationId } = await begun(9);
		const seats = await listAskedSeats(db, scope, circulationId);
		const seat = seats.find(({ voter }) => voter === 'providers-1');
		const letterOf = { circulationSeatId: seat?.id ?? '', capacity: 'member' as const };
		const by = { neighbourhoodId, circulationId, choice: 'yes' as const, letterOf };
		expect(await answer(context, member('public-1'), by)).toMatchObject({ reason: 'notAllowed' });
		valueOf(await answer(context, manager, by));
		expect(await answer(context, manager, by)).toMatchObject({ reason: 'alreadyAnswered' });
		expect(await listAnswers(db, scope, circulationId)).toMatchObject([
			{ cameBy: 'letter', castBy: 'member' }
		]);
	});
});

describe('a start that the rules refuse', () => {
	test.each([
		['circulationNever', { 'circulation.allowed': 'never', 'circulation.windowDays': null }],
		['subjectNotListed', { 'circulation.allowed': 'listedSubjects' }],
		['secretNotInWriting', { 'funding.ballotForm': { usual: 'secret', secretOnDemand: null } }],
		[
			'officeDecidesAlone',
			{
				'funding.ladder': [
					{ upToCents: 500_00, decides: 'officeAlone', office: 'Amt', informs: null },
					{ upToCents: null, decides: 'body', office: null, informs: null }
				]
			}
		]
	])('%s', async (reason, changes) => {
		const slug = `no-${reason.toLowerCase().slice(0, 12)}`;
		at(testEvening);
		const other = await aCouncilInWriting(context, slug, changes);
		at(testEvening);
		const proposal = await aPublishedProposal(context, other, {
			number: 1,
			requestedCents: 40_000
		});
		expect(await start(context, other, proposal)).toMatchObject({ ok: false, reason });
	});

	test('a motion that circulates neither circulates again nor comes on an agenda', async () => {
		const { reference } = await begun(10);
		expect(await start(context, council, { reference })).toMatchObject({
			reason: 'circulatesAlready'
		});
		const { meetingId } = valueOf(
			await scheduleMeeting(context, manager, {
				...{ neighbourhoodId, bodyId, place: 'Saal', publicity: 'nonPublic' as const },
				startsAt: closes,
				formKey: formKey()
			})
		);
		const put = { neighbourhoodId, reference, meetingId, formKey: formKey() };
		expect(await putOnAgenda(context, manager, put)).toMatchObject({ reason: 'circulatesNow' });
	});
});
