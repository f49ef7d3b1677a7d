import { rulesOf, type EditTopic } from './edit-topics';
import {
	findBrokenParts,
	type BrokenPart,
	type FrameworkPart,
	type LocalRules,
	type RuleFramework
} from './layer-rules';
import { readRules, type RuleReading } from './reading/read-rules';
import { documentOf } from './schema/read-framework-file';
import type { RulePath } from './schema/rule-document';

/** What a framework says to a rule that is asked. */
export interface FramedRule {
	readonly part: FrameworkPart;
	readonly reading: RuleReading;
	/** The rule of the body against it, where it is fixed. */
	readonly broken: BrokenPart | null;
}

/** The rules of a page on which the framework has something to say; without a framework none. */
export function framedRules(
	topic: EditTopic,
	framework: RuleFramework | null,
	local: Pick<LocalRules, 'rules'>
): Readonly<Partial<Record<RulePath, FramedRule>>> {
	if (framework === null) return {};
	const broken = findBrokenParts(framework, local);
	const readings = readRules(documentOf(framework)).filter(({ path }) =>
		rulesOf(topic).includes(path)
	);
	return Object.fromEntries(
		readings.map((reading) => {
			const { path } = reading;
			const part = framework.fixed[path] === undefined ? 'optional' : 'fixed';
			return [path, { part, reading, broken: broken.find((one) => one.path === path) ?? null }];
		})
	);
}
