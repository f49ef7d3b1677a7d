import { beforeAll, expect, test } from 'vitest';
import type { AccountActor, Role } from '$lib/domain/access/actor';
import { addDays, instantOf } from '$lib/domain/calendar';
import type { Proceeding } from '$lib/domain/voting/schema/decide-input';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { readReservedFor } from '$lib/server/repositories/ledger';
import { readNewestMessages } from '$lib/server/repositories/outbox-messages';
import { closeItem } from '$lib/server/services/close-item';
import { enterTally } from '$lib/server/services/enter-tally';
import { makeFormKey } from '$lib/server/services/form-key';
import { readCase } from '$lib/server/services/read-case';
import { readDesk } from '$lib/server/services/read-desk';
import { readDues } from '$lib/server/services/read-dues';
import { readCasesForOffice } from '$lib/server/services/read-open-cases';
import { readTrail } from '$lib/server/services/read-trail';
import { recordProceeding } from '$lib/server/services/record-proceeding';
import { remindOfCases } from '$lib/server/services/remind-owners';
import { aCouncilAtWork, anOpenVote, aPublishedProposal } from '../support/council-at-work';
import { anAccount, signedIn } from '../support/people';
import { freshStore, testEvening } from '../support/postgres';
import { parityRules, valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const db = context.db.query;
const council = await aCouncilAtWork(context, {
	slug: 'parity',
	rules: {
		choices: { ...parityRules.choices, consent: 'needed', silence: 'refused' },
		consentOffice: 'Beirat',
		escalationOffices: ['Deputation']
	}
});
const { neighbourhoodId, manager } = council;
const scope = { neighbourhoodId };
const formKey = () => makeFormKey(context);
const asked = { neighbourhoodId, language: 'de' };

async function anOfficer(role: Role, name: string): Promise<AccountActor> {
	const wanted = { email: `${name}@example.org`, roles: [{ neighbourhoodId, role }] };
	return (await signedIn(context, await anAccount(context, wanted))).actor;
}
const arbiter = await anOfficer('arbiter', 'arbiter');
const consenting = await anOfficer('consentingCouncil', 'consenting');
const desk = await anOfficer('neighbourhoodManager', 'desk');
let motionId = '';

const none = { recused: 0, abstain: 0, concern: 0, standAside: 0, veto: 0 };
const hands = (bench: string, yes: number, no: number) => ({
	...none,
	...{ bench, present: 2, yes, no, protectedVetoes: 0, points: 0 }
});

beforeAll(async () => {
	const wanted = { number: 1, requestedCents: 500_00 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { itemId } = await anOpenVote(context, council, { reference, entryMode: 'showOfHands' });
	const groups = [hands('public', 2, 0), hands('providers', 1, 1), hands('politics', 0, 2)];
	const counted = { neighbourhoodId, itemId, groups, reason: '', language: 'de' };
	valueOf(await enterTally(context, manager, { ...counted, formKey: formKey() }));
	const closed = { neighbourhoodId, itemId, formKey: formKey() };
	motionId = valueOf(await closeItem(context, manager, closed)).motionId;
});

const answer = (actor: AccountActor, happened: Proceeding, reason = 'Gründe') =>
	recordProceeding(context, actor, {
		neighbourhoodId,
		motionId,
		happened,
		reason,
		language: 'de',
		formKey: formKey()
	});
const decided = (on: string) =>
	({ kind: 'arbiter', on, outcome: 'approved', amountCents: 400_00, hasReasons: true }) as const;

async function mailsOf(template: string): Promise<readonly string[]> {
	const mails = await readNewestMessages(db, 100);
	return mails
		.filter(({ content }) => content?.template === template)
		.map(({ recipientEmail }) => recipientEmail)
		.sort();
}
const standing = async () => {
	const last = await findLastDetermination(db, scope, motionId);
	const reserved = await readReservedFor(db, scope, motionId);
	return { kind: last?.output.result.kind, payable: last?.output.payable, reserved };
};

test('R-002 a tie asks the arbiter: one mail at once, the case on their list, no money set aside', async () => {
	expect(await mailsOf('caseAsked')).toEqual(['arbiter@example.org']);
	expect(await remindOfCases(context)).toBe(0);
	expect(await readCasesForOffice(context, arbiter, asked)).toMatchObject([{ motionId }]);
	expect(await readCasesForOffice(context, consenting, asked)).toEqual([]);
	expect(await standing()).toEqual({ kind: 'inConflict', payable: false, reserved: 0 });
	const read = await readCase(context, arbiter, { ...asked, motionId });
	expect(read).toMatchObject({
		isAsked: true,
		votedCents: 500_00,
		open: { station: 'arbiter', office: 'Leitung des Sozialzentrums' },
		bounds: { consentAfter: { office: 'Beirat', blocksPayout: true } }
	});
	expect(await readCase(context, consenting, { ...asked, motionId })).toBeNull();
});

test('nobody answers for another office, and whoever holds none answers nothing', async () => {
	expect(await answer(consenting, decided('2026-03-04'))).toMatchObject({ reason: 'notYourTurn' });
	const ended = { ...arbiter, roles: [] };
	expect(await answer(ended, decided('2026-03-04'))).toMatchObject({ reason: 'notAllowed' });
	expect(await readCase(context, ended, { ...asked, motionId })).toBeNull();
});

test('R-010 R-011 the arbiter approves: set aside but not payable, the council is asked', async () => {
	store.setNow(instantOf('2026-03-04', '10:00'));
	valueOf(await answer(arbiter, decided('2026-03-04')));
	expect(await answer(arbiter, decided('2026-03-04'))).toMatchObject({
		reason: 'otherStationWaits'
	});
	expect(await standing()).toEqual({ kind: 'awaitingConsent', payable: false, reserved: 400_00 });
	expect(await mailsOf('caseAsked')).toEqual(['arbiter@example.org', 'consenting@example.org']);
});

test('P-36 reminders before and after the last day, each once, whoever runs the job', async () => {
	const trail = await readTrail(context, scope, motionId);
	const due = trail.at(-1)?.due;
	expect(due).toEqual({ kind: 'until', on: '2026-04-04' });
	store.setNow(instantOf(addDays('2026-04-04', -7), '06:00'));
	const rounds = await Promise.all([1, 2, 3].map(() => remindOfCases(context)));
	expect(rounds.reduce((sum, count) => sum + count, 0)).toBe(1);
	expect(await mailsOf('caseDueSoon')).toEqual(['consenting@example.org']);
	store.setNow(instantOf('2026-04-05', '06:00'));
	await Promise.all([1, 2, 3].map(() => remindOfCases(context)));
	await remindOfCases(context);
	expect(await mailsOf('caseOverdue')).toEqual(['consenting@example.org', 'desk@example.org']);
});

test('what is overdue stands on the desk, with what the rules say follows', async () => {
	const { dues } = await readDues(context, asked, await readDesk(context, asked));
	expect(dues[0]).toMatchObject({ code: 'case', on: '2026-04-04', id: motionId });
	expect(await readCase(context, desk, { ...asked, motionId })).toMatchObject({
		open: { isOverdue: true },
		fallback: { kind: 'silenceEscalates', office: 'Deputation' },
		canTakeFallback: true
	});
});

test('P-36 an answer after the last day comes too late; the desk writes the silence down', async () => {
	const late = { kind: 'consent', on: '2026-04-05', outcome: 'granted' } as const;
	expect(await answer(consenting, late)).toMatchObject({ reason: 'timeIsOver' });
	const silent = { kind: 'consent', on: '2026-04-05', outcome: 'expired' } as const;
	valueOf(await answer(manager, silent, ''));
	expect(await standing()).toEqual({ kind: 'awaitingConsent', payable: false, reserved: 400_00 });
	expect(await answer(consenting, { ...late, kind: 'consent' })).toMatchObject({
		reason: 'otherStationWaits'
	});
});

test('R-010 the next office overturns: the money is free again, and the trail tells every hop', async () => {
	store.setNow(instantOf('2026-04-20', '10:00'));
	const overturned = { kind: 'escalation', on: '2026-04-20', outcome: 'overturned' } as const;
	expect(await answer(consenting, overturned)).toMatchObject({ reason: 'notYourTurn' });
	valueOf(await answer(manager, overturned));
	expect(await standing()).toEqual({ kind: 'rejected', payable: false, reserved: 0 });
	const trail = await readTrail(context, scope, motionId);
	expect(trail.map(({ office, end }) => [office, end?.outcome, end?.on])).toEqual([
		['Leitung des Sozialzentrums', 'approved', '2026-03-04'],
		['Beirat', 'expired', '2026-04-05'],
		['Deputation', 'overturned', '2026-04-20']
	]);
	expect(await readCasesForOffice(context, arbiter, asked)).toEqual([]);
	store.setNow(testEvening);
});
