import { expect, test } from 'vitest';
import { visitor } from '$lib/domain/access/actor';
import { chooseFundBodies } from '$lib/server/services/choose-fund-bodies';
import { makeFormKey } from '$lib/server/services/form-key';
import { publishProposal } from '$lib/server/services/publish-proposal';
import { putOnAgenda } from '$lib/server/services/put-on-agenda';
import { readDesk } from '$lib/server/services/read-desk';
import { readFundPage } from '$lib/server/services/read-fund-page';
import { readNeighbourhoods } from '$lib/server/services/read-neighbourhoods';
import { readStartPage } from '$lib/server/services/read-start-page';
import { reportBarrier } from '$lib/server/services/report-barrier';
import { returnProposal } from '$lib/server/services/return-proposal';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { aFundYear, aProposal, aResident } from '../support/handing-in';
import { freshStore } from '../support/postgres';
import { aBody, aNeighbourhood, someRules, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const { neighbourhoodId, manager } = await aNeighbourhood(context);
const other = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting' });
const { fundId } = await aFundYear(context, neighbourhoodId);
const body = await aBody(context, neighbourhoodId);
await someRules(context, { neighbourhoodId, bodyId: body.id });
const key = () => makeFormKey(context);
valueOf(
	await chooseFundBodies(context, manager, {
		neighbourhoodId,
		fundId,
		bodyIds: [body.id],
		formKey: key()
	})
);
const resident = await aResident(context, 'resident@example.org');
const asked = { neighbourhoodId, language: 'de' };
const desk = () => readDesk(context, asked);

test('a new desk has nothing to do but to be set up', async () => {
	expect(
		await readDesk(context, { ...asked, neighbourhoodId: other.neighbourhoodId })
	).toMatchObject({
		toCheck: 0,
		toTable: 0,
		returned: 0,
		openItems: [],
		unsettled: [],
		unpublished: [],
		nextMeeting: null,
		barriers: { count: 0, firstDueOn: null },
		isSetUp: false
	});
});

test('the desk counts what waits at each station, of its own neighbourhood only', async () => {
	const references: string[] = [];
	for (let nth = 0; nth < 4; nth += 1)
		references.push((await aProposal(context, resident, neighbourhoodId)).reference);
	const [returned = '', published = '', tabled = ''] = references;
	const answers = { insideArea: 'yes', notBegun: 'yes' } as const;
	const question = { neighbourhoodId, reference: returned, question: 'Wann?', language: 'de' };
	valueOf(await returnProposal(context, manager, question));
	for (const reference of [published, tabled])
		valueOf(await publishProposal(context, manager, { neighbourhoodId, reference, answers }));
	const { meetingId } = valueOf(
		await scheduleMeeting(context, manager, {
			neighbourhoodId,
			bodyId: body.id,
			startsAt: new Date('2026-04-14T16:00:00Z'),
			place: 'Bürgerhaus',
			publicity: 'public',
			formKey: key()
		})
	);
	const put = { neighbourhoodId, meetingId, reference: tabled, formKey: key() };
	valueOf(await putOnAgenda(context, manager, put));
	expect(await desk()).toMatchObject({
		toCheck: 1,
		toTable: 1,
		returned: 1,
		nextMeeting: { id: meetingId }
	});
	const start = await readStartPage(context, asked);
	expect(start.open).toEqual({ count: 2, cents: 188_000 });
	expect(start.nextMeeting).toMatchObject({ id: meetingId, agenda: { count: 1, cents: 94_000 } });
	const elsewhere = { ...asked, neighbourhoodId: other.neighbourhoodId };
	expect(await readDesk(context, elsewhere)).toMatchObject({ toCheck: 0, nextMeeting: null });
	expect(await readStartPage(context, elsewhere)).toMatchObject({ open: { count: 0 }, funds: [] });
});

test('the desk warns of mails that do not leave and of texts that are missing', async () => {
	expect(await desk()).toMatchObject({
		mail: { kind: 'waits' },
		missingPages: ['imprint', 'privacy', 'accessibility']
	});
	expect((await desk()).mail.waiting).toBeGreaterThan(0);
});

test('the desk knows of a barrier, and until when to answer', async () => {
	valueOf(
		await reportBarrier(context, visitor, {
			page: '/tenever',
			message: 'Zu klein.',
			email: null,
			language: 'de',
			clientAddress: '192.0.2.1',
			formKey: key()
		})
	);
	expect((await desk()).barriers).toEqual({ count: 1, firstDueOn: '2026-04-03' });
});

test('the fund of the year stands on the list, the start page and its own page alike', async () => {
	expect(await readNeighbourhoods(context)).toMatchObject([
		{ slug: 'huchting', name: 'Huchting', freeCents: null },
		{ slug: 'tenever', name: 'Tenever', freeCents: 5_000_000 }
	]);
	const money = { budgetCents: 5_000_000, freeCents: 5_000_000, reservedCents: 0, paidCents: 0 };
	const fund = { fundName: 'WiN', year: 2026, bodyNames: ['Controllingausschuss'], money };
	const start = await readStartPage(context, asked);
	expect(start).toMatchObject({ budgetCents: 5_000_000, funds: [fund] });
	const [year] = await readFundPage(context, asked);
	expect(year).toMatchObject({
		...fund,
		decided: [],
		bookings: [{ purpose: 'budget', freeCents: 5_000_000, decision: null }]
	});
});
