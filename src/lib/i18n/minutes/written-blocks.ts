import type { MinutesView } from '$lib/domain/meeting/minutes/minutes-view';
import type {
	MinutesDocument,
	MinutesPoint,
	Remark
} from '$lib/domain/meeting/schema/minutes-document';
import { textFor, type WrittenText } from '$lib/domain/text/written-text';
import { formatDateOf } from '$lib/i18n/date';
import { textLanguage } from '$lib/i18n/text-language';
import { m } from '$lib/paraglide/messages';
import type { Block } from './sheet';

/** What people wrote about a point: the minute taker, statements, dissent, accepted corrections. */
export function writtenBlocks(
	{ remarks, corrections }: Pick<MinutesPoint, 'remarks' | 'corrections'>,
	{ document }: Pick<MinutesView, 'document'>
): readonly Block[] {
	return [
		...remarks.flatMap((remark) => quote(remarkLabel(remark, document), remark.texts)),
		...corrections.flatMap(({ acceptedAt, texts }) =>
			quote(m.minutes_correction_label({ date: formatDateOf(new Date(acceptedAt)) }), texts)
		)
	];
}

function remarkLabel({ kind, seat, bench }: Remark, { benches }: MinutesDocument): string {
	if (kind === 'summary') return m.minutes_remark_summary();
	const group = benches.find(({ code }) => code === bench)?.name;
	const name = [group, seat].filter(Boolean).join(', ');
	const who = name === '' ? m.minutes_remark_somebody() : name;
	return kind === 'statement'
		? m.minutes_remark_statement({ who })
		: m.minutes_remark_dissent({ who });
}

/** People's words in the reader's language where there is a translation, with what they are. */
export function quote(label: string, texts: readonly WrittenText[]): readonly Block[] {
	const words = textFor(texts, textLanguage());
	if (words === null) return [];
	return [{ kind: 'quote', label, text: { text: words.content, lang: words.language } }];
}
