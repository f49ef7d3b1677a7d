import { describe, expect, test } from 'vitest';
import { mayTryPassword } from './limit-tries';

const none = { fromAddress: 0, atAccount: 0, atAccountFromAddress: 0 };

describe('one more try by password (S05)', () => {
	test.each([
		['the first', {}, true],
		['the tenth from an address', { fromAddress: 9 }, true],
		['the eleventh from an address', { fromAddress: 10 }, false],
		['the tenth at an account', { atAccount: 9, atAccountFromAddress: 9, fromAddress: 9 }, true],
		[
			'the eleventh at an account, from where others were wrong too',
			{ atAccount: 10, atAccountFromAddress: 3 },
			false
		],
		['the owner from another address while somebody attacks', { atAccount: 10 }, true],
		[
			'the owner, twice wrong, while somebody attacks',
			{ atAccount: 60, atAccountFromAddress: 2 },
			true
		],
		['the hundredth at an account, from a fresh address', { atAccount: 99 }, true],
		['the hundred and first, from a fresh address', { atAccount: 100 }, false]
	])('%s', (_case, before, answer) => {
		expect(mayTryPassword({ ...none, ...before })).toBe(answer);
	});
});
