import type { RuleFileProblem } from '$lib/domain/rules/schema/read-json';
import { m } from '$lib/paraglide/messages';

const sentences = {
	missing: () => m.rules_import_problem_missing(),
	unknownName: () => m.rules_import_problem_unknown_name(),
	wrongKind: () => m.rules_import_problem_wrong_kind(),
	notOneOf: () => m.rules_import_problem_not_one_of(),
	tooSmall: () => m.rules_import_problem_too_small(),
	tooLarge: () => m.rules_import_problem_too_large(),
	notPossible: () => m.rules_import_problem_not_possible()
} satisfies Record<RuleFileProblem, () => string>;

/** What is wrong at one place of a file of rules; the place itself stands beside it. */
export function ruleFileProblem(problem: RuleFileProblem): string {
	return sentences[problem]();
}
