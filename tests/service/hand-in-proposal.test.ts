import { describe, expect, test } from 'vitest';
import { visitor } from '$lib/domain/access/actor';
import { linkToken } from '$lib/server/auth/sign-in-links';
import { findAccount } from '$lib/server/repositories/accounts';
import { listCostLines } from '$lib/server/repositories/cost-lines';
import { readNewestMessages } from '$lib/server/repositories/outbox-messages';
import { listProposalEvents } from '$lib/server/repositories/proposal-events';
import { findDraft } from '$lib/server/repositories/proposal-drafts';
import { findProposal } from '$lib/server/repositories/proposals';
import { readTexts } from '$lib/server/repositories/texts';
import { confirmHandIn, readHandInLink } from '$lib/server/services/confirm-hand-in';
import { makeFormKey } from '$lib/server/services/form-key';
import { handInProposal } from '$lib/server/services/hand-in-proposal';
import { readDraft } from '$lib/server/services/read-draft';
import { requestHandInLink } from '$lib/server/services/request-hand-in-link';
import { saveDraftStep } from '$lib/server/services/save-draft-step';
import { startDraft } from '$lib/server/services/start-draft';
import { aDraft, aFundYear, aResident, choirSteps } from '../support/handing-in';
import { freshStore, testEvening } from '../support/postgres';
import { aNeighbourhood, auditOf, valueOf } from '../support/setting-up';

const store = await freshStore('demo');
const { context } = store;
const db = context.db.query;
const home = await aNeighbourhood(context);
const { neighbourhoodId } = home;
const scope = { neighbourhoodId };
await aFundYear(context, neighbourhoodId);
const resident = await aResident(context, 'resident@example.org');

const form = (payload: unknown) => ({ key: makeFormKey(context), payload });
const mailsTo = async (email: string) =>
	(await readNewestMessages(db, 100)).filter(({ recipientEmail }) => recipientEmail === email);
const handInToken = async (email: string, draftId: string) => {
	const contents = (await mailsTo(email)).map(({ content }) => content);
	const content = contents.find((one) => one?.template === 'handInProposal');
	if (content?.template !== 'handInProposal') throw new Error('no such mail');
	expect(content.params.path).toBe(`/tenever/proposals/new/${draftId}/confirm`);
	return linkToken(context, content.params.linkId);
};

describe('somebody signed in', async () => {
	const draftId = await aDraft(context, resident, { neighbourhoodId });

	test('hands in without a mail link and gets the next number of the year', async () => {
		const command = { neighbourhoodId, draftId, form: form(draftId) };
		const answers = await Promise.all([
			handInProposal(context, resident, command),
			handInProposal(context, resident, command)
		]);
		const [first, second] = answers.map((answer) => valueOf(answer));
		expect(first).toEqual(second);
		expect(first?.reference).toMatch(/^2026-\d+$/);
		const proposal = await findProposal(db, scope, { id: first?.proposalId ?? '' });
		expect(proposal).toMatchObject({
			state: 'submitted',
			applicantAccountId: resident.accountId,
			publicName: 'resident',
			requestedCents: 94_000
		});
		expect(await listCostLines(db, scope, proposal?.id ?? '')).toMatchObject([
			{ position: 1, amountCents: 90_000 },
			{ position: 2, amountCents: 10_000 }
		]);
		const events = await listProposalEvents(db, scope, [proposal?.id ?? '']);
		expect(events).toMatchObject([{ fromState: null, toState: 'submitted' }]);
		expect(await mailsTo('resident@example.org')).toMatchObject([
			{ content: { template: 'proposalReceived', params: { reference: first?.reference } } }
		]);
	});

	test('P08 nothing of the draft stays but its address', async () => {
		expect(await findDraft(db, scope, draftId)).toMatchObject({
			isDone: true,
			answers: { words: null, project: null, costs: null, applicant: null }
		});
		const again = await handInProposal(context, resident, { neighbourhoodId, draftId });
		expect(again).toMatchObject({ reason: 'handedInAlready' });
		const read = await readDraft(context, resident, { neighbourhoodId, draftId });
		expect(valueOf(read).reference).toMatch(/^2026-/);
	});

	test('P08 the audit knows the number and the amount, and no name', async () => {
		const note = (await auditOf(context, neighbourhoodId)).at(-1);
		expect(note).toMatchObject({ action: 'proposalHandedIn', details: { year: 2026 } });
		expect(JSON.stringify(note)).not.toMatch(/Ayla|resident@/);
	});

	test('S38 two who hand in at the same moment get two numbers', async () => {
		const ids = [
			await aDraft(context, resident, { neighbourhoodId }),
			await aDraft(context, resident, { neighbourhoodId })
		];
		const handed = await Promise.all(
			ids.map((id) => handInProposal(context, resident, { neighbourhoodId, draftId: id }))
		);
		expect(new Set(handed.map((answer) => valueOf(answer).reference)).size).toBe(2);
	});
});

describe('nobody we know', async () => {
	const draftId = await aDraft(context, visitor, { neighbourhoodId });
	const email = 'new@example.org';
	const request = () => ({
		neighbourhoodId,
		draftId,
		email,
		locale: 'tr',
		clientAddress: '192.0.2.1'
	});

	test('is asked to sign in or to name an address', async () => {
		expect(await handInProposal(context, visitor, { neighbourhoodId, draftId })).toEqual({
			ok: false,
			reason: 'signInFirst'
		});
	});

	test('hands in by the link of a mail; an account is made, in the language of the page', async () => {
		valueOf(await requestHandInLink(context, visitor, request()));
		const token = await handInToken(email, draftId);
		const where = { neighbourhoodId, draftId, token };
		expect(valueOf(await readHandInLink(context, where)).title).toBe('Chor ohne Noten');
		const confirm = { ...where, locale: 'tr', form: form(token) };
		const { proposalId } = valueOf(await confirmHandIn(context, confirm));
		expect(valueOf(await confirmHandIn(context, confirm)).proposalId).toBe(proposalId);
		const account = await findAccount(db, { email });
		expect(account).toMatchObject({ displayName: 'Ayla B.', locale: 'tr' });
		expect(await findProposal(db, scope, { id: proposalId })).toMatchObject({
			applicantAccountId: account?.id
		});
		expect(await readHandInLink(context, where)).toMatchObject({ reason: 'handedInAlready' });
		expect((await mailsTo(email)).map(({ locale }) => locale)).toEqual(['tr', 'tr']);
	});

	test('S07 a link hands in its own draft and no other, once and in time', async () => {
		const other = await aDraft(context, visitor, { neighbourhoodId });
		const third = await aDraft(context, visitor, { neighbourhoodId });
		valueOf(
			await requestHandInLink(context, visitor, {
				...request(),
				draftId: other,
				email: 'x@example.org'
			})
		);
		const token = await handInToken('x@example.org', other);
		const wrong = { neighbourhoodId, draftId: third, token, locale: 'de' };
		expect(await confirmHandIn(context, wrong)).toMatchObject({ reason: 'notFound' });
		store.setNow(new Date(testEvening.getTime() + 25 * 60 * 60_000));
		const late = await confirmHandIn(context, { ...wrong, draftId: other });
		store.setNow(testEvening);
		expect(late).toMatchObject({ reason: 'linkExpired' });
		expect((await confirmHandIn(context, { ...wrong, draftId: other })).ok).toBe(true);
	});

	test('S54 a fourth mail within the hour to one address is not sent', async () => {
		const many = { ...request(), draftId: await aDraft(context, visitor, { neighbourhoodId }) };
		for (let sent = 0; sent < 3; sent++)
			valueOf(await requestHandInLink(context, visitor, { ...many, email: 'many@example.org' }));
		valueOf(await requestHandInLink(context, visitor, { ...many, email: 'many@example.org' }));
		expect(await mailsTo('many@example.org')).toHaveLength(3);
	});
});

describe('a draft', () => {
	test('S29 of an account opens for that account only', async () => {
		const draftId = await aDraft(context, resident, { neighbourhoodId });
		const other = await aResident(context, 'other@example.org');
		const where = { neighbourhoodId, draftId };
		expect(await readDraft(context, other, where)).toMatchObject({ reason: 'notFound' });
		expect(await readDraft(context, visitor, where)).toMatchObject({ reason: 'signInFirst' });
		expect(await handInProposal(context, other, where)).toMatchObject({ reason: 'notFound' });
		const elsewhere = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting' });
		const moved = { ...where, neighbourhoodId: elsewhere.neighbourhoodId };
		expect(await readDraft(context, resident, moved)).toMatchObject({ reason: 'notFound' });
		const started = { neighbourhoodId: elsewhere.neighbourhoodId, entry: 'resident' } as const;
		expect(await startDraft(context, resident, started)).toMatchObject({ reason: 'noFundOpen' });
	});

	test('keeps nothing that the fund does not take', async () => {
		const draftId = await aDraft(context, visitor, {
			neighbourhoodId,
			steps: choirSteps.slice(0, 2)
		});
		const lines = [{ label: 'Bühne', amountCents: 900_000 }];
		const given = { lines, ownShareCents: 50_000, otherIncomeCents: 0 };
		const answers = { step: 'costs', given } as const;
		const saved = await saveDraftStep(context, visitor, { neighbourhoodId, draftId, answers });
		expect(saved).toMatchObject({ reason: 'aboveCap', details: { capCents: 500_000 } });
		const draft = await readDraft(context, visitor, { neighbourhoodId, draftId });
		expect(draft).toMatchObject({ value: { next: 'costs', draft: { answers: { costs: null } } } });
	});

	test('that was never touched again is gone after 30 days', async () => {
		const draftId = await aDraft(context, visitor, { neighbourhoodId });
		store.setNow(new Date(testEvening.getTime() + 30 * 24 * 60 * 60_000));
		const read = await readDraft(context, visitor, { neighbourhoodId, draftId });
		expect(read).toMatchObject({ reason: 'notFound' });
		store.setNow(testEvening);
	});
});

test('S53 a sixty-first draft within the hour from one network is not begun', async () => {
	const command = { neighbourhoodId, entry: 'resident', clientAddress: '192.0.2.9' } as const;
	for (let begun = 0; begun < 60; begun++) valueOf(await startDraft(context, visitor, command));
	expect(await startDraft(context, visitor, command)).toMatchObject({ reason: 'tooManyTries' });
	const elsewhere = { ...command, clientAddress: '192.0.2.10' };
	expect((await startDraft(context, visitor, elsewhere)).ok).toBe(true);
});

describe('at the desk', () => {
	test('somebody without mail is written down and reached as they said', async () => {
		const { manager } = home;
		expect(await startDraft(context, resident, { neighbourhoodId, entry: 'desk' })).toMatchObject({
			reason: 'notAllowed'
		});
		const started = await startDraft(context, manager, { neighbourhoodId, entry: 'desk' });
		const { draftId } = valueOf(started);
		for (const answers of choirSteps)
			valueOf(await saveDraftStep(context, manager, { neighbourhoodId, draftId, answers }));
		const given = { kind: 'person', name: 'Herr K.', publicName: 'resident', contact: '0421 1' };
		const answers = {
			step: 'applicant',
			given: { ...given, kind: 'person', publicName: 'resident', email: null }
		} as const;
		valueOf(await saveDraftStep(context, manager, { neighbourhoodId, draftId, answers }));
		const handed = await handInProposal(context, manager, { neighbourhoodId, draftId });
		const proposal = await findProposal(db, scope, { id: valueOf(handed).proposalId });
		expect(proposal).toMatchObject({ applicantAccountId: null, applicantContact: '0421 1' });
		const texts = await readTexts(db, scope, {
			ownerKind: 'proposal',
			ownerIds: [proposal?.id ?? '']
		});
		expect(texts.map(({ field }) => field).sort()).toEqual(['beneficiaries', 'purpose', 'title']);
	});
});
