import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

/** Why a mail that did not arrive was not settled. */
export const unsentMailRefusal = refusalWords<FormKeyRefusal | 'mailSettled'>({
	...formKeySentences,
	mailSettled: () => m.unsent_refused_settled()
});
