import { defineConfig } from 'vitest/config';

/** Only the rules and the vote, without Kit: their tests run some ten thousand times. */
export default defineConfig({
	test: {
		include: ['src/lib/domain/{rules,voting}/**/*.test.ts'],
		testTimeout: 60_000
	}
});
