import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { m } from '$lib/paraglide/messages';

/** Part of every map of refusals: `{ ...formKeySentences, … }`. */
export const formKeySentences = {
	formKeyMissing: () => m.common_refused_form_key_missing(),
	formKeyExpired: () => m.common_refused_form_key_expired(),
	formKeyReused: () => m.common_refused_form_key_reused()
} satisfies Record<FormKeyRefusal, () => string>;
