import { expect, test } from 'vitest';
import { ruleChapters } from '$lib/domain/rules/schema/rule-document';
import { rulePaths } from '$lib/domain/rules/schema/rule-paths';
import { chapterName, ruleName } from '$lib/i18n/rule-names';
import { locales } from '$lib/paraglide/runtime';

test.each(locales)('every rule has a name of its own in %s', (locale) => {
	const names = rulePaths.map((path) => ruleName(path, locale));
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	const chapters = ruleChapters.map((chapter) => chapterName(chapter, locale));
	expect(new Set(chapters).size).toBe(ruleChapters.length);
});
