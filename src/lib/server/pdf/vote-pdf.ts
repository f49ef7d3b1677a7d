import type { BatchLayout } from '$lib/domain/participation/code-batch';
import { direction } from '$lib/i18n/direction';
import { ballotSheet } from '$lib/i18n/letterbox/ballot-sheet';
import { codeSheet, printedCode } from '$lib/i18n/letterbox/code-sheet';
import { posterSheet } from '$lib/i18n/letterbox/poster-sheet';
import { voteAddress } from '$lib/i18n/letterbox/vote-address';
import type { VoteOnPaper } from '$lib/domain/participation/vote-on-paper';
import { textLanguage } from '$lib/i18n/text-language';
import { getLocale } from '$lib/paraglide/runtime';
import ballot from './ballot.typ?raw';
import letter from './code-letter.typ?raw';
import slips from './code-slips.typ?raw';
import paper from './paper.typ?raw';
import poster from './poster.typ?raw';
import { drawEach, qrSvg } from './qr-code';
import { makePdf } from './typst';

/** The paper of a vote, each a tagged PDF in the language of the page; null without Typst. */
type Pdf = Promise<Uint8Array<ArrayBuffer> | null>;

function make(template: string, { neighbourhood }: VoteOnPaper, content: object): Pdf {
	const language = { lang: textLanguage(), dir: direction(getLocale()) };
	return makePdf(paper + template, { ...content, ...language, author: neighbourhood.name });
}

/** A sheet or a slip for each code, in the order of the codes. */
export async function codesPdf(
	vote: VoteOnPaper,
	{ layout, codes }: { readonly layout: BatchLayout; readonly codes: readonly string[] }
): Pdf {
	const printed = await drawEach(codes, (code) => {
		const { groups, address } = printedCode(vote, code);
		return { groups, qr: qrSvg(address) };
	});
	const template = layout === 'letter' ? letter : slips;
	return make(template, vote, { sheet: codeSheet(vote), codes: printed });
}

export function posterPdf(vote: VoteOnPaper): Pdf {
	return make(poster, vote, { sheet: { ...posterSheet(vote), qr: qrSvg(voteAddress(vote)) } });
}

export function ballotPdf(vote: VoteOnPaper): Pdf {
	return make(ballot, vote, { sheet: ballotSheet(vote) });
}
