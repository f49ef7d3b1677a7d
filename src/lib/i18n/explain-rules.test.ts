import { expect, test } from 'vitest';
import { rulePaths } from '$lib/domain/rules/schema/rule-paths';
import { explainRules } from '$lib/i18n/explain-rules';
import { ruleName } from '$lib/i18n/rule-names';
import { locales } from '$lib/paraglide/runtime';
import { presetDocuments } from '../../../tests/support/preset-documents';

test.each(locales)('every rule of every preset is named in the explanation in %s', (locale) => {
	for (const { document } of presetDocuments()) {
		const text = explainRules(document, locale);
		expect(text).toContain(document.title);
		expect(text).toContain(document.funding.method.source.document);
		expect(rulePaths.filter((path) => !text.includes(ruleName(path, locale)))).toEqual([]);
	}
});
