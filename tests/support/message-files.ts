import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const variants = z.object({
	declarations: z.array(z.string()),
	selectors: z.array(z.string()),
	match: z.record(z.string(), z.string())
});
const file = z.record(z.string(), z.union([z.string(), z.array(variants)]));
const settings = z.object({ baseLocale: z.string(), locales: z.array(z.string()) });

export const { baseLocale, locales } = settings.parse(
	JSON.parse(readFileSync('messages/project.inlang/settings.json', 'utf8'))
);

export interface Message {
	readonly key: string;
	readonly feature: string;
	/** One text, or one for each plural form. */
	readonly texts: readonly string[];
	/** Names of the values that are filled in, sorted. */
	readonly inputs: readonly string[];
}

function inputsOf(texts: readonly string[], declarations: readonly string[]): readonly string[] {
	const filledIn = texts.flatMap((text) =>
		[...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '')
	);
	const declared = declarations.flatMap((line) => /^input (\w+)$/.exec(line)?.[1] ?? []);
	return [...new Set([...filledIn, ...declared])].sort();
}

function messagesIn(locale: string, name: string): readonly Message[] {
	const path = `messages/${locale}/${name}`;
	const entries = Object.entries(file.parse(JSON.parse(readFileSync(path, 'utf8'))));
	return entries.map(([key, value]) => {
		const texts =
			typeof value === 'string' ? [value] : value.flatMap((v) => Object.values(v.match));
		const declarations = typeof value === 'string' ? [] : value.flatMap((v) => v.declarations);
		return {
			key,
			feature: name.replace('.json', ''),
			texts,
			inputs: inputsOf(texts, declarations)
		};
	});
}

/** All messages of a locale, in the order of its files. */
export function readMessages(locale: string): readonly Message[] {
	return readdirSync(`messages/${locale}`).flatMap((name) => messagesIn(locale, name));
}
