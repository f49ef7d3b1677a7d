import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkRules } from '../lib/domain/rules/check/check-rules';
import { isGrave } from '../lib/domain/rules/check/finding';
import { storedRuleDocumentSchema } from '../lib/domain/rules/stored-rule-document';
import type { RuleDocument } from '../lib/domain/rules/schema/rule-document';
import { explainFindings } from '../lib/i18n/explain-findings';
import { explainRules } from '../lib/i18n/explain-rules';
import { baseLocale, isLocale, locales, type Locale } from '../lib/paraglide/runtime';

/**
 * `npm run -s rules -- explain FILE.json --locale de-simple`: what a rule document says, in plain words.
 * `npm run -s rules -- check FILE.json`: what contradicts itself in it; ends with 1 where that keeps it from
 * being adopted, and with 2 where the file cannot be read.
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

function readRules(file: string): RuleDocument {
	let content: unknown;
	try {
		content = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		fail(`${file} ${error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'}.`);
	}
	const rules = storedRuleDocumentSchema.safeParse(content);
	if (rules.success) return rules.data;
	const [issue] = rules.error.issues;
	return fail(
		`${file} is not a rule document: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`
	);
}

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { locale: { type: 'string', default: baseLocale } }
});
const [name = '', file] = positionals;
const subcommand = subcommands[name];
if (subcommand === undefined || file === undefined)
	fail(`Say what to do with which file: ${Object.keys(subcommands).join(' or ')} FILE.json`);
if (!isLocale(values.locale)) fail(`The languages are ${locales.join(', ')}.`);
const { text, passed } = subcommand(readRules(file), values.locale);
console.log(text);
process.exit(passed ? 0 : 1);
