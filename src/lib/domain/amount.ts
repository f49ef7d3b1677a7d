import { ok, refuse, type Result } from './result';

/** Why typed text is no amount of money. */
export type AmountRefusal = 'missing' | 'notANumber' | 'negative' | 'tooPrecise' | 'tooLarge';

/** A thousand million euros: far above any fund, far below what an integer holds exactly. */
export const largestAmountCents = 100_000_000_000;

const eastern: readonly (readonly [first: number, last: number])[] = [
	[0x0660, 0x0669],
	[0x06f0, 0x06f9]
];

/** Arabic-Indic and Persian digits as 0-9; everything else untouched. */
export function plainDigits(text: string): string {
	return text.replace(/[٠-٩۰-۹]/g, (digit) => {
		const code = digit.charCodeAt(0);
		const range = eastern.find(([first, last]) => code >= first && code <= last);
		return range === undefined ? digit : String(code - range[0]);
	});
}

const currency = /^(?:€|eur|euros?|avro|يورو)|(?:€|eur|euros?|avro|يورو)$/giu;
const invisible = /[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** German price tags: `50,-` and `50,--`. */
const dashForNoCents = /[.,]\s*[-–—]{1,2}$/u;

/** One alphabet for all scripts: digits, `.` and `,` (either mark), `'` and ` ` (thousands only), `d` (decimal only). */
function simplify(text: string): string {
	return plainDigits(text.normalize('NFKC').replace(invisible, ''))
		.trim()
		.replace(currency, '')
		.trim()
		.replace(dashForNoCents, '')
		.replace(/،/g, ',')
		.replace(/٫/g, 'd')
		.replace(/[’ʼ`´٬]/g, "'")
		.replace(/\s+/g, ' ');
}

interface Parts {
	readonly whole: string;
	readonly fraction: string;
}

/** The last mark decides: one or two digits behind it are cents, three belong to the thousands. */
function split(text: string): Result<Parts, AmountRefusal> {
	const last = /^(.*)([.,d' ])(\d*)$/.exec(text);
	if (last === null) return ok({ whole: text, fraction: '' });
	const [, before = '', mark = '', behind = ''] = last;
	const isDecimal = mark === 'd' || ((mark === '.' || mark === ',') && behind.length !== 3);
	if (!isDecimal) return ok({ whole: text, fraction: '' });
	if (behind.length === 0) return refuse('notANumber');
	if (behind.length > 2) return refuse('tooPrecise');
	return ok({ whole: before === '' ? '0' : before, fraction: behind });
}

/** `1.200` and `1 200 000`: groups of three behind the first, one kind of mark throughout. */
function ungroup(whole: string): Result<string, AmountRefusal> {
	if (/^\d+$/.test(whole)) return ok(whole);
	// `0.001` and `1234.567` are three places behind the point, whatever was meant: never thousands.
	if (/^(?:0+|\d{4,})[.,]\d{3}$/.test(whole)) return refuse('tooPrecise');
	const grouped = /^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(whole);
	return grouped ? ok(whole.replace(/\D/g, '')) : refuse('notANumber');
}

/**
 * Cents of an amount as people type it in any language: `1.200`, `1,200.50`, `1 200,5 €`, `EUR 50`, `١٬٢٠٠٫٥٠`.
 * A last mark followed by one or two digits is the decimal mark, by three a thousands mark. Never rounds.
 */
export function parseAmount(text: string): Result<number, AmountRefusal> {
	const simple = simplify(text);
	if (simple === '') return refuse('missing');
	if (/^[-−–]\s*[\d.,]|^\d[\d.,' ]*[-−–]$/u.test(simple)) return refuse('negative');
	const parts = split(simple);
	if (!parts.ok) return parts;
	const whole = ungroup(parts.value.whole);
	if (!whole.ok) return whole;
	const significant = whole.value.replace(/^0+(?=\d)/, '');
	if (significant.length > 10) return refuse('tooLarge');
	const cents = Number(significant) * 100 + Number(parts.value.fraction.padEnd(2, '0'));
	return cents > largestAmountCents ? refuse('tooLarge') : ok(cents);
}
