import type { MinutesView } from '$lib/domain/meeting/minutes/minutes-view';
import { direction } from '$lib/i18n/direction';
import { minutesSheet } from '$lib/i18n/minutes/minutes-sheet';
import { textLanguage } from '$lib/i18n/text-language';
import { getLocale } from '$lib/paraglide/runtime';
import template from './sheet.typ?raw';
import { makePdf } from './typst';

/** The minutes as a tagged PDF in the language of the page, from the same blocks as the page; null without Typst. */
export function minutesPdf(view: MinutesView): Promise<Uint8Array<ArrayBuffer> | null> {
	const sheet = minutesSheet(view);
	const author = view.document.head.body;
	return makePdf(template, { sheet, author, lang: textLanguage(), dir: direction(getLocale()) });
}

/** The file as an answer; its name says what it is and of which day. */
export function pdfResponse(
	pdf: Uint8Array<ArrayBuffer>,
	{ document, audience }: MinutesView
): Response {
	const day = document.head.startsAt.slice(0, 10);
	return new Response(pdf, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="minutes-${day}-${audience}.pdf"`,
			'cache-control': audience === 'public' ? 'no-cache' : 'private, no-store'
		}
	});
}
