import { describe, expect, test } from 'vitest';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { readBalances, readReservedFor } from '$lib/server/repositories/ledger';
import { findMotionOfProposal } from '$lib/server/repositories/motions';
import { findTabledProposal } from '$lib/server/repositories/tabled-proposals';
import { decideAsOffice, type DecideAsOffice } from '$lib/server/services/decide-as-office';
import { makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { openMeeting } from '$lib/server/services/open-meeting';
import { publishDecision } from '$lib/server/services/publish-decision';
import { putOnAgenda } from '$lib/server/services/put-on-agenda';
import { readDecision } from '$lib/server/services/read-decision';
import { readMotion } from '$lib/server/services/read-motion';
import { readOfficeCase, readOfficeCases } from '$lib/server/services/read-office-cases';
import { readPublicProposal } from '$lib/server/services/read-public-proposals';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { withdrawProposal } from '$lib/server/services/withdraw-proposal';
import { aCouncilAtWork, aPublishedProposal } from '../support/council-at-work';
import { anAccount, signedIn } from '../support/people';
import { everyAnswer } from '../support/preset-examples';
import { freshStore } from '../support/postgres';
import { aNeighbourhood, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;

/** Up to 500 euros the management decides, up to 5,000 the table, above that the district's council. */
const table = await aCouncilAtWork(context, {
	slug: 'ladder',
	publicity: 'public',
	body: { name: 'Runder Tisch', kind: 'openForum', benches: [] },
	budgetCents: 5_600_00,
	rules: {
		preset: 'amount-ladder',
		choices: everyAnswer('amount-ladder')[0] ?? {},
		smallSumsOffice: 'Quartiersmanagement',
		councilOffice: 'Bezirksvertretung'
	}
});
const { neighbourhoodId, manager, bodyId, fundYearId } = table;
const scope = { neighbourhoodId };
const language = 'de';
const formKey = () => makeFormKey(context);

const record = (reference: string, change: Partial<DecideAsOffice> = {}, actor = manager) =>
	decideAsOffice(context, actor, {
		neighbourhoodId,
		bodyId,
		reference,
		decided: { outcome: 'approved', amountCents: null, on: '2026-03-03' },
		reason: 'Das Fest bringt die Nachbarschaft zusammen.',
		language,
		formKey: formKey(),
		...change
	});

let last = 0;
const proposal = async (requestedCents: number) =>
	aPublishedProposal(context, table, { number: ++last, requestedCents });

describe('an office that decides alone', () => {
	test('P-90 approves a small amount: determined, reserved, published like any other', async () => {
		const { id, reference } = await proposal(500_00);
		const asked = { ...scope, reference, language };
		expect(await readOfficeCases(context, asked)).toMatchObject([
			{ reference, amountCents: 500_00, offices: [{ office: 'Quartiersmanagement', bodyId }] }
		]);
		const { motionId, kind } = valueOf(
			await record(reference, {
				decided: { outcome: 'approved', amountCents: 400_00, on: '2026-03-03' }
			})
		);
		expect(kind).toBe('approvedInPart');
		expect(await readReservedFor(db, scope, motionId)).toBe(400_00);
		const determination = await findLastDetermination(db, scope, motionId);
		expect(determination?.output.steps.map(({ code }) => code)).toEqual([
			'competence',
			'competentOffice',
			'money'
		]);
		expect(await findTabledProposal(db, scope, { year: 2026, number: last })).toMatchObject({
			id,
			state: 'decided'
		});
		expect(await readMotion(context, { ...scope, motionId, language })).toMatchObject({
			reference,
			decision: { isPublished: false },
			correctableItemId: null
		});
		const published = await publishDecision(context, manager, {
			...scope,
			motionId,
			formKey: formKey()
		});
		const decision = await readDecision(context, {
			...scope,
			reference: valueOf(published).reference,
			language
		});
		expect(decision?.derivation.stations).toMatchObject([
			{
				kind: 'competentOffice',
				office: 'Quartiersmanagement',
				reason: { content: 'Das Fest bringt die Nachbarschaft zusammen.' }
			}
		]);
		expect(await readOfficeCases(context, asked)).toEqual([]);
		expect(await readOfficeCase(context, asked)).toMatchObject({ isWaiting: false });
	});

	test('says no, and no money is set aside', async () => {
		const { reference } = await proposal(100_00);
		const free = (await readBalances(db, scope, fundYearId)).free;
		const decided = { outcome: 'rejected', amountCents: null, on: '2026-03-03' } as const;
		expect(valueOf(await record(reference, { decided })).kind).toBe('rejected');
		expect((await readBalances(db, scope, fundYearId)).free).toBe(free);
		expect(await record(reference)).toMatchObject({ ok: false, reason: 'decidedAlready' });
	});

	test('above the body, the council of the ladder decides', async () => {
		const { reference } = await proposal(5_000_01);
		expect(await readOfficeCase(context, { ...scope, reference, language })).toMatchObject({
			offices: [{ office: 'Bezirksvertretung' }]
		});
	});

	test('is recorded by whoever holds the programme office, and by nobody else', async () => {
		const { reference } = await proposal(10_00);
		const roleOf = async (role: 'programmeOffice' | 'arbiter') => {
			const roles = [{ neighbourhoodId, role }];
			return (await signedIn(context, await anAccount(context, { roles }))).actor;
		};
		const other = await aNeighbourhood(context, { slug: 'elsewhere', name: 'Elsewhere' });
		for (const actor of [await roleOf('arbiter'), other.manager])
			expect(await record(reference, {}, actor)).toMatchObject({ reason: 'notAllowed' });
		expect(
			await record(reference, { neighbourhoodId: other.neighbourhoodId }, other.manager)
		).toMatchObject({ reason: 'notFound' });
		expect(await record(reference, {}, await roleOf('programmeOffice'))).toMatchObject({
			ok: true
		});
	});
});

describe('an office is refused', () => {
	test.each([
		['noRulesInForce', { decided: { outcome: 'approved', amountCents: null, on: '2026-02-01' } }],
		[
			'amountAboveMotion',
			{ decided: { outcome: 'approved', amountCents: 500_01, on: '2026-03-03' } }
		],
		['reasonsMissing', { reason: '  ' }],
		['bodyNotCompetent', { bodyId: '00000000-0000-4000-8000-00000000dead' }],
		['notFound', { reference: '2026-999' }]
	] as const)('%s', async (reason, change) => {
		const { id, reference } = await proposal(500_00);
		expect(await record(reference, change)).toMatchObject({ ok: false, reason });
		expect(await findMotionOfProposal(db, scope, id)).toBeNull();
	});

	test('an amount above its tier: the body votes', async () => {
		const { reference } = await proposal(500_01);
		expect(await record(reference)).toMatchObject({
			reason: 'bodyDecides',
			details: { amountCents: 500_01 }
		});
	});

	test('what was taken back', async () => {
		const { reference, applicantAccountId } = await proposal(50_00);
		const { actor } = await signedIn(context, applicantAccountId);
		valueOf(await withdrawProposal(context, actor, { neighbourhoodId, reference }));
		expect(await record(reference)).toMatchObject({ reason: 'notFound' });
	});

	test('more than the fund has, and nothing of it is kept', async () => {
		const { id, reference } = await proposal(500_00);
		const large = await proposal(5_000_01);
		valueOf(await record(large.reference));
		expect(await record(reference)).toMatchObject({ ok: false, reason: 'moneyMissing' });
		expect(await findMotionOfProposal(db, scope, id)).toBeNull();
		expect((await readBalances(db, scope, fundYearId)).free).toBe(189_99);
	});
});

test('P-90 the body cannot open a vote on what an office decides; the page says who does', async () => {
	const { reference } = await proposal(80_00);
	const meeting = await scheduleMeeting(context, manager, {
		...scope,
		bodyId,
		startsAt: new Date('2026-03-10T18:00:00Z'),
		place: 'Stadtteilhaus',
		publicity: 'public',
		formKey: formKey()
	});
	const { meetingId } = valueOf(meeting);
	const onAgenda = { neighbourhoodId, reference, meetingId, formKey: formKey() };
	const { itemId } = valueOf(await putOnAgenda(context, manager, onAgenda));
	valueOf(await openMeeting(context, manager, { ...scope, meetingId, formKey: formKey() }));
	const opened = await openItem(context, manager, {
		...scope,
		itemId,
		entryMode: 'showOfHands',
		formKey: formKey()
	});
	expect(opened).toMatchObject({
		reason: 'officeDecidesAlone',
		details: { office: 'Quartiersmanagement' }
	});
	const read = await readOfficeCase(context, { ...scope, reference, language });
	expect(read).toMatchObject({ isWaiting: true, isTabled: true });
	const waiting = await readOfficeCases(context, { ...scope, language });
	expect(waiting).toContainEqual(expect.objectContaining({ reference, isTabled: true }));
	expect(valueOf(await record(reference)).kind).toBe('approved');
	expect(await readPublicProposal(context, { ...scope, reference, language })).toBeNull();
});
