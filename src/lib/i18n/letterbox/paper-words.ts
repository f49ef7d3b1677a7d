import type { PortalLanguage } from '$lib/domain/neighbourhood/neighbourhood';
import { formatDateTime } from '$lib/i18n/date';
import { isolated, leftToRight } from '$lib/i18n/isolated';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { textLanguage } from '$lib/i18n/text-language';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { VoteOnPaper } from '$lib/domain/participation/vote-on-paper';

/** Sentences that several sheets of a vote have in common. */

export const untilSentence = ({ manifest }: VoteOnPaper) =>
	m.letterbox_until({ at: formatDateTime(new Date(manifest.closesAt)) });

export const windowLines = ({ manifest }: VoteOnPaper): readonly string[] => [
	m.letterbox_window_from({ at: formatDateTime(new Date(manifest.opensAt)) }),
	m.letterbox_window_until({ at: formatDateTime(new Date(manifest.closesAt)) })
];

export const aboutSentence = ({ manifest: { projects, budgetCents } }: VoteOnPaper) =>
	m.letterbox_about({ count: formatNumber(projects.length), amount: formatCents(budgetCents) });

export const effectSentence = ({ manifest }: VoteOnPaper) =>
	manifest.effect === 'binding' ? m.letterbox_effect_binding() : m.letterbox_effect_advice();

export const officeWords = ({ neighbourhood }: VoteOnPaper) => ({
	name: isolated(neighbourhood.name),
	address: isolated(neighbourhood.address)
});

export function askSentence(vote: VoteOnPaper): string {
	const { contactEmail } = vote.neighbourhood;
	const { name } = officeWords(vote);
	return contactEmail === null
		? m.letterbox_ask_there(officeWords(vote))
		: m.letterbox_ask({ name, email: leftToRight(contactEmail) });
}

/** The hash in groups of eight, which two people can compare aloud. */
export const hashGroups = ({ manifestHash }: VoteOnPaper): readonly string[] =>
	manifestHash.match(/.{1,8}/g) ?? [];

/** „Also in English“ in each of the neighbourhood's other languages, and in which it is written. */
export function otherLanguages({ neighbourhood: { languages } }: VoteOnPaper) {
	const others: readonly PortalLanguage[] = languages.filter((one) => one !== getLocale());
	return others.map((locale) => ({
		text: m.letterbox_in_language({}, { locale }),
		lang: textLanguage(locale)
	}));
}
