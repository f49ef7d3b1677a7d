import type { WithdrawDecisionRefusal } from '$lib/domain/register/withdraw-decision';
import type { RegisterResult } from '$lib/domain/register/register-filter';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { Determination } from '$lib/domain/voting/determination';
import { formatDateOf } from '$lib/i18n/date';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { resultSentence, resultStatus } from '$lib/i18n/result-sentence';
import { m } from '$lib/paraglide/messages';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

/** What a reader narrows the register to, in a word or two. */
export function registerResultName(result: RegisterResult, locale: Locale = getLocale()): string {
	return result === 'takenBack'
		? m.register_status_taken_back({}, { locale })
		: resultStatus(result, locale);
}

/** The one sentence that comes first: what was decided, or that it was taken back. */
export function registerSentence(
	{
		determination,
		withdrawn
	}: { readonly determination: Determination; readonly withdrawn: { readonly at: Date } | null },
	locale: Locale = getLocale()
): string {
	return withdrawn === null
		? resultSentence(determination, locale)
		: m.register_taken_back_on({ date: formatDateOf(withdrawn.at, locale) }, { locale });
}

/** Why an entry is not taken back like that. */
export const withdrawDecisionRefusal = refusalWords<WithdrawDecisionRefusal | FormKeyRefusal>({
	...formKeySentences,
	notPublic: () => m.register_refused_not_public(),
	withdrawnAlready: () => m.register_refused_withdrawn_already()
});
