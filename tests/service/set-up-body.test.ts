import { describe, expect, test } from 'vitest';
import { findBody, listBenches } from '$lib/server/repositories/bodies';
import { listHoldings, listSeats, readSeats } from '$lib/server/repositories/seats';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { changeBody } from '$lib/server/services/change-body';
import { changeHolder } from '$lib/server/services/change-holder';
import { endHolder } from '$lib/server/services/end-holder';
import { makeFormKey } from '$lib/server/services/form-key';
import { foundBody } from '$lib/server/services/found-body';
import { freshStore } from '../support/postgres';
import { aBody, aNeighbourhood, auditOf, someRules, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const home = await aNeighbourhood(context);
const other = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting' });
const scope = { neighbourhoodId: home.neighbourhoodId };
const { manager } = home;
const council = await aBody(context, home.neighbourhoodId);
const formKey = () => makeFormKey(context);

const lastNote = async () => (await auditOf(context, home.neighbourhoodId)).at(-1);
const codes = async (bodyId: string) =>
	(await readSeats(db, scope, { bodyId, on: '2026-03-03' })).map(({ code }) => code);

describe('founding a body', () => {
	test('lays out its seats, bench after bench', async () => {
		expect(await findBody(db, scope, { slug: 'controllingausschuss' })).toMatchObject({
			kind: 'seatCouncil'
		});
		expect(await codes(council.id)).toEqual([
			'public-1',
			'public-2',
			'providers-1',
			'providers-2',
			'politics-1',
			'politics-2'
		]);
	});

	test('gives a second body of the same name an address of its own', async () => {
		const { slug } = await aBody(context, home.neighbourhoodId, { kind: 'openForum', benches: [] });
		expect(slug).toBe('controllingausschuss-2');
	});

	test('names benches in a script without Latin letters by their place', async () => {
		const benches = [{ name: 'سكان الحي', seatCount: 1 }];
		const body = await aBody(context, home.neighbourhoodId, { name: 'مجلس الحي', benches });
		expect(body.slug).toBe('seatcouncil');
		expect(await codes(body.id)).toEqual(['bench-1-1']);
	});

	test("S31 is not for another neighbourhood's manager", async () => {
		const command = { ...scope, name: 'X', kind: 'openForum', benches: [], formKey: formKey() };
		expect(
			await foundBody(context, other.manager, { ...command, kind: 'openForum' })
		).toMatchObject({ reason: 'notAllowed' });
	});
});

describe('changing a body', () => {
	const change = async (
		benches: readonly { benchId: string | null; name: string; seatCount: number }[],
		bodyId: string
	) =>
		changeBody(context, manager, {
			...scope,
			bodyId,
			name: 'Quartiersrat',
			benches,
			formKey: formKey()
		});

	test('adds and takes away empty seats; numbers never come back', async () => {
		const body = await aBody(context, home.neighbourhoodId, {
			benches: [{ name: 'Bewohnerschaft', seatCount: 3 }]
		});
		const [bench] = await listBenches(db, scope, body.id);
		const benchId = bench?.id ?? '';
		valueOf(await change([{ benchId, name: 'Bewohner', seatCount: 2 }], body.id));
		valueOf(
			await change(
				[
					{ benchId, name: 'Bewohner', seatCount: 3 },
					{ benchId: null, name: 'Partner', seatCount: 1 }
				],
				body.id
			)
		);
		expect(await codes(body.id)).toEqual([
			'bewohnerschaft-1',
			'bewohnerschaft-2',
			'bewohnerschaft-4',
			'partner-1'
		]);
		expect(await lastNote()).toMatchObject({
			action: 'bodyChanged',
			details: {
				resized: [{ code: 'bewohnerschaft', before: 2, after: 3 }],
				added: [{ code: 'partner', seatCount: 1 }]
			}
		});
	});

	test('S29 does not find the bench of another body, nor the body of another neighbourhood', async () => {
		const [foreign] = await listBenches(db, scope, council.id);
		const body = await aBody(context, home.neighbourhoodId);
		const wanted = [{ benchId: foreign?.id ?? '', name: 'X', seatCount: 1 }];
		expect(await change(wanted, body.id)).toMatchObject({ reason: 'notFound' });
		const elsewhere = await aBody(context, other.neighbourhoodId);
		expect(await change([], elsewhere.id)).toMatchObject({ reason: 'notFound' });
	});
});

describe('who sits there', async () => {
	const body = await aBody(context, home.neighbourhoodId, { name: 'Ausschuss mit Menschen' });
	const seats = await listSeats(db, scope, body.id);
	const seatId = (code: string) => seats.find((seat) => seat.code === code)?.id ?? '';
	const onSeat = async (code: string) =>
		(await readSeats(db, scope, { bodyId: body.id, on: '2026-03-03' })).find(
			(seat) => seat.code === code
		)?.holders ?? [];
	const memberId = async () =>
		(await onSeat('public-1')).find(({ capacity }) => capacity === 'member')?.id ?? '';
	const appoint = (change: Partial<Parameters<typeof appointHolder>[2]> = {}) =>
		appointHolder(context, manager, {
			...scope,
			bodyId: body.id,
			seatId: seatId('public-1'),
			capacity: 'member',
			personName: 'Ayşe Yılmaz',
			email: 'ayse@example.org',
			locale: 'tr',
			isNamed: false,
			fromOn: '2026-01-01',
			untilOn: '2026-06-30',
			...change,
			formKey: formKey()
		});

	test('a member is invited by mail; the audit has no name and no address', async () => {
		const { holdingId } = valueOf(await appoint());
		expect(await onSeat('public-1')).toMatchObject([
			{ id: holdingId, capacity: 'member', personName: 'Ayşe Yılmaz', publicName: 'unnamed' }
		]);
		const note = await lastNote();
		expect(note).toMatchObject({ action: 'holderAppointed', details: { capacity: 'member' } });
		expect(JSON.stringify(note)).not.toMatch(/Ayşe|example\.org/);
	});

	test('a person without mail is written down by name', async () => {
		const change = { seatId: seatId('public-2'), email: null, personName: 'Herr Schmidt' };
		valueOf(await appoint(change));
		const holdings = await listHoldings(db, scope, body.id);
		expect(holdings.find(({ personName }) => personName === 'Herr Schmidt')).toMatchObject({
			accountId: null
		});
	});

	test.each([
		['seatHeldAlready', { fromOn: '2026-06-30', untilOn: null, email: 'b@example.org' }],
		['personSitsAlready', { seatId: seatId('politics-1'), email: 'AYSE@example.org' }],
		['untilBeforeFrom', { fromOn: '2027-02-01', untilOn: '2027-01-31' }],
		['noSubstitutes', { capacity: 'substitute', email: 'c@example.org' }],
		['notFound', { seatId: '00000000-0000-4000-8000-00000000dead' }],
		['notFound', { bodyId: council.id }]
	] as const)('is refused: %s', async (reason, change) => {
		const before = (await listHoldings(db, scope, body.id)).length;
		expect(await appoint(change)).toMatchObject({ reason });
		expect((await listHoldings(db, scope, body.id)).length).toBe(before);
	});

	test('a substitute is personal to a seat where the rules know substitutes (R-006)', async () => {
		await someRules(context, { ...scope, bodyId: body.id });
		valueOf(await appoint({ capacity: 'substitute', email: 'd@example.org' }));
		const held = (await onSeat('public-1')).map(({ capacity }) => capacity);
		expect(held.sort()).toEqual(['member', 'substitute']);
	});

	test('P09 a name is shown only with consent, and taken back at once', async () => {
		const holdingId = await memberId();
		const command = {
			...scope,
			bodyId: body.id,
			holdingId,
			personName: 'A. Y.'
		};
		valueOf(
			await changeHolder(context, manager, { ...command, isNamed: true, formKey: formKey() })
		);
		valueOf(
			await changeHolder(context, manager, { ...command, isNamed: false, formKey: formKey() })
		);
		expect(await lastNote()).toMatchObject({
			action: 'holderChanged',
			details: { before: { publicName: 'named' }, after: { publicName: 'unnamed' } }
		});
	});

	test('a term ends with its last day; the seat is then free for somebody else', async () => {
		const holdingId = await memberId();
		const command = { ...scope, bodyId: body.id, holdingId };
		valueOf(
			await endHolder(context, manager, { ...command, lastOn: '2026-03-31', formKey: formKey() })
		);
		const again = { ...command, lastOn: '2026-04-30', formKey: formKey() };
		expect(await endHolder(context, manager, again)).toMatchObject({ reason: 'endedAlready' });
		valueOf(await appoint({ fromOn: '2026-04-01', email: 'e@example.org' }));
	});

	test('two managers who fill one seat at the same moment fill it once', async () => {
		const third = seatId('providers-2');
		const answers = await Promise.all(
			['f', 'g', 'h', 'i'].map((who) => appoint({ seatId: third, email: `${who}@example.org` }))
		);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test("S31 is not for another neighbourhood's manager", async () => {
		const holdingId = await memberId();
		const command = { bodyId: body.id, holdingId, lastOn: '2026-03-05' };
		expect(
			await endHolder(context, other.manager, { ...scope, ...command, formKey: formKey() })
		).toMatchObject({ reason: 'notAllowed' });
		const elsewhere = { neighbourhoodId: other.neighbourhoodId, ...command, formKey: formKey() };
		expect(await endHolder(context, other.manager, elsewhere)).toMatchObject({
			reason: 'notFound'
		});
	});
});
