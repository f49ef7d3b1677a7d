import { expect, test } from 'vitest';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { readNewestMessages } from '$lib/server/repositories/outbox-messages';
import { endRole } from '$lib/server/services/end-role';
import { makeFormKey } from '$lib/server/services/form-key';
import { grantRole, type GrantRole } from '$lib/server/services/grant-role';
import { inviteAdministrator } from '$lib/server/services/invite-administrator';
import { printSignInLink } from '$lib/server/services/print-sign-in-link';
import { readOfficeHolders, readPerson } from '$lib/server/services/read-people';
import { removeAdministrator } from '$lib/server/services/remove-administrator';
import { signInByLink } from '$lib/server/services/sign-in-by-link';
import { anAccount, signedIn } from '../support/people';
import { freshStore } from '../support/postgres';
import { aNeighbourhood, auditOf, valueOf } from '../support/setting-up';

const store = await freshStore('real');
const { context } = store;
const { neighbourhoodId } = await aNeighbourhood(context);
const other = await aNeighbourhood(context, { slug: 'blockdiek', name: 'Blockdiek' });

const administratorId = await anAccount(context, { isAdministrator: true });
const administrator = (await signedIn(context, administratorId)).actor;
const managerId = await anAccount(context, {
	email: 'manager@example.org',
	roles: [{ neighbourhoodId, role: 'neighbourhoodManager' }]
});
const manager = (await signedIn(context, managerId)).actor;

const command = (change: Partial<GrantRole> = {}): GrantRole => ({
	neighbourhoodId,
	role: 'treasurer',
	person: { displayName: 'Treasurer A', email: 'treasurer@example.org' },
	locale: 'de',
	formKey: makeFormKey(context),
	...change
});

test('S14 S16 a manager gives a task and ends it; either ends the person’s sessions', async () => {
	const accountId = await anAccount(context, { email: 'treasurer@example.org' });
	const before = await signedIn(context, accountId);
	const granted = valueOf(await grantRole(context, manager, command()));
	expect(granted.accountId).toBe(accountId);
	expect((await resolveActor(context, before.token)).actor.kind).toBe('visitor');

	const holding = await signedIn(context, accountId);
	expect(holding.actor.roles).toEqual([{ neighbourhoodId, role: 'treasurer' }]);
	const held = (await readOfficeHolders(context, neighbourhoodId)).find(
		({ role }) => role === 'treasurer'
	);
	const ended = await endRole(context, manager, {
		neighbourhoodId,
		assignmentId: held?.id ?? '',
		formKey: makeFormKey(context)
	});
	expect(ended).toEqual({ ok: true, value: { accountId } });
	expect((await resolveActor(context, holding.token)).actor.kind).toBe('visitor');
	expect((await signedIn(context, accountId)).actor.roles).toEqual([]);
});

test('both are in the neighbourhood’s audit, without the person', async () => {
	const rows = await auditOf(context, neighbourhoodId);
	expect(rows).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ action: 'roleGranted', details: { role: 'treasurer' } }),
			expect.objectContaining({ action: 'roleEnded', details: { role: 'treasurer' } })
		])
	);
	expect(JSON.stringify(rows)).not.toContain('treasurer@example.org');
});

test('the person is told by mail; the mail signs nobody in', async () => {
	const mails = await readNewestMessages(context.db.query, 50);
	const invitations = mails.filter(({ content }) => content?.template === 'invitation');
	expect(JSON.stringify(invitations)).not.toContain('linkId');
	expect(invitations.length).toBeGreaterThan(0);
});

test('a manager names no managers, nobody elsewhere, and a visitor nobody at all', async () => {
	const asManager = command({ role: 'neighbourhoodManager' });
	expect(await grantRole(context, manager, asManager)).toMatchObject({
		reason: 'onlyAdministratorsNameManagers'
	});
	const elsewhere = command({ neighbourhoodId: other.neighbourhoodId });
	expect(await grantRole(context, manager, elsewhere)).toMatchObject({ reason: 'notAllowed' });
	expect(await grantRole(context, { kind: 'visitor' }, command())).toMatchObject({
		reason: 'notAllowed'
	});
});

test('a manager does not end a manager, nor reach into another neighbourhood', async () => {
	const [managing] = await readOfficeHolders(context, neighbourhoodId);
	const assignmentId = managing?.id ?? '';
	const end = (where: string) =>
		endRole(context, manager, {
			neighbourhoodId: where,
			assignmentId,
			formKey: makeFormKey(context)
		});
	expect(await end(neighbourhoodId)).toMatchObject({ reason: 'onlyAdministratorsNameManagers' });
	expect(await end(other.neighbourhoodId)).toMatchObject({ reason: 'noSuchRole' });
	expect((await readOfficeHolders(context, neighbourhoodId))[0]?.id).toBe(assignmentId);
});

test('nobody holds the same task twice', async () => {
	const twice = { role: 'arbiter', person: { displayName: 'A', email: 'arbiter@example.org' } };
	expect((await grantRole(context, manager, command({ ...twice, role: 'arbiter' }))).ok).toBe(true);
	expect(await grantRole(context, manager, command({ ...twice, role: 'arbiter' }))).toMatchObject({
		reason: 'roleHeldAlready'
	});
});

test('S38 the same form sent twice gives the task once', async () => {
	const once = command({
		role: 'programmeOffice',
		person: { displayName: 'No mail', email: null }
	});
	const [first, second] = [
		await grantRole(context, manager, once),
		await grantRole(context, manager, once)
	];
	expect(second).toEqual(first);
	const holders = await readOfficeHolders(context, neighbourhoodId);
	expect(holders.filter(({ role }) => role === 'programmeOffice')).toHaveLength(1);
});

test('the last administrator stays; a second one makes room', async () => {
	const remove = (accountId: string) =>
		removeAdministrator(context, administrator, { accountId, formKey: makeFormKey(context) });
	expect(await remove(administratorId)).toMatchObject({ reason: 'lastAdministrator' });
	const person = { displayName: 'Administrator B', email: 'b@example.org' };
	const invited = valueOf(
		await inviteAdministrator(context, administrator, {
			person,
			locale: 'en',
			formKey: makeFormKey(context)
		})
	);
	expect(await readPerson(context, invited.accountId)).toMatchObject({ isAdministrator: true });
	expect((await remove(invited.accountId)).ok).toBe(true);
	expect(await readPerson(context, invited.accountId)).toMatchObject({ isAdministrator: false });
});

test('a link on paper signs in once, in any browser; only an administrator prints it', async () => {
	const accountId = await anAccount(context, { displayName: 'Member without mail' });
	const order = () => ({ accountId, formKey: makeFormKey(context) });
	expect(await printSignInLink(context, manager, order())).toMatchObject({ reason: 'notAllowed' });
	const { token } = valueOf(await printSignInLink(context, administrator, order()));
	const use = () =>
		signInByLink(context, { token, browserSecret: null, displayName: null, locale: 'de' });
	expect((await use()).ok).toBe(true);
	expect(await use()).toMatchObject({ reason: 'linkUsed' });
});
