import { describe, expect, test } from 'vitest';
import { useSignInLink, type SignInLink } from './use-sign-in-link';

const link: SignInLink = {
	purpose: 'signIn',
	browserHash: 'browser-a',
	tries: 0,
	expiresAt: new Date('2026-03-01T08:10:00Z'),
	usedAt: null,
	replacedAt: null
};
const inTime = new Date('2026-03-01T08:09:59.999Z');
const here = { purpose: ['signIn', 'printed'], browserHash: 'browser-a' } as const;

describe('a link in a mail (S09)', () => {
	test('is good to its last moment, in the browser that asked', () => {
		expect(useSignInLink(link, here, inTime)).toEqual({ ok: true, value: link });
	});

	test('is good after four presses in a wrong browser', () => {
		expect(useSignInLink({ ...link, tries: 4 }, here, inTime).ok).toBe(true);
	});

	test.each([
		['ten minutes after', {}, {}, '2026-03-01T08:10:00Z', 'linkExpired'],
		['a second time', { usedAt: inTime }, {}, '2026-03-01T08:09:59Z', 'linkUsed'],
		[
			'when a newer one was sent',
			{ replacedAt: inTime },
			{},
			'2026-03-01T08:09:59Z',
			'linkReplaced'
		],
		[
			'in another browser',
			{},
			{ browserHash: 'browser-b' },
			'2026-03-01T08:01:00Z',
			'linkFromOtherBrowser'
		],
		[
			'in a browser without a secret',
			{},
			{ browserHash: null },
			'2026-03-01T08:01:00Z',
			'linkFromOtherBrowser'
		],
		['after five wrong presses', { tries: 5 }, {}, '2026-03-01T08:01:00Z', 'linkTriedTooOften'],
		['for something else', { purpose: 'handInProposal' }, {}, '2026-03-01T08:01:00Z', 'linkUnknown']
	] as const)('is refused %s', (...[, change, by, at, reason]) => {
		const result = useSignInLink({ ...link, ...change }, { ...here, ...by }, new Date(at));
		expect(result).toEqual({ ok: false, reason });
	});

	test('that nobody knows is refused', () => {
		expect(useSignInLink(null, here, inTime)).toEqual({ ok: false, reason: 'linkUnknown' });
	});
});

test('a link on paper belongs to no browser', () => {
	const printed: SignInLink = { ...link, purpose: 'printed', browserHash: null };
	expect(useSignInLink(printed, { ...here, browserHash: null }, inTime).ok).toBe(true);
});
