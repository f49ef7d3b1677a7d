import { ESLint } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { layers } from '../../eslint.layers.js';

/** Only the layer rules, without types: planted text needs no file on the disk. */
const eslint = new ESLint({
	overrideConfigFile: true,
	overrideConfig: [
		...svelte.configs.base,
		{ files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
		{ files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
		...layers
	]
});

async function complaints(filePath: string, code: string): Promise<string[]> {
	const text = filePath.endsWith('.svelte')
		? `<script lang="ts">\n${code}\n</script>\n`
		: `${code}\n`;
	const [result] = await eslint.lintText(text, { filePath });
	return (result?.messages ?? []).map(
		({ ruleId, message }) => `${ruleId ?? 'no parse'}: ${message}`
	);
}

const from = (...modules: string[]) => modules.map((module) => `import { x } from '${module}';`);

const drizzle = from('drizzle-orm', 'drizzle-orm/pg-core', 'postgres', '@electric-sql/pglite');
const kit = from('@sveltejs/kit', '$app/navigation', '$env/dynamic/private', './$types');
const shells = from('../../routes/start', '../../commands/decide');
const above = from('$lib/server/services/cast-ballot', '$lib/server/auth/sessions');
const server = from('$lib/server/context', '$lib/server/repositories/ballots');
const words = from('$lib/i18n/money', '$lib/paraglide/messages');

interface Layer {
	file: string;
	refused: readonly string[];
	allowed: readonly string[];
}

const table: Readonly<Record<string, Layer>> = {
	domain: {
		file: 'src/lib/domain/voting/planted.ts',
		refused: [
			...drizzle,
			...kit,
			...server,
			...words,
			...from('$lib/domain/result', '../../forms/cast-ballot', '../../server/context'),
			...from('svelte', 'node:fs', 'nodemailer', 'zod', 'temporal-polyfill', '@node-rs/argon2'),
			"throw new Error('no');",
			'export const at = new Date();',
			'export const at = Date.now();',
			'export const x = Math.random();',
			'export const at = Temporal.Now.instant();',
			'export const id = crypto.randomUUID();',
			"export const x = fetch('/');",
			"console.log('x');",
			'export const x = process.env;',
			'setTimeout(() => undefined, 1);'
		],
		allowed: [...from('../result', './tally'), 'export const at = new Date(0);']
	},
	'domain schema': {
		file: 'src/lib/domain/rules/schema/planted.ts',
		refused: [
			...drizzle,
			...kit,
			...server,
			...from('temporal-polyfill'),
			"throw new Error('no');"
		],
		allowed: from('zod', '../rule-document')
	},
	'domain calendar': {
		file: 'src/lib/domain/calendar.ts',
		refused: [...drizzle, ...kit, ...from('zod'), 'export const at = Temporal.Now.instant();'],
		allowed: from('temporal-polyfill', './result')
	},
	forms: {
		file: 'src/lib/forms/planted.ts',
		refused: [
			...drizzle,
			...kit,
			...server,
			...shells,
			...words,
			...from('$lib/components/ui/Field.svelte', 'node:fs'),
			'export const parse = async () => { await 1; };'
		],
		allowed: from('zod', '$lib/domain/money')
	},
	i18n: {
		file: 'src/lib/i18n/planted.ts',
		refused: [...drizzle, ...kit, ...server, ...shells, ...from('$lib/components/ui/Field.svelte')],
		allowed: from('$lib/domain/result', '$lib/paraglide/messages', '$lib/forms/form')
	},
	components: {
		file: 'src/lib/components/ui/Planted.svelte',
		refused: [
			...drizzle,
			...server,
			...shells,
			...from('node:fs', '$env/dynamic/public'),
			"const x = fetch('/');"
		],
		allowed: from('$lib/i18n/href', '$lib/forms/form', '$lib/domain/money')
	},
	db: {
		file: 'src/lib/server/db/planted.ts',
		refused: [
			...kit,
			...shells,
			...above,
			...words,
			...from('$lib/server/repositories/ballots', '$lib/forms/form')
		],
		allowed: [...drizzle, ...from('$lib/server/env')]
	},
	repositories: {
		file: 'src/lib/server/repositories/planted.ts',
		refused: [...kit, ...shells, ...above, ...words, ...from('$lib/forms/form')],
		allowed: [...drizzle, ...from('$lib/server/db/client', '$lib/domain/result')]
	},
	services: {
		file: 'src/lib/server/services/planted.ts',
		refused: [
			...drizzle,
			...kit,
			...shells,
			...words,
			...from('$lib/server/db/schema', '$lib/server/db/schema/voting', '$lib/forms/form')
		],
		allowed: from('$lib/server/repositories/ballots', '$lib/domain/result', '$lib/server/context')
	},
	auth: {
		file: 'src/lib/server/auth/planted.ts',
		refused: [...drizzle, ...shells, ...words],
		allowed: from('$lib/server/repositories/sessions')
	},
	doors: {
		file: 'src/lib/server/auth/guards.ts',
		refused: [
			...drizzle,
			...shells,
			...from(
				'$lib/server/repositories/sessions',
				'$lib/server/services/sign-out',
				'$lib/forms/form'
			)
		],
		allowed: [...kit, ...from('$lib/domain/access/can', '$lib/paraglide/runtime')]
	},
	outbox: {
		file: 'src/lib/server/outbox/planted.ts',
		refused: [...drizzle, ...kit, ...shells, ...from('$lib/server/db/schema', '$lib/forms/form')],
		allowed: from('$lib/server/repositories/outbox', '$lib/paraglide/messages')
	},
	routes: {
		file: 'src/routes/planted/+page.server.ts',
		refused: [...drizzle, ...from('$lib/server/repositories/ballots', '$lib/server/db/client')],
		allowed: from('$lib/server/services/cast-ballot', '$lib/forms/cast-ballot', '@sveltejs/kit')
	},
	pages: {
		file: 'src/routes/planted/+page.svelte',
		refused: from('$lib/server/repositories/ballots', 'drizzle-orm'),
		allowed: from('$lib/components/ui/Field.svelte', '$lib/i18n/href')
	},
	commands: {
		file: 'src/commands/planted.ts',
		refused: [...drizzle, ...from('../lib/server/repositories/ballots')],
		allowed: from('../lib/domain/voting/decide', 'node:fs')
	},
	hooks: {
		file: 'src/hooks.server.ts',
		refused: [...drizzle, ...from('$lib/server/repositories/sessions', '$lib/server/db/client')],
		allowed: from('$lib/server/context', '@sveltejs/kit')
	}
};

describe.each(Object.entries(table))('%s', (_name, { file, refused, allowed }) => {
	test.each(refused)('refuses %s', async (code) => {
		expect(await complaints(file, code)).toEqual([expect.stringMatching(/^no-restricted-/)]);
	});

	test.each(allowed)('allows %s', async (code) => {
		expect(await complaints(file, code)).toEqual([]);
	});
});

test('every layer of the configuration is tried here', () => {
	const tried = Object.keys(table).map((name) => name.replace(' ', '-'));
	const configured = layers.map((layer) => (layer.name ?? '').replace('layer/', ''));
	expect(configured.filter((name) => !tried.includes(name))).toEqual([]);
});
