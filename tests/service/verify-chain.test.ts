import { spawnSync } from 'node:child_process';
import { beforeEach, expect, test } from 'vitest';
import postgres from 'postgres';
import { readAuditRows } from '$lib/server/repositories/audit-entries';
import { hashAuditRow } from '$lib/server/services/audit';
import { verifyChains } from '$lib/server/services/verify-chain';
import { freshStore, type TestStore } from '../support/postgres';
import { aBody, aNeighbourhood, someRules } from '../support/setting-up';

let store: TestStore;
let neighbourhoodId: string;

beforeEach(async () => {
	store = await freshStore();
	({ neighbourhoodId } = await aNeighbourhood(store.context));
	await aNeighbourhood(store.context, { slug: 'huchting', name: 'Huchting' });
	const bodyId = (await aBody(store.context, neighbourhoodId)).id;
	await someRules(store.context, { neighbourhoodId, bodyId });
});

/** As somebody would who owns the database and means harm. */
async function tamper(statement: string): Promise<void> {
	const sql = postgres(store.url, { max: 1 });
	try {
		await sql.unsafe(`alter table audit_entry disable trigger all; ${statement}`);
	} finally {
		await sql.end();
	}
}

const ofTenever = () => `chain = '${neighbourhoodId}'`;
const broken = async () =>
	(await verifyChains(store)).flatMap(({ name, broken }) => (broken ? [{ name, ...broken }] : []));

test('every chain is named and whole after real use cases', async () => {
	const reports = await verifyChains(store);
	expect(reports.map(({ name }) => name).sort()).toEqual(['huchting', 'instance', 'tenever']);
	expect(await broken()).toEqual([]);
	expect(reports.find(({ name }) => name === 'tenever')?.rows).toBeGreaterThanOrEqual(3);
});

test('the audit refuses to be changed, deleted from or emptied', async () => {
	const sql = postgres(store.url, { max: 1 });
	for (const statement of [
		'update audit_entry set action = action',
		'delete from audit_entry',
		'truncate audit_entry'
	]) {
		await expect(sql.unsafe(statement)).rejects.toThrow('append-only');
	}
	await sql.end();
});

test.each([
	['details', `details = '{"slug": "somewhere-else"}'`],
	['action', `action = 'nothingHappened'`],
	['at', `at = at + interval '1 millisecond'`],
	['actor_hash', `actor_hash = 'somebody else'`],
	['subject_id', `subject_id = 'another'`]
])('a row whose %s was changed is named', async (_column, change) => {
	await tamper(`update audit_entry set ${change} where ${ofTenever()} and seq = 2`);
	expect(await broken()).toEqual([{ name: 'tenever', seq: 2, fault: 'rowChanged' }]);
});

test('a row that was made to fit its own hash is betrayed by the next one', async () => {
	const page = { chain: neighbourhoodId, afterSeq: 0, limit: 1 };
	const [first] = await readAuditRows(store.db.query, page);
	if (!first) throw new Error('the chain is empty');
	// What the hash is made of must not contain the hash itself.
	const { hash, ...facts } = { ...first, action: 'forged' };
	const forged = hashAuditRow(facts);
	expect(forged).not.toBe(hash);
	await tamper(
		`update audit_entry set action = 'forged', hash = '${forged}' where ${ofTenever()} and seq = 1`
	);
	expect(await broken()).toEqual([{ name: 'tenever', seq: 2, fault: 'rowNotLinked' }]);
});

test('rows taken out of the middle, from the end or altogether are missed', async () => {
	await tamper(`delete from audit_entry where ${ofTenever()} and seq = 2`);
	expect(await broken()).toEqual([{ name: 'tenever', seq: 2, fault: 'rowMissing' }]);
	await tamper(`delete from audit_entry where ${ofTenever()} and seq > 1`);
	expect(await broken()).toEqual([{ name: 'tenever', seq: 2, fault: 'rowMissing' }]);
	await tamper(
		`delete from audit_entry where ${ofTenever()}; delete from audit_chain where ${ofTenever()}`
	);
	expect(await broken()).toEqual([{ name: 'tenever', seq: 1, fault: 'rowMissing' }]);
});

test('a head that was taken away or turned back is noticed', async () => {
	const rows = await readAuditRows(store.db.query, {
		chain: neighbourhoodId,
		afterSeq: 0,
		limit: 100
	});
	await tamper(`update audit_chain set last_seq = 1 where ${ofTenever()}`);
	expect(await broken()).toEqual([{ name: 'tenever', seq: rows.length, fault: 'headDiffers' }]);
	await tamper(`delete from audit_chain where ${ofTenever()}`);
	expect(await broken()).toEqual([{ name: 'tenever', seq: rows.length, fault: 'headDiffers' }]);
});

test('the command prints a line for each chain and ends with 0, 1 or 2', async () => {
	const run = (env: Record<string, string>) => {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			['--import', 'tsx', 'src/commands/verify-chain.ts'],
			{ env: { ...process.env, DATABASE_URL: '', DATA_DIR: '', ...env }, encoding: 'utf8' }
		);
		return { code: status, said: (stdout + stderr).trim().split('\n') };
	};
	const whole = run({ DATABASE_URL: store.url });
	expect(whole.code).toBe(0);
	expect(whole.said).toContain('huchting: 1 row, whole');
	expect(whole.said).toHaveLength(3);

	await tamper(`update audit_entry set action = 'forged' where ${ofTenever()} and seq = 2`);
	const forged = run({ DATABASE_URL: store.url });
	expect(forged.code).toBe(1);
	expect(forged.said).toContain(
		'tenever: BROKEN: row 2 was changed: its content does not give its hash'
	);

	const nowhere = run({ DATA_DIR: '/nowhere/at/all' });
	expect(nowhere).toEqual({
		code: 2,
		said: ['There is no store in /nowhere/at/all: name it by DATA_DIR or DATABASE_URL.']
	});
});
