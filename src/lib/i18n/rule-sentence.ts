import type { RuleReading, Said } from '$lib/domain/rules/reading/read-rules';
import { bodySentences } from '$lib/i18n/rule-reading/body';
import { fundingSentences } from '$lib/i18n/rule-reading/funding';
import { circulationSentences, meetingsSentences } from '$lib/i18n/rule-reading/meetings';
import { opennessSentences } from '$lib/i18n/rule-reading/openness';
import { otherMotionsSentences } from '$lib/i18n/rule-reading/other-motions';
import { speechIn, type Sentences, type Speech } from '$lib/i18n/rule-reading/speech';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

const sentences: Sentences<Said> = {
	...bodySentences,
	...fundingSentences,
	...otherMotionsSentences,
	...meetingsSentences,
	...circulationSentences,
	...opennessSentences
};

function sentence<C extends Said['code']>(
	code: C,
	said: Extract<Said, { readonly code: C }>,
	speech: Speech
): string {
	return sentences[code](said, speech);
}

interface Telling {
	readonly locale?: Locale;
	/** The names of the benches by their codes; a bench without a name is called by its code. */
	readonly benchNames?: Readonly<Record<string, string>>;
}

/** A rule in plain sentences; in Leichte Sprache each on a line of its own. */
export function ruleSentence(
	{ says }: Pick<RuleReading, 'says'>,
	{ locale = getLocale(), benchNames = {} }: Telling = {}
): string {
	const speech = speechIn(locale, benchNames);
	return says
		.map((said) => sentence(said.code, said, speech))
		.join(locale === 'de-simple' ? '\n' : ' ');
}
