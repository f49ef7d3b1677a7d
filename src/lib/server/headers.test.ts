import { expect, test } from 'vitest';
import { guardAnswer, isPersonal, policyWithoutPage, standingHeaders } from '$lib/server/headers';

const visit = { routeId: '/[neighbourhood=slug]', method: 'GET', status: 200, isSignedIn: false };

test('S23 every answer says how it may be used', () => {
	const headers = standingHeaders({ isHttps: true });
	expect(Object.fromEntries(headers)).toMatchObject({
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'same-origin',
		'cross-origin-opener-policy': 'same-origin',
		'strict-transport-security': 'max-age=31536000; includeSubDomains'
	});
	expect(headers.get('permissions-policy')).toContain('camera=()');
});

test('S23 over plain http nothing promises https', () => {
	expect(standingHeaders({ isHttps: false }).has('strict-transport-security')).toBe(false);
});

test('S24 no answer invites other sites', () => {
	const names = [...standingHeaders({ isHttps: true }).keys()];
	expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
});

test('S22 what is no page may load nothing; a page keeps its own policy', () => {
	const bare = new Headers();
	guardAnswer(bare, { ...visit, isHttps: false });
	expect(bare.get('content-security-policy')).toBe(policyWithoutPage);
	const page = new Headers({ 'content-security-policy': "default-src 'self'" });
	guardAnswer(page, { ...visit, isHttps: false });
	expect(page.get('content-security-policy')).toBe("default-src 'self'");
});

test('S27 a page says in which letters it is written', () => {
	const headers = new Headers({ 'content-type': 'text/html' });
	guardAnswer(headers, { ...visit, isHttps: false });
	expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('S22 a page is never answered by “not modified”, which would come without its policy', () => {
	const page = new Headers({ 'content-type': 'text/html', etag: '"1"' });
	guardAnswer(page, { ...visit, isHttps: false });
	expect(page.has('etag')).toBe(false);
	const file = new Headers({ 'content-type': 'application/json', etag: '"1"' });
	guardAnswer(file, { ...visit, isHttps: false });
	expect(file.has('etag')).toBe(true);
});

test.each([
	['a signed-in reader', { isSignedIn: true }],
	['a sent form', { method: 'POST' }],
	['an error', { status: 404 }],
	[
		'the draft of a proposal',
		{ routeId: '/[neighbourhood=slug]/proposals/new/[draft=uuid]/costs' }
	],
	['the sign-in page', { routeId: '/sign-in' }],
	['setting up', { routeId: '/setup/[token]' }],
	['the desk', { routeId: '/[neighbourhood=slug]/desk' }]
])('%s is kept nowhere', (_case, change) => {
	const headers = new Headers();
	guardAnswer(headers, { ...visit, ...change, isHttps: false });
	expect(headers.get('cache-control')).toBe('no-store');
});

test.each(['/', '/[neighbourhood=slug]/news', '/[neighbourhood=slug]/proposals/[reference]'])(
	'%s is public',
	(routeId) => {
		expect(isPersonal({ ...visit, routeId })).toBe(false);
	}
);

test('a public page is asked for again before it is shown again', () => {
	const headers = new Headers();
	guardAnswer(headers, { ...visit, isHttps: false });
	expect(headers.get('cache-control')).toBe('private, no-cache');
});
