import { describe, expect, test } from 'vitest';
import { safeReturn } from './safe-return';

const elsewhere = [
	'//evil.example',
	'///evil.example',
	'////evil.example/%2f..',
	'\\\\evil.example',
	'/\\evil.example',
	'/\\/evil.example',
	'\\/evil.example',
	'/\t/evil.example',
	'/\n/evil.example',
	'/\r/evil.example',
	'/%09/evil.example',
	'/%0a/evil.example',
	'/%0d%0aLocation:%20https://evil.example',
	'/%2f/evil.example',
	'/%2F%2Fevil.example',
	'/%5cevil.example',
	'/%5C%5Cevil.example',
	'/..//evil.example',
	'/.//evil.example',
	'/a/../..//evil.example',
	'/%2e%2e//evil.example',
	'https://evil.example',
	'http:evil.example',
	'https:/evil.example',
	'HTTPS://evil.example',
	'javascript:alert(1)',
	'JaVaScRiPt:alert(1)',
	'\u0001javascript:alert(1)',
	'data:text/html,<script>alert(1)</script>',
	'vbscript:msgbox(1)',
	'@evil.example',
	'.evil.example',
	' /evil.example',
	'/ /evil.example',
	'?next=//evil.example',
	'#//evil.example',
	'ftp://evil.example',
	'/\u2028/evil.example',
	'/\u00a0/evil.example',
	'/\u0000/evil.example',
	`/${'a'.repeat(2000)}`,
	''
];

describe('the address after signing in (S26)', () => {
	test.each(elsewhere)('never is %j', (next) => {
		expect(safeReturn(next)).toBe('/');
	});

	test.each([null, undefined])('%s leads to the start', (next) => {
		expect(safeReturn(next)).toBe('/');
	});

	test.each([
		'/',
		'/ar/gropelingen/proposals/2026-7',
		'/gropelingen/meetings?from=2026-01-01&page=2#item-3',
		'/gropelingen/proposals?q=a%2Fb',
		'/gr%C3%B6pelingen'
	])('may be %s', (next) => {
		expect(safeReturn(next)).toBe(next);
	});
});
