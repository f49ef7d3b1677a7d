import { formKeyRefusal } from '$lib/i18n/form-key-refusal';
import { m } from '$lib/paraglide/messages';

/** Why the words of a footer page were not saved. */
export const siteTextRefusal = {
	...formKeyRefusal,
	changedMeanwhile: () => m.site_edit_refused_changed_meanwhile(),
	notAllowed: () => m.common_status_forbidden(),
	signInFirst: () => m.common_status_sign_in_first()
} as const;
