import type { FieldError, FieldErrorCode } from '$lib/forms/field-error';
import { formatDate } from '$lib/i18n/date';
import { formatCents, typedCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';

function limitOf({ limit, limitCents, limitOn }: FieldError): string {
	if (limitCents !== undefined) return formatCents(limitCents);
	if (limitOn !== undefined) return formatDate(limitOn);
	return formatNumber(limit ?? 0);
}

const sentences = {
	beforeStart: () => m.common_error_before_start(),
	brokenCharacters: () => m.common_error_broken_characters(),
	inThePast: () => m.common_error_in_the_past(),
	missing: () => m.common_error_missing(),
	negative: () => m.common_error_negative(),
	noneAndMore: () => m.common_error_none_and_more(),
	notADate: () => m.common_error_not_a_date({ example: '24.12.2026' }),
	notANumber: () => m.common_error_not_a_number({ example: typedCents(12_050) }),
	notATime: () => m.common_error_not_a_time(),
	notAnAddress: () => m.common_error_not_an_address(),
	notOnTheList: () => m.common_error_not_on_the_list(),
	notTheSame: () => m.common_error_not_the_same(),
	tooFew: (error) => m.common_error_too_few({ limit: limitOf(error) }),
	tooLarge: (error) => m.common_error_too_large({ limit: limitOf(error) }),
	tooLate: (error) => m.common_error_too_late({ limit: limitOf(error) }),
	tooLong: (error) => m.common_error_too_long({ limit: limitOf(error) }),
	tooMany: (error) => m.common_error_too_many({ limit: limitOf(error) }),
	tooPrecise: () => m.common_error_too_precise(),
	tooShort: (error) => m.common_error_too_short({ limit: limitOf(error) }),
	tooSmall: (error) => m.common_error_too_small({ limit: limitOf(error) })
} satisfies Record<FieldErrorCode, (error: FieldError) => string>;

/**
 * The sentence beside a field and in the summary on top: the field's label, then what to do. A label that
 * ends as a question keeps its own mark.
 */
export function fieldError(error: FieldError, label: string): string {
	const sentence = sentences[error.error](error);
	if (label === '') return sentence;
	if (/[?!.:؟]$/u.test(label)) return `${label} ${sentence}`;
	return m.common_field_sentence({ label, sentence });
}
