import { expect, test } from 'vitest';
import { visitor } from '$lib/domain/access/actor';
import { endFormalRole, giveFormalRole } from '$lib/server/services/give-formal-role';
import { makeFormKey } from '$lib/server/services/form-key';
import { readFormalRoles } from '$lib/server/services/read-formal-roles';
import { freshStore } from '../support/postgres';
import { aBody, aNeighbourhood, auditOf, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const { neighbourhoodId, manager } = await aNeighbourhood(context);
const elsewhere = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting' });
const { id: bodyId } = await aBody(context, neighbourhoodId, { name: 'Forum' });
const key = () => ({ neighbourhoodId, bodyId, formKey: makeFormKey(context) });
const role = { name: 'Beteiligungsrunde', source: 'Richtlinie, Nr. 4', fromOn: '2026-01-01' };
const give = (change: object = {}) =>
	giveFormalRole(context, manager, { ...key(), ...role, ...change });
const end = (roleId: string, lastOn: string) =>
	endFormalRole(context, manager, { ...key(), roleId, lastOn });
const roles = () => readFormalRoles(context, { neighbourhoodId }, bodyId);

test('SR-004 a body holds several roles, each once at a time, and what ended stays to be read', async () => {
	valueOf(await give());
	valueOf(await give({ name: 'Beirat für Grün' }));
	expect(await give({ name: 'beteiligungsrunde' })).toMatchObject({ reason: 'roleHeldAlready' });
	const [, first] = await roles();
	expect(first).toMatchObject(role);
	expect(await end(first?.id ?? '', '2025-12-31')).toMatchObject({
		...{ reason: 'roleEndsBeforeItBegins', details: { fromOn: '2026-01-01' } }
	});
	valueOf(await end(first?.id ?? '', '2026-02-28'));
	expect(await end(first?.id ?? '', '2026-03-01')).toMatchObject({ reason: 'roleEndedAlready' });
	valueOf(await give({ fromOn: '2026-03-01' }));
	expect((await roles()).map(({ name, untilOn }) => [name, untilOn])).toEqual([
		['Beirat für Grün', null],
		['Beteiligungsrunde', '2026-02-28'],
		['Beteiligungsrunde', null]
	]);
	const actions = (await auditOf(context, neighbourhoodId)).map(({ action }) => action);
	expect(actions.filter((action) => action.startsWith('formalRole'))).toHaveLength(4);
});

test('two who enter the same role at once: it is there once', async () => {
	const name = 'Runder Tisch Verkehr';
	const given = await Promise.all([give({ name }), give({ name }), give({ name })]);
	expect(given.filter(({ ok }) => ok)).toHaveLength(1);
	expect((await roles()).filter((one) => one.name === name)).toHaveLength(1);
});

test('S29 nobody enters one for a body of somewhere else', async () => {
	const there = { ...key(), ...role, name: 'Fremd', neighbourhoodId: elsewhere.neighbourhoodId };
	expect(await giveFormalRole(context, elsewhere.manager, there)).toMatchObject({
		reason: 'notFound'
	});
	expect(await giveFormalRole(context, visitor, { ...key(), ...role })).toMatchObject({
		ok: false
	});
	expect((await roles()).some((one) => one.name === 'Fremd')).toBe(false);
});
