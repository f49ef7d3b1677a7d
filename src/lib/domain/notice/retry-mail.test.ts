import { expect, test } from 'vitest';
import { isMailTemplate } from './mail-template';
import { retryMailAt } from './retry-mail';

const now = new Date('2026-03-01T08:00:00Z');

test.each([
	[1, '2026-03-01T08:01:00.000Z'],
	[2, '2026-03-01T08:05:00.000Z'],
	[4, '2026-03-01T09:00:00.000Z'],
	[7, '2026-03-02T08:00:00.000Z']
])('after attempt %i a mail is tried again at %s', (attempts, at) => {
	expect(retryMailAt(attempts, now)?.toISOString()).toBe(at);
});

test.each([8, 9, 100])('after attempt %i nobody tries again', (attempts) => {
	expect(retryMailAt(attempts, now)).toBeNull();
});

test('a stored template is known or not, whatever objects inherit', () => {
	expect(isMailTemplate('signInLink')).toBe(true);
	expect(isMailTemplate('toString')).toBe(false);
	expect(isMailTemplate('newsletter')).toBe(false);
});
