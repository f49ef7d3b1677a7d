import { readByChapter } from '$lib/domain/rules/reading/by-chapter';
import type { RuleReading } from '$lib/domain/rules/reading/read-rules';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { chapterName, ruleName } from '$lib/i18n/rule-names';
import { listIn } from '$lib/i18n/rule-reading/speech';
import { ruleSentence } from '$lib/i18n/rule-sentence';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';

function sourceLine({ chosenByBody, source }: RuleReading, locale: Locale): string {
	const written = chosenByBody ? m.body_rule_chosen : m.body_rule_written;
	const place = source.place === '' ? '' : `, ${source.place}`;
	return `${written({}, { locale })} ${source.document}${place}`;
}

const namesOf = (readings: readonly RuleReading[], locale: Locale): string =>
	listIn(
		readings.map(({ path }) => ruleName(path, locale)),
		locale
	);

/** All rules of a document as a text that can be read aloud: chapter by chapter, each with where it is written. */
export function explainRules(document: RuleDocument, locale: Locale): string {
	const chapters = readByChapter(document).map(({ chapter, said, silent, idle }, position) => {
		return [
			`${position + 1}. ${chapterName(chapter, locale)}`,
			...said.map((rule) =>
				[
					ruleName(rule.path, locale),
					ruleSentence(rule, { locale }),
					sourceLine(rule, locale)
				].join('\n')
			),
			...(silent.length === 0
				? []
				: [m.rules_silent_about({ names: namesOf(silent, locale) }, { locale })]),
			...(idle.length === 0
				? []
				: [m.rules_edit_idle_about({ names: namesOf(idle, locale) }, { locale })])
		].join('\n\n');
	});
	return [document.title, ...chapters].join('\n\n\n');
}
