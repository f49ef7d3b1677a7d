import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { hasTypst } from '../../../../tests/support/pdf-text';
import { makePdf } from './typst';

const template = `#set document(title: "Plan")
#set text(lang: "de")
#let data = json(bytes(sys.inputs.data))
#title()
#data.words`;

describe.skipIf(!hasTypst)(
	"documents by Typst (skipped where Typst's platform package is missing)",
	() => {
		test('others have their turn while a document is made', async () => {
			const seen: string[] = [];
			const made = makePdf(template, { words: 'Gut. '.repeat(2000) }).then(() => seen.push('made'));
			await setImmediate();
			seen.push('others');
			await made;
			expect(seen).toEqual(['others', 'made']);
		});

		test('each of many asked for at once gets its own', async () => {
			const lengths = [1, 4000, 2];
			const made = await Promise.all(
				lengths.map((length) => makePdf(template, { words: 'Gut. '.repeat(length) }))
			);
			const [short = 0, long = 0, alsoShort = 0] = made.map((pdf) => pdf?.length);
			expect(long).toBeGreaterThan(short);
			expect(long).toBeGreaterThan(alsoShort);
		});

		test('a template with a fault is refused, and the next document is made', async () => {
			const broken = makePdf('#nobody-knows-this', {});
			const next = makePdf(template, { words: 'Gut.' });
			await expect(broken).rejects.toThrow(/nobody-knows-this/);
			expect(await next).toBeInstanceOf(Uint8Array);
		});
	}
);
