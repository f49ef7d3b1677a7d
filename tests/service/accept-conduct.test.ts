import { expect, test } from 'vitest';
import { listBodies } from '$lib/server/repositories/bodies';
import { acceptConduct, recordConduct } from '$lib/server/services/accept-conduct';
import { adoptConduct } from '$lib/server/services/adopt-conduct';
import { makeFormKey } from '$lib/server/services/form-key';
import { listConductsToAccept, readConduct } from '$lib/server/services/read-conduct';
import { aCouncilAtWork } from '../support/council-at-work';
import { anAccount, signedIn } from '../support/people';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const { neighbourhoodId, manager, members, bodyId } = await aCouncilAtWork(context, {
	slug: 'conduct'
});
const scope = { neighbourhoodId };
const key = () => ({ neighbourhoodId, bodyId, formKey: makeFormKey(context) });
const [body] = await listBodies(context.db.query, scope);
const [member] = [...members.values()];
if (!member || !body) throw new Error('nobody sits in the council');

const adopt = (words: string, adoptedOn = '2026-03-01') =>
	adoptConduct(context, manager, { ...key(), words, language: 'de', adoptedOn });
const read = async () => {
	const found = await readConduct(context, { ...scope, bodySlug: body.slug, language: 'de' });
	if (found === null) throw new Error('no body');
	return found;
};
const newest = async () => (await read()).versions[0]?.id ?? '';
const accept = async (versionId: string, who = member) =>
	acceptConduct(context, who, { ...key(), versionId });
const waits = async () => listConductsToAccept(context, member, scope);

test('P-72: a member is asked until they accept, and anew with the next version', async () => {
	expect(await waits()).toEqual([]);
	valueOf(await adopt('Wir hören zu.'));
	expect(await waits()).toEqual([{ slug: body.slug, name: body.name }]);
	const first = await newest();
	valueOf(await accept(first));
	expect(await waits()).toEqual([]);
	expect(await accept(first)).toMatchObject({ reason: 'conductAcceptedAlready' });
	expect(await adopt('Wir hören zu.')).toMatchObject({ reason: 'conductUnchanged' });
	expect(await adopt('Später.', '2026-02-01')).toMatchObject({ reason: 'adoptedBeforeLast' });

	valueOf(await adopt('Wir hören einander zu.'));
	expect(await waits()).toHaveLength(1);
	expect(await accept(first)).toMatchObject({ reason: 'conductReplaced' });
	const { versions } = await read();
	expect(versions.map(({ number, text }) => [number, text?.content])).toEqual([
		[2, 'Wir hören einander zu.'],
		[1, 'Wir hören zu.']
	]);
});

test('P-72: only who sits there accepts, on paper too; two at once are one', async () => {
	const versionId = await newest();
	const email = 'stranger@example.org';
	const { actor: stranger } = await signedIn(context, await anAccount(context, { email }));
	expect(await accept(versionId, stranger)).toMatchObject({ reason: 'conductNotOfMember' });
	const { holders } = await read();
	const holdingId = holders.find((one) => one.accountId !== member.accountId)?.holdingId ?? '';
	const signed = () => ({ ...key(), versionId, holdingId });
	expect(await recordConduct(context, member, signed())).toMatchObject({ ok: false });
	const both = await Promise.all([
		recordConduct(context, manager, signed()),
		recordConduct(context, manager, signed())
	]);
	expect(both.map((one) => (one.ok ? 'ok' : one.reason)).sort()).toEqual([
		'conductAcceptedAlready',
		'ok'
	]);
	const after = (await read()).holders.filter(({ accepted }) => accepted !== null);
	expect(after.map(({ accepted }) => accepted?.cameBy)).toEqual(['paper']);
});
