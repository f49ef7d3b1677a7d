import { isGrave, type Finding } from '$lib/domain/rules/check/finding';
import { ruleName } from '$lib/i18n/rule-names';
import { rulesFindingSentence } from '$lib/i18n/rules-finding-sentence';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';

/** What the rules check found, as a text: what must change first, then what should be looked at. */
export function explainFindings(findings: readonly Finding[], locale: Locale): string {
	const said = (found: readonly Finding[]) =>
		found.map(
			(finding) =>
				`- ${ruleName(finding.path, locale)}: ${rulesFindingSentence(finding, { locale })}`
		);
	const grave = said(findings.filter(isGrave));
	const hints = said(findings.filter((finding) => !isGrave(finding)));
	const groups = [
		...(grave.length === 0 ? [] : [[m.rules_finding_grave_lead({}, { locale }), ...grave]]),
		...(hints.length === 0 ? [] : [[m.rules_finding_hint_lead({}, { locale }), ...hints]])
	];
	return groups.length === 0
		? m.rules_finding_nothing({}, { locale })
		: groups.map((lines) => lines.join('\n')).join('\n\n');
}
