import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readMessages } from '../../tests/support/message-files';
import { findAgainstLeicht, leichtLimits } from '../lib/domain/language/leicht';
import { readingFigures, type ReadingFigures } from '../lib/domain/language/reading-figures';

/**
 * `npm run check:leicht`: holds the words in Leichte Sprache against L01 to L11 and the German ones against
 * their own figures; names each text that breaks a rule. Long words without a shorter one stand with their
 * reason in messages/long-words.json.
 */

const germanLimits = { meanWords: 12, mostWords: 20 } as const;

const longWords = z
	.record(z.string(), z.string().min(1))
	.parse(JSON.parse(readFileSync('messages/long-words.json', 'utf8')));
const allowed = new Set(Object.keys(longWords));

const simple = readMessages('de-simple');
const german = readMessages('de');

const offences = [
	...simple.flatMap(({ key, texts }) =>
		texts
			.flatMap((text) => findAgainstLeicht(text, allowed))
			.map(({ rule, found }) => `de-simple ${key}: ${rule}: ${found}`)
	),
	...german.flatMap(({ key, texts }) =>
		texts
			.filter((text) => readingFigures([text]).mostWords > germanLimits.mostWords)
			.map((text) => `de ${key}: more than ${germanLimits.mostWords} words: ${text}`)
	)
];

const textsOf = (messages: typeof simple) => messages.flatMap(({ texts }) => texts);
const simpleFigures = readingFigures(textsOf(simple));
const germanFigures = readingFigures(textsOf(german));

const gates: readonly (readonly [name: string, passed: boolean])[] = [
	['L01 de-simple: mean of at most 8 words', simpleFigures.meanWords <= leichtLimits.meanWords],
	[
		'L03 de-simple: 90 % of sentences have at most 10 words',
		simpleFigures.shortShare >= leichtLimits.shortShare
	],
	[
		'L09 de-simple: at most 5 % of sentences with a negation',
		simpleFigures.negationShare <= leichtLimits.negationShare
	],
	['L11 de-simple: Amstad of at least 80', simpleFigures.amstad >= leichtLimits.amstad],
	['L11 de-simple: LIX of at most 30', simpleFigures.lix <= leichtLimits.lix],
	['de: mean of at most 12 words', germanFigures.meanWords <= germanLimits.meanWords]
];
const missed = gates.filter(([, passed]) => !passed).map(([name]) => name);

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const row = (locale: string, figures: ReadingFigures) =>
	[
		locale.padEnd(10),
		`${figures.sentences} sentences`,
		`mean ${figures.meanWords.toFixed(1)}`,
		`most ${figures.mostWords} words`,
		`up to 10 words ${percent(figures.shortShare)}`,
		`with a negation ${percent(figures.negationShare)}`,
		`Amstad ${figures.amstad.toFixed(0)}`,
		`LIX ${figures.lix.toFixed(0)}`
	].join('  ');

for (const line of [...offences, ...missed.map((name) => `missed: ${name}`)]) console.log(line);
console.log(row('de-simple', simpleFigures));
console.log(row('de', germanFigures));
console.log(`${offences.length + missed.length} to mend`);
process.exit(offences.length + missed.length === 0 ? 0 : 1);
