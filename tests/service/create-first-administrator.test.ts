import { expect, test } from 'vitest';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { readEnvironment } from '$lib/server/env';
import { readAdministrators } from '$lib/server/repositories/accounts';
import { readAuditRows } from '$lib/server/repositories/audit-entries';
import {
	awaitsFirstAdministrator,
	createFirstAdministrator
} from '$lib/server/services/create-first-administrator';
import { startInstance } from '$lib/server/services/start-instance';
import { freshStore, testEvening } from '../support/postgres';

const store = await freshStore('real');
const { context } = store;
const environment = readEnvironment({
	DATABASE_URL: store.url,
	DEMO: '0',
	SECRET_KEY: 'a secret of the tests, long enough'
});

/** Starts the installation once more and answers the token it prints. */
const startAgain = async () => (await startInstance(context, environment)).setupToken;

const attempt = (setupToken: string, change: { email?: string; password?: string } = {}) =>
	createFirstAdministrator(context, {
		setupToken,
		displayName: 'Administrator A',
		email: 'a@example.org',
		password: 'laterne fahrrad nebel',
		locale: 'de',
		clientAddress: '192.0.2.1',
		...change
	});

test('S06 a new installation has no account, and waits for its first', async () => {
	expect(await readAdministrators(context.db.query)).toEqual([]);
	expect(await awaitsFirstAdministrator(context)).toBe(true);
});

test('S06 a wrong token, and that of an earlier start, make nobody', async () => {
	const earlier = (await startAgain()) ?? '';
	await startAgain();
	for (const token of ['', 'guessed', earlier])
		expect(await attempt(token)).toEqual({ ok: false, reason: 'setupTokenWrong' });
	expect(await readAdministrators(context.db.query)).toEqual([]);
});

test('S02 a password that is easily guessed does not use the token up', async () => {
	const token = (await startAgain()) ?? '';
	expect(await attempt(token, { password: 'kurz' })).toMatchObject({ reason: 'passwordTooShort' });
	expect(await awaitsFirstAdministrator(context)).toBe(true);
});

test('S05 after ten tries from one address even the right token waits', async () => {
	store.setNow(new Date(testEvening.getTime() + 60 * 60_000));
	const token = (await startAgain()) ?? '';
	for (let i = 0; i < 10; i++) await attempt(`wrong ${i}`);
	expect(await attempt(token)).toEqual({ ok: false, reason: 'tooManyTries' });
	store.setNow(new Date(testEvening.getTime() + 120 * 60_000));
});

test('S06 of two at once the token makes one administrator, once and for all', async () => {
	const token = (await startAgain()) ?? '';
	const both = await Promise.all([attempt(token), attempt(token, { email: 'b@example.org' })]);
	const made = both.filter((result) => result.ok);
	expect(made).toHaveLength(1);
	expect(await resolveActor(context, made[0]?.value.token)).toMatchObject({
		actor: { kind: 'account', isAdministrator: true },
		session: { kind: 'privileged' }
	});
	expect(await attempt(token, { email: 'c@example.org' })).toEqual({
		ok: false,
		reason: 'setUpAlready'
	});
	expect(await readAdministrators(context.db.query)).toHaveLength(1);
	expect(await awaitsFirstAdministrator(context)).toBe(false);
	expect(await startAgain()).toBeNull();
});

test('the audit says that it happened, without token, name or address', async () => {
	const rows = await readAuditRows(context.db.query, { chain: 'instance', afterSeq: 0, limit: 99 });
	expect(rows.map(({ action }) => action)).toContain('firstAdministratorMade');
	expect(JSON.stringify(rows)).not.toMatch(/example\.org|Administrator A|laterne/);
});
