import { compareVersions } from './compare-versions';
import type { FrameworkPart, RuleFramework } from './layer-rules';
import { readRules, type RuleReading } from './reading/read-rules';
import { documentOf } from './schema/read-framework-file';
import type { RulePath } from './schema/rule-document';
import { rulePaths } from './schema/rule-paths';

export interface FrameworkChanges {
	/** Whether a rule of both says something else, or stands elsewhere. */
	readonly isReworded: boolean;
	/** Rules that only the later one has. */
	readonly added: readonly RuleReading[];
	/** Rules that only the earlier one has: they are the bodies' own now. */
	readonly dropped: readonly RuleReading[];
	/** Rules that were fixed and are optional now, or the other way round. */
	readonly moved: readonly { readonly path: RulePath; readonly part: FrameworkPart }[];
}

/** What changes from one version of a framework to the next, besides the words of its rules. */
export function compareFrameworks(before: RuleFramework, after: RuleFramework): FrameworkChanges {
	const [earlier, later] = [documentOf(before), documentOf(after)];
	const partIn = ({ fixed, optional }: RuleFramework, path: RulePath): FrameworkPart | null =>
		fixed[path] ? 'fixed' : optional[path] ? 'optional' : null;
	return {
		isReworded: compareVersions(earlier, later).length > 0,
		added: readRules(later).filter(({ path }) => partIn(before, path) === null),
		dropped: readRules(earlier).filter(({ path }) => partIn(after, path) === null),
		moved: rulePaths.flatMap((path) => {
			const [was, part] = [partIn(before, path), partIn(after, path)];
			return was === null || part === null || was === part ? [] : [{ path, part }];
		})
	};
}
