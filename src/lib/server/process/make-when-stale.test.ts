import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFresh, makeAnew } from './make-when-stale';
import { hashFiles } from './source-hash';

let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'made-'));
	writeFileSync(join(root, 'words.json'), '{}');
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

const stamp = () => ({ file: join(root, 'made', 'stamp'), hash: hashFiles(root, ['words.json']) });

test('what was made from these sources is fresh until one of them changes', async () => {
	expect(isFresh(stamp())).toBe(false);
	await makeAnew(stamp(), () => Promise.resolve(true));
	expect(isFresh(stamp())).toBe(true);
	writeFileSync(join(root, 'words.json'), '{ "yes": "Ja" }');
	expect(isFresh(stamp())).toBe(false);
});

test('what was made before no longer counts when making it again fails or is interrupted', async () => {
	await makeAnew(stamp(), () => Promise.resolve(true));
	expect(await makeAnew(stamp(), () => Promise.resolve(false))).toBe(false);
	expect(isFresh(stamp())).toBe(false);

	await makeAnew(stamp(), () => Promise.resolve(true));
	const interrupted = makeAnew(stamp(), () => Promise.reject(new Error('killed')));
	await expect(interrupted).rejects.toThrow('killed');
	expect(isFresh(stamp())).toBe(false);
});
