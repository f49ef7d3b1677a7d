import { describe, expect, test } from 'vitest';
import { listCompetences, listFundYears, findFundYear } from '$lib/server/repositories/funds';
import { listBookings, readBalances } from '$lib/server/repositories/ledger';
import { readTexts } from '$lib/server/repositories/texts';
import { changeFundYear } from '$lib/server/services/change-fund-year';
import { makeFormKey } from '$lib/server/services/form-key';
import { openFundYear, type OpenFundYear } from '$lib/server/services/open-fund-year';
import { readCurrentFunds } from '$lib/server/services/read-fund-years';
import { topUpFundYear } from '$lib/server/services/top-up-fund-year';
import { freshStore } from '../support/postgres';
import { aBody, aNeighbourhood, auditOf, someGuideline, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const home = await aNeighbourhood(context);
const other = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting' });
const scope = { neighbourhoodId: home.neighbourhoodId };
const { manager } = home;
const formKey = () => makeFormKey(context);
const council = await aBody(context, home.neighbourhoodId);

const open = (change: Partial<OpenFundYear> = {}) =>
	openFundYear(context, manager, {
		...scope,
		fundId: null,
		fundName: 'Verfügungsfonds',
		year: 2026,
		amountCents: 3_000_000,
		moneySource: 'Bescheid der Stadt',
		language: 'de',
		guideline: someGuideline,
		...change,
		formKey: formKey()
	});
const year = valueOf(await open());

describe('opening a fund year', () => {
	test('books its money, and lets the only body decide about it', async () => {
		expect(await readBalances(db, scope, year.fundYearId)).toEqual({
			budget: -3_000_000,
			free: 3_000_000,
			reserved: 0,
			paid: 0
		});
		expect(await listCompetences(db, scope)).toEqual([{ fundId: year.fundId, bodyId: council.id }]);
		expect(await auditOf(context, home.neighbourhoodId)).toContainEqual(
			expect.objectContaining({ action: 'fundYearOpened', subjectId: year.fundYearId })
		);
	});

	test('keeps where the money came from beside the booking', async () => {
		const [booking] = await listBookings(db, scope, [year.fundYearId]);
		const ownerIds = [booking?.id ?? ''];
		expect(await readTexts(db, scope, { ownerKind: 'booking', ownerIds })).toMatchObject([
			{ field: 'source', language: 'de', content: 'Bescheid der Stadt' }
		]);
	});

	test.each([
		['yearOpenAlready', { fundId: year.fundId }],
		['notFound', { fundId: council.id }],
		['capAboveBudget', { year: 2027, amountCents: 100_000 }],
		['minimumAboveCap', { year: 2027, guideline: { ...someGuideline, capCents: 100 } }],
		['notAllowed', { neighbourhoodId: other.neighbourhoodId }]
	])('is refused: %s', async (reason, change) => {
		expect(await open(change)).toMatchObject({ ok: false, reason });
		expect(await listFundYears(db, scope)).toHaveLength(1);
	});
});

describe('a year that is open', () => {
	const change = (capCents: number) =>
		changeFundYear(context, manager, {
			...scope,
			fundYearId: year.fundYearId,
			fundName: 'Quartiersfonds',
			guideline: { ...someGuideline, capCents },
			formKey: formKey()
		});

	test('gets other guideline values, with what they were in the audit', async () => {
		valueOf(await change(700_000));
		expect(await findFundYear(db, scope, year.fundYearId)).toMatchObject({
			fundName: 'Quartiersfonds',
			guideline: { capCents: 700_000 }
		});
		expect((await auditOf(context, home.neighbourhoodId)).at(-1)).toMatchObject({
			action: 'fundYearChanged',
			details: {
				changed: ['capCents', 'fundName'],
				before: { capCents: someGuideline.capCents },
				after: { capCents: 700_000 }
			}
		});
	});

	test('is topped up by a further booking; a cap above the money is refused before', async () => {
		expect(await change(3_500_000)).toMatchObject({ reason: 'capAboveBudget' });
		const money = { amountCents: 1_000_000, moneySource: 'Nachtrag', language: 'de' };
		const command = { ...scope, fundYearId: year.fundYearId, ...money, formKey: formKey() };
		valueOf(await topUpFundYear(context, manager, command));
		// The same form sent twice books once.
		valueOf(await topUpFundYear(context, manager, command));
		expect(await readBalances(db, scope, year.fundYearId)).toMatchObject({ free: 4_000_000 });
		expect(await listBookings(db, scope, [year.fundYearId])).toHaveLength(2);
	});

	test('S29 is not found from another neighbourhood', async () => {
		const money = { amountCents: 100, moneySource: 'x', language: 'de' };
		const command = { neighbourhoodId: other.neighbourhoodId, fundYearId: year.fundYearId };
		expect(
			await topUpFundYear(context, other.manager, { ...command, ...money, formKey: formKey() })
		).toMatchObject({ reason: 'notFound' });
	});
});

test('the start page shows each fund in its current year, or in its next one, or in its last', async () => {
	const shown = async () =>
		(await readCurrentFunds(context, scope)).map(({ fundName, year: of }) => [fundName, of]);
	valueOf(await open({ fundName: 'Neu', year: 2027 }));
	valueOf(await open({ fundName: 'Ausgelaufen', year: 2024 }));
	valueOf(await open({ fundId: year.fundId, year: 2027 }));
	valueOf(await open({ fundId: year.fundId, year: 2025 }));
	expect(await shown()).toEqual([
		['Ausgelaufen', 2024],
		['Quartiersfonds', 2026],
		['Neu', 2027]
	]);
});
