import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DataFolderInUse, lockDataFolder } from './data-folder-lock';

const folder = () => mkdtempSync(join(tmpdir(), 'quartierstimme-lock-'));

test('a folder is refused as long as its process lives, and free once it was let go', () => {
	const place = folder();
	const release = lockDataFolder(place);
	expect(() => lockDataFolder(place)).toThrow(DataFolderInUse);
	release();
	lockDataFolder(place)();
});

test('a dead process leaves the folder free', () => {
	const place = folder();
	writeFileSync(join(place, 'lock'), '2147483646 ');
	lockDataFolder(place)();
});

test('a number that came round again belongs to somebody else', () => {
	const place = folder();
	const release = lockDataFolder(place);
	const [pid, beginning] = readFileSync(join(place, 'lock'), 'utf8').split(' ');
	expect(beginning).toMatch(/^[0-9a-f-]{36}:\d+$/);
	release();
	writeFileSync(join(place, 'lock'), `${pid ?? ''} another-boot:1`);
	lockDataFolder(place)();
});

test('a lock file cut off by a crash is nobody’s', () => {
	const place = folder();
	writeFileSync(join(place, 'lock'), '');
	lockDataFolder(place)();
});
