import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { linesMatching, trackedFiles } from './tracked-files';

const files = trackedFiles();
const code = files.filter((path) => /^(src|tests)\/.*\.(ts|mjs|svelte)$/.test(path));
const texts = files.filter((path) => /\.(ts|mjs|js|svelte|md|json|sql|css|html)$/.test(path));
/** These tests have to spell out what nobody may write. */
const here = 'tests/architecture/';

test('no file or folder is a bag for anything', () => {
	const bag = /(^|[/-])(utils?|helpers?|misc|common|managers?|data|info)(\/|\.[a-z])/;
	expect(code.filter((path) => bag.test(path))).toEqual([]);
});

test('files and folders are kebab-case, components PascalCase', () => {
	const kebab = /^\+?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
	const component = /^[A-Z][A-Za-z0-9]*\.svelte$/;
	const odd = code
		.map((path) => basename(path))
		.filter((name) => !kebab.test(name) && !component.test(name) && !name.startsWith('+'));
	expect(odd).toEqual([]);
});

test('there are no barrels but the schema, and no default exports but where a tool asks', () => {
	const barrels = code.filter((path) => /(^|\/)index\.ts$/.test(path));
	expect(barrels.filter((path) => path !== 'src/lib/server/db/schema/index.ts')).toEqual([]);
	const asked = [
		'tests/playwright.config.ts',
		'tests/mutation/vitest.config.ts',
		/global-setup\.ts$/
	];
	const defaults = linesMatching(
		code.filter((path) => !asked.some((tool) => path.match(tool) !== null)),
		/^export default /
	);
	expect(defaults).toEqual([]);
});

test('nothing waits to be done later without a number', () => {
	const later = texts.filter((path) => !path.startsWith(here));
	expect(linesMatching(later, /\b(TODO|FIXME|XXX)\b(?!\(#\d+\))/)).toEqual([]);
});

test('types are not talked away', () => {
	const casts = /@ts-(ignore|nocheck)|\bas (any|never)\b|: any\b/;
	expect(
		linesMatching(
			code.filter((path) => !path.startsWith(here)),
			casts
		)
	).toEqual([]);
});

test('no test sleeps, is switched off or runs alone', () => {
	const tests = code.filter((path) => /\.(test|spec)\.ts$/.test(path) && !path.startsWith(here));
	expect(linesMatching(tests, /waitForTimeout\(|\.(skip|only|todo|fixme)\(/)).toEqual([]);
});

test('nothing names a path of one machine', () => {
	const ours = texts.filter((path) => !path.startsWith(here) && path !== 'package-lock.json');
	expect(linesMatching(ours, /(^|[\s"'`(=])\/(home|root|work|Users)\/[\w.-]/)).toEqual([]);
});
