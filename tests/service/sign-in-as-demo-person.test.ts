import { expect, test } from 'vitest';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { findDemoMail, readDemoMails } from '$lib/server/services/read-demo-mails';
import { readDemoPeople } from '$lib/server/services/read-demo-people';
import { signInAsDemoPerson } from '$lib/server/services/sign-in-as-demo-person';
import { anAccount } from '../support/people';
import { freshStore } from '../support/postgres';

const demo = await freshStore('demo');
const real = await freshStore('real');

test('a demo offers its people and signs in as one of them', async () => {
	const id = await anAccount(demo.context, {
		displayName: 'Bewohnerin A',
		isDemoPerson: true
	});
	await anAccount(demo.context, { email: 'guest@example.org', displayName: 'Guest' });
	const people = await readDemoPeople(demo.context);
	expect(people).toEqual([{ accountId: id, displayName: 'Bewohnerin A', offices: [] }]);
	const signedIn = await signInAsDemoPerson(demo.context, { accountId: id });
	if (!signedIn.ok) throw new Error(signedIn.reason);
	expect(await resolveActor(demo.context, signedIn.value.token)).toMatchObject({
		actor: { kind: 'account', accountId: id }
	});
});

test('a guest of the demo, with an account of their own, is nobody to be tried out', async () => {
	const accountId = await anAccount(demo.context, { email: 'other@example.org' });
	expect(await signInAsDemoPerson(demo.context, { accountId })).toEqual({
		ok: false,
		reason: 'notADemoPerson'
	});
});

test('S06 a real installation refuses it, and cannot even hold a demo’s person', async () => {
	await expect(anAccount(real.context, { isDemoPerson: true })).rejects.toThrow();
	const accountId = await anAccount(real.context);
	expect(await signInAsDemoPerson(real.context, { accountId })).toEqual({
		ok: false,
		reason: 'onlyInDemo'
	});
	expect(await readDemoPeople(real.context)).toEqual([]);
});

test('a real installation shows no mails', async () => {
	expect(await readDemoMails(real.context)).toBeNull();
	expect(await findDemoMail(real.context, real.context.random.uuid())).toBeNull();
});
