import { expect, test } from 'vitest';
import { systemRandom } from '$lib/server/random';
import { failureLine, makeReference } from '$lib/server/report-failure';

test('a reference can be read out', () => {
	expect(makeReference(systemRandom)).toMatch(/^[0-9A-F]{8}$/);
});

test('the log says where it failed, and nothing that anybody typed', () => {
	const failure = new Error('Key (email)=(ayse@example.org) already exists.');
	const line = failureLine(failure, 'AB12CD34', {
		method: 'POST',
		routeId: '/sign-in',
		status: 500
	});
	expect(JSON.parse(line)).toMatchObject({
		reference: 'AB12CD34',
		routeId: '/sign-in',
		name: 'Error'
	});
	expect(line).toContain('report-failure.test');
	expect(line).not.toContain('ayse');
	expect(line).not.toContain('\n');
});
