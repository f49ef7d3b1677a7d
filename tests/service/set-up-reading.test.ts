import { describe, expect, test } from 'vitest';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { previewRules } from '$lib/server/services/draft-rules';
import { makeFormKey } from '$lib/server/services/form-key';
import { openFundYear } from '$lib/server/services/open-fund-year';
import { readBody } from '$lib/server/services/read-body';
import { readFunds } from '$lib/server/services/read-funds';
import { readHolding } from '$lib/server/services/read-holding';
import { readNeighbourhood } from '$lib/server/services/read-neighbourhood';
import { readPublicBody } from '$lib/server/services/read-public-body';
import { readSetUp } from '$lib/server/services/read-set-up';
import { freshStore } from '../support/postgres';
import {
	aBody,
	aNeighbourhood,
	parityRules,
	someGuideline,
	someRules,
	valueOf
} from '../support/setting-up';

const { context } = await freshStore();
const home = await aNeighbourhood(context);
const other = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting' });
const scope = { neighbourhoodId: home.neighbourhoodId };
const elsewhere = { neighbourhoodId: other.neighbourhoodId };

test('what is missing changes with each step', async () => {
	const { neighbourhoodId } = await aNeighbourhood(context, { slug: 'blumenthal' });
	const read = async () => readSetUp(context, { neighbourhoodId });
	const states = async () =>
		Object.fromEntries((await read()).tasks.map(({ name, state }) => [name, state] as const));
	expect(await states()).toMatchObject({ neighbourhood: 'done', manager: 'next', rules: 'waits' });
	const { id: bodyId } = await aBody(context, neighbourhoodId);
	expect(await states()).toMatchObject({ body: 'done', rules: 'open', meeting: 'waits' });
	await someRules(context, { neighbourhoodId, bodyId });
	expect(await states()).toMatchObject({ rules: 'done', offices: 'open', holders: 'open' });
	expect((await read()).bodies).toMatchObject([{ hasRules: true, seatCount: 6, heldCount: 0 }]);
});

describe('a body', async () => {
	const { id: bodyId, slug } = await aBody(context, home.neighbourhoodId, { name: 'Rat' });
	const seatOf = async (code: string) =>
		(await readBody(context, scope, slug))?.benches
			.flatMap(({ seats }) => seats)
			.find((seat) => seat.code === code);
	const appoint = async (code: string, isNamed: boolean) =>
		valueOf(
			await appointHolder(context, home.manager, {
				...scope,
				bodyId,
				seatId: (await seatOf(code))?.id ?? '',
				capacity: 'member',
				personName: `Person ${code}`,
				email: null,
				locale: 'de',
				isNamed,
				fromOn: '2026-01-01',
				untilOn: null,
				formKey: makeFormKey(context)
			})
		);
	const { holdingId } = await appoint('public-1', true);
	await appoint('public-2', false);

	test('P09 is shown by seats; a name only of who agreed, and never an account', async () => {
		const shown = await readPublicBody(context, scope, slug);
		expect(shown?.benches[0]).toMatchObject({
			name: 'Öffentliche Träger',
			seats: [
				{ code: 'public-1', isTaken: true, holders: [{ name: 'Person public-1' }] },
				{ code: 'public-2', isTaken: true, holders: [{ name: null }] }
			]
		});
		expect(JSON.stringify(shown)).not.toMatch(/Person public-2|accountId/);
	});

	test('S29 is not there from another neighbourhood, nor are its holders', async () => {
		expect(await readPublicBody(context, elsewhere, slug)).toBeNull();
		expect(await readBody(context, elsewhere, slug)).toBeNull();
		expect(await readHolding(context, elsewhere, { bodySlug: slug, holdingId })).toBeNull();
		expect(await readHolding(context, scope, { bodySlug: slug, holdingId })).toMatchObject({
			seat: { code: 'public-1' },
			holding: { personName: 'Person public-1' }
		});
	});

	test('its rules can be read before they are adopted, and nothing is stored', async () => {
		const drafted = valueOf(await previewRules(context, { ...scope, bodyId }, parityRules));
		expect(drafted.body.benches.value).toHaveLength(3);
		expect((await readBody(context, scope, slug))?.versions).toEqual([]);
		const forum = { ...parityRules, preset: 'consensus-forum' } as const;
		expect(await previewRules(context, { ...scope, bodyId }, forum)).toMatchObject({
			reason: 'presetDoesNotFit'
		});
		expect(await previewRules(context, { ...elsewhere, bodyId }, parityRules)).toMatchObject({
			reason: 'notFound'
		});
	});
});

test('a fund year is read with its money and who decides about it', async () => {
	const opened = valueOf(
		await openFundYear(context, other.manager, {
			...elsewhere,
			fundId: null,
			fundName: 'Fonds',
			year: 2026,
			amountCents: 1_000_000,
			moneySource: 'Bescheid',
			language: 'de',
			guideline: someGuideline,
			formKey: makeFormKey(context)
		})
	);
	expect((await readFunds(context, elsewhere)).years).toMatchObject([
		{ id: opened.fundYearId, balances: { budget: -1_000_000, free: 1_000_000 }, bodyIds: [] }
	]);
	expect((await readFunds(context, scope)).years).toEqual([]);
});

test('a neighbourhood is read with the places it is a part of', async () => {
	expect(await readNeighbourhood(context, home.neighbourhoodId)).toMatchObject({
		name: 'Tenever',
		municipality: 'Bremen',
		planningArea: null,
		district: 'Osterholz'
	});
});
