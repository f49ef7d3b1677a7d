import { setImmediate } from 'node:timers/promises';
import { encode } from 'uqr';

/** The margin that readers need around a code, in modules. */
const quiet = 4;

/** A QR code as one path of dark bars on a square of this side. */
export interface QrCode {
	readonly side: number;
	readonly path: string;
}

export function qrCode(text: string): QrCode {
	const { data, size } = encode(text, { ecc: 'M', border: 0 });
	const bars = data.flatMap((row, y) => barsOf(row).map(([x, width]) => bar(x, y, width)));
	return { side: size + 2 * quiet, path: bars.join('') };
}

/** The same as a picture for a document. */
export function qrSvg(text: string): string {
	const { side, path } = qrCode(text);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>`;
}

/** A code takes more than a millisecond: after so many, others have their turn. */
const atATime = 20;

/** Draws one after the other, in their order, while the site goes on answering. */
export async function drawEach<T>(
	codes: readonly string[],
	draw: (code: string) => T
): Promise<readonly T[]> {
	const drawn: T[] = [];
	for (const code of codes) {
		drawn.push(draw(code));
		if (drawn.length % atATime === 0) await setImmediate();
	}
	return drawn;
}

const bar = (x: number, y: number, width: number) =>
	`M${x + quiet} ${y + quiet}h${width}v1h-${width}z`;

/** Neighbouring dark modules of a row: where they begin, and how many. */
function barsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
	const bars: (readonly [number, number])[] = [];
	let begin = -1;
	for (const [x, isDark] of [...row, false].entries()) {
		if (isDark && begin < 0) begin = x;
		if (isDark || begin < 0) continue;
		bars.push([begin, x - begin]);
		begin = -1;
	}
	return bars;
}
