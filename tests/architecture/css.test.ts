import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesMatching, trackedFiles } from './tracked-files';

const styled = trackedFiles().filter((path) => /^src\/.*\.(css|svelte|html)$/.test(path));
const sheets = styled.filter((path) => path.endsWith('.css'));

/** Sides of the screen instead of sides of the text: these would not turn round in a right-to-left page. */
const physical =
	/^\s*(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|(?:min-|max-)?(?:width|height)|float|clear|border-(?:top|bottom)-(?:left|right)-radius)\s*:.*;$/;
const physicalValue = /(?:text-align|float|clear)\s*:\s*(?:left|right)/;

test('A19 no style names a side of the screen', () => {
	expect(linesMatching(styled, physical)).toEqual([]);
	expect(linesMatching(styled, physicalValue)).toEqual([]);
});

test('S22 no element carries a style of its own', () => {
	expect(linesMatching(styled, /\sstyle(?:=|:[\w-]+=)/)).toEqual([]);
});

test('S25 no style asks another server for anything', () => {
	expect(
		linesMatching(styled, /url\(\s*['"]?(?:https?:)?\/\/|@import\s+['"]?(?:https?:)?\/\//)
	).toEqual([]);
});

test('colours live in the tokens only', () => {
	const elsewhere = styled.filter((path) => !/tokens\.css$|print\.css$|app\.html$/.test(path));
	expect(linesMatching(elsewhere, /:\s*(?:#[0-9a-f]{3,8}\b|rgba?\(|hsla?\()/i)).toEqual([]);
});

test('A11 the focus is never taken away but where another ring takes its place', () => {
	const bare = linesMatching(styled, /outline\s*:\s*(?:none|0)\b/);
	expect(bare.filter((line) => !/^src\/styles\/(?:base|forms)\.css/.test(line))).toEqual([]);
});

test('A16 forced colours are never switched off', () => {
	expect(linesMatching(styled, /forced-color-adjust\s*:\s*none/)).toEqual([]);
});

test('every token that is used is defined', () => {
	const defined = new Set(
		sheets.flatMap((path) =>
			[...readFileSync(path, 'utf8').matchAll(/^\s*(--[\w-]+)\s*:/gm)].map((match) => match[1])
		)
	);
	const used = styled.flatMap((path) =>
		[...readFileSync(path, 'utf8').matchAll(/var\((--[\w-]+)/g)].map((match) => match[1])
	);
	expect(used.filter((name) => !defined.has(name))).toEqual([]);
});
