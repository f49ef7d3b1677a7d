import { stringify } from 'csv-stringify/sync';
import { registerResultName, registerSentence } from '$lib/i18n/register-words';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';
import type { RegisterRow } from '$lib/server/services/read-register';

/** Where a table calculation writes decimals with a comma: there `1200.50` would be read as a text, or a date. */
const commaLocales: readonly Locale[] = ['de', 'de-simple', 'tr'];

/** Euros without grouping, as the spreadsheets of this language read a number. */
function euros(cents: number | null, locale: Locale): string {
	if (cents === null) return '';
	const mark = commaLocales.includes(locale) ? ',' : '.';
	return `${Math.trunc(cents / 100)}${mark}${String(cents % 100).padStart(2, '0')}`;
}

const columns: readonly {
	readonly name: (inLocale: { readonly locale: Locale }) => string;
	readonly cell: (row: RegisterRow, locale: Locale, origin: string) => string;
}[] = [
	{ name: (one) => m.register_column_reference({}, one), cell: ({ reference }) => reference },
	{
		name: (one) => m.register_column_decided_on({}, one),
		cell: ({ determination }) => determination.decidedOn
	},
	{ name: (one) => m.register_column_body({}, one), cell: ({ bodyName }) => bodyName },
	{ name: (one) => m.register_column_title({}, one), cell: ({ title }) => title?.content ?? '' },
	{
		name: (one) => m.register_column_result({}, one),
		cell: ({ determination, withdrawn }, locale) =>
			registerResultName(withdrawn === null ? determination.result.kind : 'takenBack', locale)
	},
	{
		name: (one) => m.register_column_sentence({}, one),
		cell: (row, locale) => registerSentence(row, locale)
	},
	{
		name: (one) => m.register_column_amount({}, one),
		cell: ({ determination, withdrawn }, locale) =>
			euros(withdrawn === null ? determination.result.amountCents : null, locale)
	},
	{
		name: (one) => m.register_column_corrected({}, one),
		cell: ({ determination }, locale) =>
			determination.replaces === null ? '' : m.register_status_corrected({}, { locale })
	},
	{
		name: (one) => m.register_column_reason({}, one),
		cell: ({ withdrawn }) => withdrawn?.reason?.content ?? ''
	},
	{
		name: (one) => m.register_column_proposal({}, one),
		cell: ({ proposalReference }) => proposalReference
	},
	{
		name: (one) => m.register_column_address({}, one),
		cell: ({ reference }, _locale, home) => `${home}/${reference}`
	}
];

/**
 * `;` as the spreadsheets of most of our languages expect it. A cell that begins like a formula gets an apostrophe
 * in front: whoever opens the table must not run what somebody wrote into a title.
 */
const write = (lines: readonly (readonly string[])[], bom = false) =>
	stringify([...lines], {
		delimiter: ';',
		record_delimiter: 'windows',
		escape_formulas: true,
		bom
	});

/** The first line of the table, with the mark by which a spreadsheet sees that it is UTF-8. */
export function decisionsCsvHead(locale: Locale): string {
	return write([columns.map(({ name }) => name({ locale }))], true);
}

/** Entries of the register as lines of a table; `home` is the address of the register's pages. */
export function decisionsCsvLines(
	rows: readonly RegisterRow[],
	{ locale, home }: { readonly locale: Locale; readonly home: string }
): string {
	return write(rows.map((row) => columns.map(({ cell }) => cell(row, locale, home))));
}
