import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import { layers } from './eslint.layers.js';

export default defineConfig(
	globalIgnores([
		'.svelte-kit/',
		'build/',
		'data/',
		'src/lib/paraglide/',
		'node_modules/',
		'test-results/'
	]),
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/only-throw-error': 'off',
			'@typescript-eslint/ban-ts-comment': [
				'error',
				{ 'ts-expect-error': true, 'ts-ignore': true }
			],
			'max-params': ['error', 3],
			'no-console': 'error',
			// Our own `href()` puts the language into every link; Kit's `resolve` knows nothing of it.
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/no-at-html-tags': 'error'
		}
	},
	{
		files: ['**/*.svelte'],
		languageOptions: { parserOptions: { parser: ts.parser } },
		// Svelte's compiler types what this rule cannot see inside markup.
		rules: { '@typescript-eslint/no-confusing-void-expression': 'off' }
	},
	{ files: ['src/commands/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
	{
		files: ['src/**/*.ts'],
		ignores: ['src/**/*.test.ts'],
		rules: {
			'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }]
		}
	},
	{ files: ['src/**/*.{ts,svelte}', 'tests/**/*.ts'], rules: { 'max-lines': ['error', 300] } },
	layers
);
