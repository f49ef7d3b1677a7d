import { z } from 'zod';
import { siteTextLimit } from '$lib/domain/site/site-text';
import { optionalText } from '$lib/forms/fields';

const content = optionalText({ max: siteTextLimit }).transform((text) => text ?? '');

/** One page in all languages of the portal. */
export const saveSiteTextForm = z
	.object({
		text_de: content,
		text_simple: content,
		text_en: content,
		text_tr: content,
		text_ar: content
	})
	.transform((given) => ({
		de: given.text_de,
		'de-simple': given.text_simple,
		en: given.text_en,
		tr: given.text_tr,
		ar: given.text_ar
	}));
