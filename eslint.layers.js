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
const schema = ['**/db/schema', '**/db/schema/**'];

/** @param {'repositories' | 'services'} lowest */
const above = (lowest) =>
	['**/repositories/**', '**/services/**', '**/auth/**', '**/outbox/**'].slice(
		lowest === 'repositories' ? 0 : 1
	);

const components = ['$lib/components/**', '**/components/**', '*.svelte'];

/**
 * @param {string} name
 * @param {{ files: string[], bans: ReturnType<typeof ban>[], ignores?: string[], rules?: import('eslint').Linter.RulesRecord }} options
 * @returns {import('eslint').Linter.Config}
 */
const layer = (name, { files, bans: patterns, ...more }) => ({
	name: `layer/${name}`,
	files,
	ignores: ['**/*.test.ts', ...(more.ignores ?? [])],
	rules: { 'no-restricted-imports': ['error', { patterns }], ...(more.rules ?? {}) }
});

/** @type {import('eslint').Linter.RulesRecord} */
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
	layer('domain', {
		files: ['src/lib/domain/**/*.ts'],
		ignores: ['src/lib/domain/*/schema/**', 'src/lib/domain/calendar.ts'],
		bans: [
			outsideDomain,
			ban(['zod', 'zod/*', 'temporal-polyfill'], 'zod belongs to schema/, Temporal to calendar.ts.')
		],
		rules: pure
	}),
	layer('domain-schema', {
		files: ['src/lib/domain/*/schema/**'],
		bans: [outsideDomain, ban(['temporal-polyfill'], 'Temporal belongs to calendar.ts.')],
		rules: pure
	}),
	layer('domain-calendar', {
		files: ['src/lib/domain/calendar.ts'],
		bans: [outsideDomain, ban(['zod', 'zod/*'], 'zod belongs to schema/.')],
		rules: pure
	}),
	layer('forms', {
		files: ['src/lib/forms/**/*.ts'],
		bans: [
			ban(
				[...server, ...drizzle, ...kit, ...shells, ...components, ...words, 'node:*'],
				'A form schema parses; it knows the domain and zod, nothing else.'
			)
		],
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'AwaitExpression', message: 'Parsing is synchronous.' }
			]
		}
	}),
	layer('i18n', {
		files: ['src/lib/i18n/**/*.ts'],
		bans: [
			ban(
				[...server, ...drizzle, ...kit, ...shells, ...components, 'node:*'],
				'Words know the domain, the reasons of the forms and Paraglide, nothing else.'
			)
		]
	}),
	layer('components', {
		files: ['src/lib/components/**/*.{svelte,ts}'],
		bans: [
			ban(
				[...server, ...drizzle, ...shells, 'node:*', '$app/server', '$env/*'],
				'A component renders its props.'
			)
		],
		rules: {
			'no-restricted-globals': ['error', { name: 'fetch', message: 'A component does not fetch.' }]
		}
	}),
	layer('db', {
		files: ['src/lib/server/db/**/*.ts'],
		bans: [
			ban(
				[...above('repositories'), ...forms, ...words, ...components, ...kit, ...shells],
				'The database layer connects; it knows nothing above it.'
			)
		]
	}),
	layer('repositories', {
		files: ['src/lib/server/repositories/**/*.ts'],
		bans: [
			ban(
				[...above('services'), ...forms, ...words, ...components, ...kit, ...shells],
				'A repository turns rows into domain values.'
			)
		]
	}),
	layer('services', {
		files: ['src/lib/server/services/**/*.ts'],
		bans: [
			ban(
				[...drizzle, ...schema, ...forms, ...words, ...components, ...kit, ...shells],
				'A use case talks to repositories in one transaction; it knows no SQL and no words.'
			)
		]
	}),
	layer('auth', {
		files: ['src/lib/server/auth/**/*.ts'],
		bans: [
			ban(
				[...drizzle, ...schema, ...forms, ...words, ...components, ...shells],
				'Cookies and guards know Kit; what they do is a use case, without SQL and words.'
			)
		]
	}),
	layer('doors', {
		// Where a request of Kit's meets our sessions: what guards a route, what reads and sets its cookies.
		files: ['src/lib/server/auth/guards.ts', 'src/lib/server/auth/cookies.ts'],
		bans: [
			ban(
				[
					...drizzle,
					...schema,
					...above('repositories').slice(0, 2),
					...forms,
					...components,
					...shells
				],
				'A guard reads locals and answers; it knows neither rows nor use cases.'
			)
		]
	}),
	layer('outbox', {
		files: ['src/lib/server/outbox/**/*.ts'],
		bans: [
			ban(
				[...drizzle, ...schema, ...forms, ...components, ...kit, ...shells],
				'The outbox turns rows into mails.'
			)
		]
	}),
	layer('routes', {
		files: ['src/routes/**/*.{ts,svelte}'],
		bans: [
			ban(
				[...drizzle, '**/server/db', '**/server/db/**', '**/repositories/**'],
				'A route guards, parses, calls, answers.'
			)
		]
	}),
	layer('commands', {
		files: ['src/commands/**/*.ts'],
		bans: [ban([...drizzle, '**/repositories/**'], 'A command is as thin as a route.')]
	}),
	layer('hooks', {
		files: ['src/hooks*.ts'],
		bans: [
			ban([...drizzle, '**/repositories/**', '**/server/db/**'], 'Hooks fill locals and delegate.')
		]
	})
];
