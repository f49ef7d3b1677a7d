import { existsSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** All objects of the file as text: those in the open, and what its streams hold. */
export function pdfText(pdf: Uint8Array): string {
	const bytes = Buffer.from(pdf);
	const raw = bytes.toString('latin1');
	const parts = [raw];
	for (const { index, 0: begin } of raw.matchAll(/(?<!end)stream\r?\n/g)) {
		const from = index + begin.length;
		const end = raw.indexOf('endstream', from);
		try {
			parts.push(inflateSync(bytes.subarray(from, end)).toString('latin1'));
		} catch {
			// Not compressed this way, for instance a font.
		}
	}
	return parts.join('\n');
}

/** Whatever npm installed for this platform: where something is there, it has to work. */
const platform = ['gnu', 'musl'].map((c) => `typst-ts-node-compiler-linux-x64-${c}`);
export const hasTypst = platform.some((name) => existsSync(`node_modules/@myriaddreamin/${name}`));
