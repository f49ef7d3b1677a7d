import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

/** Why the words of a footer page were not saved. */
export const siteTextRefusal = refusalWords<FormKeyRefusal | 'changedMeanwhile'>({
	...formKeySentences,
	changedMeanwhile: () => m.site_edit_refused_changed_meanwhile()
});
