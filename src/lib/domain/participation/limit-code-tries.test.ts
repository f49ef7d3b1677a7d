import { expect, test } from 'vitest';
import { codeTries, mayTryCode } from './limit-code-tries';

test('twenty wrong codes from one address within a quarter of an hour, not one more', () => {
	expect(codeTries).toEqual({ windowMs: 900_000, fromAddress: 20 });
	expect(mayTryCode(0)).toBe(true);
	expect(mayTryCode(19)).toBe(true);
	expect(mayTryCode(20)).toBe(false);
	expect(mayTryCode(21)).toBe(false);
});
