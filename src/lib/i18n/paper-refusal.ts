import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { ReadSheetsRefusal } from '$lib/domain/participation/read-sheets';
import type { CodeRefusal } from '$lib/domain/participation/voting-code';
import type { RightRefusal } from '$lib/domain/participation/may-cast';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords, type ToldRefusal } from '$lib/i18n/refusal-words';
import { codeRefusal, voteRefusal } from '$lib/i18n/vote-refusal';
import { m } from '$lib/paraglide/messages';

type OwnReason =
	| ReadSheetsRefusal
	| FormKeyRefusal
	| 'exchangeNotOpen'
	| 'moreThanExchanged'
	| 'pileAgreed'
	| 'twoReadAlready'
	| 'voteNotClosed';

const number = (value: number | string | undefined) => formatNumber(Number(value ?? 0));

/** Why a pile is not taken like that. */
export const pileRefusal = refusalWords<OwnReason>({
	...formKeySentences,
	exchangeNotOpen: () => m.paper_refused_not_open(),
	lineWrong: ({ wrong }) => m.paper_refused_lines_wrong({ count: number(wrong) }),
	linesMissing: ({ lines, sheets }) =>
		m.paper_refused_lines({ lines: number(lines), sheets: number(sheets) }),
	moreThanExchanged: ({ exchanged, sheets }) =>
		m.paper_refused_more_sheets({ exchanged: number(exchanged), sheets: number(sheets) }),
	pileAgreed: () => m.paper_refused_agreed(),
	twoReadAlready: () => m.paper_refused_two(),
	voteNotClosed: () => m.paper_refused_not_closed()
});

type ExchangeReason = CodeRefusal | RightRefusal | FormKeyRefusal | 'exchangeNotOpen';

/** Why a code or a right is not exchanged. */
export function exchangeRefusal(refusal: ToldRefusal<ExchangeReason>): string {
	const { details } = refusal;
	const told = details === undefined ? {} : { details };
	switch (refusal.reason) {
		case 'codeCharacter':
		case 'codeGroupLength':
		case 'codeGroupWrong':
		case 'codeMissing':
		case 'codeTooLong':
			return codeRefusal({ reason: refusal.reason, ...told });
		case 'exchangeNotOpen':
		case 'formKeyExpired':
		case 'formKeyMissing':
		case 'formKeyReused':
			return pileRefusal({ reason: refusal.reason, ...told });
		case 'codeOnPaper':
		case 'codeRevoked':
		case 'codeUnconfirmed':
		case 'codeUnknown':
		case 'noRight':
		case 'rightOnPaper':
		case 'rightUnconfirmed':
			return voteRefusal({ reason: refusal.reason, ...told });
	}
}
