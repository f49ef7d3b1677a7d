import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { paraglideOptions } from './messages/paraglide-options.ts';

/**
 * The files of a worker share what they loaded: loading it anew for each of them took longer than all tests
 * together (docs/decisions/0046). Nothing in a test may therefore change a module for others.
 */
const isolate = false;

export default defineConfig(({ command, mode }) => ({
	// Only while somebody develops do messages change under a running Vite. The plugin keeps Vitest alive after
	// the last test and compiles a second time for a build; for both, `npm run generate` has done it beforehand.
	plugins: [
		sveltekit(),
		...(command === 'serve' && mode !== 'test' ? [paraglideVitePlugin(paraglideOptions)] : [])
	],
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
					testTimeout: 60_000,
					maxWorkers: '100%',
					isolate
				}
			},
			{
				extends: true,
				test: {
					name: 'service',
					include: ['tests/service/**/*.test.ts'],
					globalSetup: ['tests/support/postgres-global-setup.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					pool: 'forks',
					// More would only wait for the one database server.
					maxWorkers: 2,
					isolate
				}
			}
		]
	}
}));
