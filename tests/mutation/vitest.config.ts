import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CasesFirst } from './cases-first.ts';

/**
 * Only the rules and the vote, without Kit: their tests run some ten thousand times. All files share the modules
 * of one run, so that each is read once a run instead of once a file. Laws that hold for every vote
 * (`*.property.test.ts`) are left out for their time: what they notice must be noticed by a worked case too.
 */
export default defineConfig({
	resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
	test: {
		include: ['src/lib/domain/{rules,voting}/**/*.test.ts'],
		exclude: ['**/*.property.test.ts'],
		setupFiles: ['tests/mutation/reset-mutant.ts'],
		sequence: { sequencer: CasesFirst },
		isolate: false,
		testTimeout: 60_000
	}
});
