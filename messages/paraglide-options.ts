import type { CompilerOptions } from '@inlang/paraglide-js';

/**
 * One set of options for the build, the tests and `npm run generate`.
 * `url` alone names the language: a cookie strategy would set a cookie on the first page view (P01).
 */
export const paraglideOptions: CompilerOptions = {
	project: './messages/project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['url', 'baseLocale'],
	// `npm run generate` writes the types (src/commands/message-types.ts): the server of `npm run dev` must leave them.
	cleanOutdir: false,
	outputStructure: 'locale-modules'
};
