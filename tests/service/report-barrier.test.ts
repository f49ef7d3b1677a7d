import { expect, test } from 'vitest';
import { visitor } from '$lib/domain/access/actor';
import { barrierTries } from '$lib/domain/site/barrier-report';
import { answerBarrierReport } from '$lib/server/services/answer-barrier-report';
import { forgetWhatExpired } from '$lib/server/services/forget-what-expired';
import { makeFormKey } from '$lib/server/services/form-key';
import { readBarrierReports } from '$lib/server/services/read-barrier-reports';
import { readReportedBarrier, reportBarrier } from '$lib/server/services/report-barrier';
import { freshStore } from '../support/postgres';
import { aNeighbourhood, auditOf, valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const tenever = await aNeighbourhood(context);
const huchting = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting' });

const said = {
	page: '/tenever/fund',
	message: 'Die Tabelle liest sich nicht vor.',
	email: 'reader@example.org',
	language: 'de',
	clientAddress: '192.0.2.1'
};
const report = (change: Partial<typeof said> = {}) =>
	reportBarrier(context, visitor, { ...said, ...change, formKey: makeFormKey(context) });
const open = async ({ neighbourhoodId }: { readonly neighbourhoodId: string }) =>
	(await readBarrierReports(context, { neighbourhoodId })).map(({ reference }) => reference);
const file = (
	{ neighbourhoodId, manager }: Awaited<ReturnType<typeof aNeighbourhood>>,
	reference: string
) =>
	answerBarrierReport(context, manager, {
		neighbourhoodId,
		reference,
		formKey: makeFormKey(context)
	});

test('A36 anybody reports a barrier and learns when the answer comes', async () => {
	const { reference } = valueOf(await report());
	expect(await readReportedBarrier(context, reference)).toEqual({
		reference,
		answerDueOn: '2026-04-03'
	});
	expect(await readReportedBarrier(context, 'B-00000000')).toBeNull();
	expect(await open(tenever)).toEqual([reference]);
	expect(await open(huchting)).toEqual([]);
});

test('what was written stays out of the audit', async () => {
	const note = JSON.stringify((await auditOf(context, 'instance')).at(-1));
	expect(note).toContain('barrierReported');
	expect(note).not.toContain('Tabelle');
	expect(note).not.toContain('reader@example.org');
});

test('only the desk whose page it was files it, and once', async () => {
	const [reference = ''] = await open(tenever);
	expect(await file(huchting, reference)).toMatchObject({ reason: 'answeredAlready' });
	valueOf(await file(tenever, reference));
	expect(await open(tenever)).toEqual([]);
	expect(await file(tenever, reference)).toMatchObject({ reason: 'answeredAlready' });
	const mine = { neighbourhoodId: tenever.neighbourhoodId, reference };
	expect(
		await answerBarrierReport(context, visitor, { ...mine, formKey: makeFormKey(context) })
	).toMatchObject({ reason: 'signInFirst' });
});

test('a page that is of no neighbourhood reaches each desk', async () => {
	const { reference } = valueOf(await report({ page: '/help' }));
	expect(await open(tenever)).toEqual([reference]);
	expect(await open(huchting)).toEqual([reference]);
});

test('the address of a draft is not stored', async () => {
	const draft = context.random.uuid();
	valueOf(await report({ page: `/tenever/proposals/new/${draft}/what` }));
	const reports = await readBarrierReports(context, tenever);
	expect(reports.map(({ pagePath }) => pagePath)).toContain('/tenever/proposals/new/…/what');
});

test('one connection can not bury the desk', async () => {
	const clientAddress = '192.0.2.2';
	for (let sent = 0; sent < barrierTries.fromAddress; sent += 1)
		valueOf(await report({ clientAddress }));
	expect(await report({ clientAddress })).toMatchObject({ reason: 'tooManyReports' });
	valueOf(await report({ clientAddress: '192.0.2.3' }));
});

test('P04 an answered report is forgotten after a year, one without an answer never', async () => {
	const answered = valueOf(await report({ clientAddress: '192.0.2.4' })).reference;
	const waiting = valueOf(await report({ clientAddress: '192.0.2.4' })).reference;
	valueOf(await file(tenever, answered));
	store.setNow(new Date('2027-03-03T17:00:00Z'));
	await forgetWhatExpired(context);
	expect(await readReportedBarrier(context, answered)).not.toBeNull();
	store.setNow(new Date('2027-03-04T17:00:00Z'));
	await forgetWhatExpired(context);
	expect(await readReportedBarrier(context, answered)).toBeNull();
	expect(await readReportedBarrier(context, waiting)).not.toBeNull();
});
