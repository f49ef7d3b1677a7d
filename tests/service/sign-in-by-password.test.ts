import { expect, test, vi } from 'vitest';
import { readAuditRows } from '$lib/server/repositories/audit-entries';
import { findAccount } from '$lib/server/repositories/accounts';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { anAccount } from '../support/people';
import { freshStore, testEvening } from '../support/postgres';

// Compares as ever, and can be asked afterwards what it compared.
vi.mock(import('@node-rs/argon2'), async (original) => {
	const real = await original();
	return { ...real, verify: vi.fn(real.verify) };
});
// Another file of this worker may have loaded them already, without the one who listens.
vi.resetModules();
const { verify } = await import('@node-rs/argon2');
const { signInByPassword } = await import('$lib/server/services/sign-in-by-password');

const store = await freshStore();
const { context } = store;
const password = 'laterne fahrrad nebel';
const minutesLater = (minutes: number) => new Date(testEvening.getTime() + minutes * 60_000);

const id = await anAccount(context, { email: 'a@example.org', password });
await anAccount(context, { email: 'no-password@example.org' });

let addresses = 0;
const freshAddress = () => `192.0.2.${++addresses}`;
const attempt = (email: string, typed: string, clientAddress = freshAddress()) =>
	signInByPassword(context, { email, password: typed, clientAddress });

test('the right password signs in, whatever its capitals in the address', async () => {
	const result = await attempt('A@Example.org', password);
	if (!result.ok) throw new Error(result.reason);
	expect(await resolveActor(context, result.value.token)).toMatchObject({
		actor: { kind: 'account', accountId: id },
		session: { kind: 'resident' }
	});
});

test('S01 the last character counts, also of a long one', async () => {
	const long = `${'vor dem Haus '.repeat(10)}Ende`;
	await anAccount(context, { email: 'long@example.org', password: long });
	expect((await attempt('long@example.org', long)).ok).toBe(true);
	expect((await attempt('long@example.org', `${long.slice(0, -1)}f`)).ok).toBe(false);
});

test('S04 passwords are kept as argon2id with 19 MiB and two passes', async () => {
	const account = await findAccount(store.db.query, { id });
	expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('S10 unknown, without a password and wrong get the same answer', async () => {
	const answers = [
		await attempt('a@example.org', 'wrong'),
		await attempt('nobody@example.org', 'wrong'),
		await attempt('no-password@example.org', 'wrong')
	];
	expect(answers).toEqual(Array(3).fill({ ok: false, reason: 'signInFailed' }));
});

test('S10 and cost the same work: one hash of the same kind is compared each time', async () => {
	const compared = vi.mocked(verify);
	const cost = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/;
	for (const email of ['a@example.org', 'nobody@example.org', 'no-password@example.org']) {
		compared.mockClear();
		await attempt(email, 'wrong');
		expect(compared).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(cost), 'wrong');
	}
});

test('S05 the eleventh try from one address is refused, at whatever accounts', async () => {
	store.setNow(minutesLater(10_000));
	for (let i = 0; i < 10; i++)
		expect(await attempt(`guess-${i}@example.org`, 'wrong', '198.51.100.1')).toMatchObject({
			reason: 'signInFailed'
		});
	expect(await attempt('guess-10@example.org', 'wrong', '198.51.100.1')).toMatchObject({
		reason: 'tooManyTries'
	});
	expect(await attempt('a@example.org', password, '198.51.100.1')).toMatchObject({
		reason: 'tooManyTries'
	});
});

test('S05 the eleventh try at one account is refused to whoever tried, not to its owner elsewhere', async () => {
	store.setNow(minutesLater(20_000));
	const attackers = ['198.51.100.2', '198.51.100.3', '198.51.100.4'];
	for (let i = 0; i < 10; i++) await attempt('a@example.org', 'wrong', attackers[i % 3]);
	expect(await attempt('a@example.org', 'wrong', attackers[0])).toMatchObject({
		reason: 'tooManyTries'
	});
	expect((await attempt('a@example.org', password, '203.0.113.9')).ok).toBe(true);
});

test('S05 a quarter of an hour later everybody may try again', async () => {
	store.setNow(minutesLater(30_000));
	for (let i = 0; i < 11; i++) await attempt('a@example.org', 'wrong', '198.51.100.5');
	store.setNow(minutesLater(30_014));
	expect(await attempt('a@example.org', password, '198.51.100.5')).toMatchObject({
		reason: 'tooManyTries'
	});
	store.setNow(minutesLater(30_035));
	expect((await attempt('a@example.org', password, '198.51.100.5')).ok).toBe(true);
});

test('S05 32 wrong tries at the same moment are ten', async () => {
	store.setNow(minutesLater(40_000));
	const answers = await Promise.all(
		Array.from({ length: 32 }, () => attempt('a@example.org', 'wrong', '198.51.100.6'))
	);
	const looked = answers.filter((answer) => !answer.ok && answer.reason === 'signInFailed');
	expect(looked).toHaveLength(10);
});

test('S05 right ones use nothing up: thirty people behind one address', async () => {
	store.setNow(minutesLater(50_000));
	for (let i = 0; i < 30; i++)
		expect((await attempt('a@example.org', password, '198.51.100.7')).ok).toBe(true);
});

test('each try is in the audit, without the person, the address or the password', async () => {
	const rows = await readAuditRows(store.db.query, {
		chain: 'instance',
		afterSeq: 0,
		limit: 10_000
	});
	const actions = new Set(rows.map(({ action }) => action));
	expect([...actions].sort()).toEqual(['signInFailed', 'signedIn']);
	const text = JSON.stringify(rows);
	for (const secret of ['example.org', id, 'laterne', '198.51.100', 'wrong'])
		expect(text).not.toContain(secret);
});
