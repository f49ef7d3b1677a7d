/**
 * Who may import whom (docs/architecture.md). ESLint replaces a rule's options from block to block, it
 * never merges them: each layer therefore states its full list.
 */

/** @param {string[]} patterns @param {string} message */
const ban = (patterns, message) => ({ group: patterns, message });

const kit = ['$app/*', '$env/*', '@sveltejs/*', '**/$types'];
const drizzle = ['drizzle-orm', 'drizzle-orm/*', 'postgres', '@electric-sql/*'];
const server = ['$lib/server', '$lib/server/*', '**/server/**'];
const shells = ['**/routes/**', '**/commands/**'];
const words = ['$lib/i18n/*', '**/i18n/*', '$lib/paraglide/*', '**/paraglide/*'];
const forms = ['$lib/forms/*', '**/forms/*'];
const components = ['$lib/components/**', '**/components/**', '*.svelte'];

/**
 * @param {string} name
 * @param {string[]} files
 * @param {ReturnType<typeof ban>[]} patterns
 * @param {{ ignores?: string[], rules?: Record<string, unknown> }} [more]
 */
const layer = (name, files, patterns, more = {}) => ({
	name: `layer/${name}`,
	files,
	ignores: ['**/*.test.ts', ...(more.ignores ?? [])],
	rules: { 'no-restricted-imports': ['error', { patterns }], ...(more.rules ?? {}) }
});

const pure = {
	'no-restricted-globals': [
		'error',
		{ name: 'fetch', message: 'The domain does no I/O.' },
		{ name: 'console', message: 'The domain does no I/O.' },
		{ name: 'process', message: 'The domain reads no environment.' },
		{ name: 'setTimeout', message: 'The domain does not wait.' }
	],
	'no-restricted-syntax': [
		'error',
		{ selector: 'ThrowStatement', message: 'A rule returns a Result; it never throws.' },
		{
			selector: "NewExpression[callee.name='Date'][arguments.length=0]",
			message: 'Time is an argument.'
		},
		{
			selector: "MemberExpression[object.name='Date'][property.name='now']",
			message: 'Time is an argument.'
		},
		{
			selector: "MemberExpression[object.name='Math'][property.name='random']",
			message: 'Chance is an argument.'
		},
		{
			selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
			message: 'Time is an argument.'
		},
		{ selector: "MemberExpression[object.name='crypto']", message: 'Chance is an argument.' }
	]
};

const outsideDomain = ban(
	[
		'$*',
		'$*/**',
		'node:*',
		...drizzle,
		'@*/**',
		'svelte',
		'svelte/*',
		'nodemailer',
		'**/server/**',
		'**/forms/**',
		'**/i18n/**',
		'**/components/**',
		'**/routes/**'
	],
	'The domain is pure: it imports only itself.'
);

export const layers = [
	layer(
		'domain',
		['src/lib/domain/**/*.ts'],
		[
			outsideDomain,
			ban(
				['zod', 'zod/*', 'temporal-polyfill'],
				'zod belongs to rules/schema, Temporal to calendar.ts.'
			)
		],
		{
			ignores: [
				'src/lib/domain/rules/schema/**',
				'src/lib/domain/voting/schema/**',
				'src/lib/domain/calendar.ts'
			],
			rules: pure
		}
	),
	layer(
		'domain-schema',
		['src/lib/domain/rules/schema/**', 'src/lib/domain/voting/schema/**'],
		[outsideDomain, ban(['temporal-polyfill'], 'Temporal belongs to calendar.ts.')],
		{ rules: pure }
	),
	layer(
		'domain-calendar',
		['src/lib/domain/calendar.ts'],
		[outsideDomain, ban(['zod', 'zod/*'], 'zod belongs to rules/schema.')],
		{ rules: pure }
	),
	layer(
		'forms',
		['src/lib/forms/**/*.ts'],
		[
			ban(
				[...server, ...drizzle, ...kit, ...shells, ...components, ...words, 'node:*'],
				'A form schema parses; it knows the domain and zod, nothing else.'
			)
		],
		{
			rules: {
				'no-restricted-syntax': [
					'error',
					{ selector: 'AwaitExpression', message: 'Parsing is synchronous.' }
				]
			}
		}
	),
	layer(
		'i18n',
		['src/lib/i18n/**/*.ts'],
		[
			ban(
				[...server, ...drizzle, ...kit, ...shells, ...components, ...forms, 'node:*'],
				'Words know domain types and Paraglide, nothing else.'
			)
		]
	),
	layer(
		'components',
		['src/lib/components/**/*.{svelte,ts}'],
		[
			ban(
				[...server, ...drizzle, ...shells, 'node:*', '$app/server', '$env/*'],
				'A component renders its props.'
			)
		],
		{
			rules: {
				'no-restricted-globals': [
					'error',
					{ name: 'fetch', message: 'A component does not fetch.' }
				]
			}
		}
	),
	layer(
		'db',
		['src/lib/server/db/**/*.ts'],
		[
			ban(
				[
					'**/repositories/**',
					'**/services/**',
					'**/auth/**',
					'**/outbox/**',
					...forms,
					...words,
					...components,
					...kit,
					...shells
				],
				'The database layer connects; it knows nothing above it.'
			)
		]
	),
	layer(
		'repositories',
		['src/lib/server/repositories/**/*.ts'],
		[
			ban(
				[
					'**/services/**',
					'**/auth/**',
					'**/outbox/**',
					...forms,
					...words,
					...components,
					...kit,
					...shells
				],
				'A repository turns rows into domain values.'
			)
		]
	),
	layer(
		'services',
		['src/lib/server/services/**/*.ts'],
		[
			ban(
				[
					...drizzle,
					'**/db/schema',
					'**/db/schema/**',
					...forms,
					...words,
					...components,
					...kit,
					...shells
				],
				'A use case talks to repositories in one transaction.'
			)
		]
	),
	layer(
		'auth',
		['src/lib/server/auth/**/*.ts'],
		[
			ban(
				[
					...drizzle,
					'**/db/schema',
					'**/db/schema/**',
					...forms,
					...words,
					...components,
					...kit,
					...shells
				],
				'Accounts are use cases too: no SQL, no words.'
			)
		]
	),
	layer(
		'outbox',
		['src/lib/server/outbox/**/*.ts'],
		[
			ban(
				[...drizzle, '**/db/schema/**', ...forms, ...components, ...kit, ...shells],
				'The outbox turns rows into mails.'
			)
		]
	),
	layer(
		'routes',
		['src/routes/**/*.{ts,svelte}'],
		[
			ban(
				[
					...drizzle,
					'**/server/db',
					'**/server/db/**',
					'**/repositories/**',
					'$lib/server/repositories/*',
					'$lib/server/db/*'
				],
				'A route guards, parses, calls, answers.'
			)
		]
	),
	layer(
		'commands',
		['src/commands/**/*.ts'],
		[
			ban(
				[...drizzle, '**/repositories/**', '$lib/server/repositories/*'],
				'A command is as thin as a route.'
			)
		]
	),
	layer(
		'hooks',
		['src/hooks*.ts'],
		[
			ban(
				[...drizzle, '**/repositories/**', '**/services/**', '**/server/db/**'],
				'Hooks fill locals and delegate.'
			)
		]
	)
];
