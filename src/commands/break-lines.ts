import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readMessages } from '../../tests/support/message-files';
import { onePerLine } from '../lib/domain/language/sentences';

/** `npm run break:lines`: puts each sentence in Leichte Sprache on a line of its own (L10), in the word files. */

const folder = 'messages/de-simple';
const texts = readMessages('de-simple').flatMap((message) => message.texts);
const crowded = new Map(
	texts
		.map((text) => [JSON.stringify(text), JSON.stringify(onePerLine(text))] as const)
		.filter(([before, after]) => before !== after)
);

for (const name of readdirSync(folder)) {
	const path = `${folder}/${name}`;
	const before = readFileSync(path, 'utf8');
	let after = before;
	for (const [text, lines] of crowded) after = after.replaceAll(`: ${text}`, `: ${lines}`);
	if (after !== before) writeFileSync(path, after);
}
console.log(`${crowded.size} texts changed`);
