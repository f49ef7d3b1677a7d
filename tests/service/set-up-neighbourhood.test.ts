import { describe, expect, test } from 'vitest';
import { visitor } from '$lib/domain/access/actor';
import { findNeighbourhoodBySlug } from '$lib/server/repositories/neighbourhoods';
import { readBranch } from '$lib/server/repositories/areas';
import { changeNeighbourhood } from '$lib/server/services/change-neighbourhood';
import { createNeighbourhood } from '$lib/server/services/create-neighbourhood';
import { findNeighbourhood } from '$lib/server/services/find-neighbourhood';
import { makeFormKey } from '$lib/server/services/form-key';
import { freshStore } from '../support/postgres';
import { administrator, aNeighbourhood, auditOf, managerOf, tenever } from '../support/setting-up';

const { context } = await freshStore();
const home = await aNeighbourhood(context);
const other = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting', district: null });
const formKey = () => makeFormKey(context);

async function branchOf(slug: string) {
	const found = await findNeighbourhoodBySlug(context.db.query, slug);
	return found === null ? [] : readBranch(context.db.query, found.areaId);
}

describe('creating a neighbourhood', () => {
	test('places it in the area tree and begins its audit', async () => {
		expect(await findNeighbourhood(context, 'tenever')).toMatchObject({
			id: home.neighbourhoodId,
			name: 'Tenever',
			languages: ['de', 'tr']
		});
		expect(await branchOf('tenever')).toMatchObject([
			{ kind: 'municipality', name: 'Bremen' },
			{ kind: 'district', name: 'Osterholz' },
			{ kind: 'neighbourhood', name: 'Tenever' }
		]);
		expect(await auditOf(context, home.neighbourhoodId)).toMatchObject([
			{ action: 'neighbourhoodCreated', details: { slug: 'tenever', languages: ['de', 'tr'] } }
		]);
	});

	test('two of one city hang below the same municipality', async () => {
		const [[one], [other]] = await Promise.all([branchOf('tenever'), branchOf('huchting')]);
		expect(one).toMatchObject({ kind: 'municipality', name: 'Bremen' });
		expect(other).toEqual(one);
	});

	test.each([
		['slugReserved', { slug: 'admin' }],
		['slugMalformed', { slug: 'Tenever Süd' }],
		['slugTaken', { slug: 'tenever' }],
		['germanMissing', { slug: 'new-one', languages: ['en'] }],
		['languageUnknown', { slug: 'new-one', languages: ['de', 'xx'] }]
	])('is refused: %s', async (reason, change) => {
		const command = { ...tenever, ...change, formKey: formKey() };
		expect(await createNeighbourhood(context, administrator, command)).toMatchObject({ reason });
		expect(await findNeighbourhood(context, 'new-one')).toBeNull();
	});

	test.each([
		['a visitor', visitor, 'signInFirst'],
		['a manager', managerOf(home.neighbourhoodId), 'notAllowed']
	] as const)('is not for %s', async (...[, actor, reason]) => {
		const command = { ...tenever, slug: 'not-for-you', formKey: formKey() };
		expect(await createNeighbourhood(context, actor, command)).toMatchObject({ reason });
	});

	test('S38 a second sending of the same form makes no second one', async () => {
		const command = { ...tenever, slug: 'once-only', formKey: formKey() };
		const first = await createNeighbourhood(context, administrator, command);
		expect(await createNeighbourhood(context, administrator, command)).toEqual(first);
		const changed = { ...command, slug: 'twice' };
		expect(await createNeighbourhood(context, administrator, changed)).toMatchObject({
			reason: 'formKeyReused'
		});
	});
});

describe('changing a neighbourhood', () => {
	const change = { ...tenever, address: 'Otto-Brenner-Allee 44', languages: ['ar', 'de'] };

	test('keeps its slug; the audit names the fields, never the words', async () => {
		const { neighbourhoodId, manager } = other;
		const command = { ...change, name: 'Huchting', neighbourhoodId, formKey: formKey() };
		expect(await changeNeighbourhood(context, manager, command)).toEqual({ ok: true, value: true });
		expect(await findNeighbourhood(context, 'huchting')).toMatchObject({
			address: 'Otto-Brenner-Allee 44',
			languages: ['de', 'ar']
		});
		const audit = await auditOf(context, neighbourhoodId);
		expect(audit.at(-1)).toMatchObject({
			action: 'neighbourhoodChanged',
			details: {
				changed: ['address', 'areaId', 'languages'],
				before: { languages: ['de', 'tr'] },
				after: { languages: ['de', 'ar'] }
			}
		});
		expect(JSON.stringify(audit)).not.toContain('Otto-Brenner');
	});

	test("S31 is not for another neighbourhood's manager", async () => {
		const { neighbourhoodId } = home;
		const command = { ...change, neighbourhoodId, formKey: formKey() };
		const before = await auditOf(context, neighbourhoodId);
		expect(await changeNeighbourhood(context, other.manager, command)).toMatchObject({
			reason: 'notAllowed'
		});
		expect(await auditOf(context, neighbourhoodId)).toEqual(before);
	});

	test('an unknown neighbourhood is not found', async () => {
		const neighbourhoodId = '00000000-0000-4000-8000-00000000dead';
		const command = { ...change, neighbourhoodId, formKey: formKey() };
		expect(await changeNeighbourhood(context, administrator, command)).toMatchObject({
			reason: 'notFound'
		});
	});
});
