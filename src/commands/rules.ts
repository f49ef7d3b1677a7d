import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { checkRules } from '../lib/domain/rules/check/check-rules';
import { isGrave } from '../lib/domain/rules/check/finding';
import { findBrokenParts, findOpenParts, layerRules } from '../lib/domain/rules/layer-rules';
import { frameworkSchema, localRulesSchema } from '../lib/domain/rules/schema/framework';
import { storedRuleDocumentSchema } from '../lib/domain/rules/schema/stored-rule-document';
import type { RuleDocument } from '../lib/domain/rules/schema/rule-document';
import { explainFindings } from '../lib/i18n/explain-findings';
import { explainLayers } from '../lib/i18n/explain-layers';
import { explainRules } from '../lib/i18n/explain-rules';
import { baseLocale, isLocale, locales, type Locale } from '../lib/paraglide/runtime';

/**
 * `npm run -s rules -- explain FILE.json --locale de-simple`: what a rule document says, in plain words.
 * `npm run -s rules -- check FILE.json`: what contradicts itself in it; ends with 1 where that keeps it from
 * being adopted, and with 2 where the file cannot be read.
 * With `--framework FRAMEWORK.json` FILE holds only what the body has of its own; without FILE it inherits.
 */

interface Answer {
	readonly text: string;
	/** Whether the rules may be adopted as they are; a reading has no opinion on that. */
	readonly passed: boolean;
}

const subcommands: Readonly<Record<string, (rules: RuleDocument, locale: Locale) => Answer>> = {
	explain: (rules, locale) => ({ text: explainRules(rules, locale), passed: true }),
	check: (rules, locale) => {
		const findings = checkRules(rules);
		return { text: explainFindings(findings, locale), passed: !findings.some(isGrave) };
	}
};

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}

function readAs<T>(schema: z.ZodType<T>, file: string): T {
	let content: unknown;
	try {
		content = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		fail(`${file} ${error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'}.`);
	}
	const rules = schema.safeParse(content);
	if (rules.success) return rules.data;
	const [issue] = rules.error.issues;
	return fail(
		`${file} is not a rule document: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`
	);
}

/** The rules of a body under a framework; what breaks it or is left open is said, and ends with 1. */
function readLayers(framework: string, file: string | undefined, locale: Locale): RuleDocument {
	const given = readAs(frameworkSchema, framework);
	const own =
		file === undefined ? { title: given.title, rules: {} } : readAs(localRulesSchema, file);
	const layered = layerRules(given, own);
	if (layered.ok) return layered.value;
	const found = { broken: findBrokenParts(given, own), open: findOpenParts(given, own) };
	console.log(explainLayers(found, locale));
	process.exit(1);
}

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		locale: { type: 'string', default: baseLocale },
		framework: { type: 'string' }
	}
});
const [name = '', file] = positionals;
const { locale, framework } = values;
const subcommand = subcommands[name];
if (subcommand === undefined || (file === undefined && framework === undefined))
	fail(`Say what to do with which file: ${Object.keys(subcommands).join(' or ')} FILE.json`);
if (!isLocale(locale)) fail(`The languages are ${locales.join(', ')}.`);
const rules =
	framework === undefined
		? readAs(storedRuleDocumentSchema, file ?? '')
		: readLayers(framework, file, locale);
const { text, passed } = subcommand(rules, locale);
console.log(text);
process.exit(passed ? 0 : 1);
