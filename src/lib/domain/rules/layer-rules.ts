import { ok, refuse, type Result } from '../result';
import { completeDraft, openRules, type DraftedRules } from './schema/rule-draft';
import type { Source } from './schema/rule';
import type { RuleDocument, RulePath } from './schema/rule-document';
import { rulePaths } from './schema/rule-paths';

export const frameworkLimits = { name: 120 } as const;

/** Rules for all bodies of a city: some hold for every body, others where a body says nothing else. */
export interface RuleFramework {
	readonly title: string;
	readonly fixed: DraftedRules;
	readonly optional: DraftedRules;
}

/** What a body has of its own; none, and it inherits. */
export interface LocalRules {
	readonly title: string;
	readonly rules: DraftedRules;
}

/** Fixed: holds for every body; optional: holds where a body says nothing else. */
export type FrameworkPart = 'fixed' | 'optional';

/** A rule of a body against a fixed part of the framework, and where each of the two is written. */
export interface BrokenPart {
	readonly path: RulePath;
	readonly fixedAt: Source;
	readonly localAt: Source;
}

export type LayerRulesRefusal = 'fixedPartBroken' | 'rulesOpen';

/** The local rules that say something else than a fixed part, in the order of the document. */
export function findBrokenParts(
	{ fixed }: Pick<RuleFramework, 'fixed'>,
	{ rules }: Pick<LocalRules, 'rules'>
): readonly BrokenPart[] {
	return rulePaths.flatMap((path) => {
		const [given, own] = [fixed[path], rules[path]];
		if (given === undefined || own === undefined || isSame(given.value, own.value)) return [];
		return [{ path, fixedAt: given.source, localAt: own.source }];
	});
}

/** The rules of the framework and of the body that neither of them has. */
export function findOpenParts(
	{ fixed, optional }: RuleFramework,
	{ rules }: LocalRules
): readonly RulePath[] {
	return openRules({ rules: { ...optional, ...rules, ...fixed } });
}

/**
 * The rules of a body under a framework: what is fixed holds, then what the body says, then what the framework
 * proposes. Each rule keeps the source it comes from. Refused where the body breaks a fixed part (details name
 * the rule and both places) and where neither says anything.
 */
export function layerRules(
	framework: RuleFramework,
	local: LocalRules
): Result<RuleDocument, LayerRulesRefusal> {
	const [broken] = findBrokenParts(framework, local);
	if (broken)
		return refuse('fixedPartBroken', {
			path: broken.path,
			fixedDocument: broken.fixedAt.document,
			fixedPlace: broken.fixedAt.place,
			localDocument: broken.localAt.document,
			localPlace: broken.localAt.place
		});
	const { fixed, optional } = framework;
	const rules = { ...optional, ...local.rules, ...fixed };
	const complete = completeDraft({ title: local.title, rules });
	return complete.ok ? ok(complete.value) : complete;
}

/** Which rules of a document come from the framework, and whether they are fixed there. */
export function framedParts(
	{ fixed, optional }: RuleFramework,
	rules: DraftedRules
): Readonly<Partial<Record<RulePath, FrameworkPart>>> {
	const partOf = (path: RulePath): FrameworkPart | null =>
		isSame(rules[path], fixed[path])
			? 'fixed'
			: isSame(rules[path], optional[path])
				? 'optional'
				: null;
	return Object.fromEntries(
		rulePaths.flatMap((path) => {
			const part = rules[path] === undefined ? null : partOf(path);
			return part === null ? [] : [[path, part]];
		})
	);
}

/** What a body says of its own: without the rules that the framework says in the same words anyway. */
export function ownRules(framework: RuleFramework, rules: DraftedRules): DraftedRules {
	const framed = framedParts(framework, rules);
	return Object.fromEntries(
		rulePaths.flatMap((path) =>
			rules[path] === undefined || framed[path] ? [] : [[path, rules[path]]]
		)
	);
}

function isSame(a: unknown, b: unknown): boolean {
	if (!isComposed(a) || !isComposed(b)) return a === b;
	const names = Object.keys(a);
	return (
		Array.isArray(a) === Array.isArray(b) &&
		names.length === Object.keys(b).length &&
		names.every((name) => name in b && isSame(a[name], b[name]))
	);
}

function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
