import type { Actor } from '$lib/domain/access/actor';
import { can, type AccessRefusal } from '$lib/domain/access/can';
import { portalLanguages, type PortalLanguage } from '$lib/domain/neighbourhood/neighbourhood';
import { ok, type Result } from '$lib/domain/result';
import type { SitePage } from '$lib/domain/site/site-text';
import type { Context } from '$lib/server/context';
import { insertSiteText, readSiteTexts } from '$lib/server/repositories/site-texts';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface SaveSiteText {
	readonly page: SitePage;
	/** Empty where a language has no text of its own. */
	readonly contents: Readonly<Record<PortalLanguage, string>>;
	readonly formKey: string;
}

export type SaveSiteTextRefusal = AccessRefusal | FormKeyRefusal | 'changedMeanwhile';

/** Writes one of the pages below every page, in all its languages; each change is a revision of its own. */
export async function saveSiteText(
	context: Context,
	actor: Actor,
	{ formKey, page, contents }: SaveSiteText
): Promise<Result<true, SaveSiteTextRefusal>> {
	const allowed = can(actor, 'administerInstance');
	if (!allowed.ok) return allowed;
	const form = { key: formKey, payload: { page, contents } };
	const onConstraint = { site_text_pkey: 'changedMeanwhile' } as const;
	return perform<true, SaveSiteTextRefusal>(
		context,
		{ actor, neighbourhoodId: null, form, onConstraint },
		async (tx, now) => {
			const before = (await readSiteTexts(tx)).filter((text) => text.page === page);
			const contentOf = (language: PortalLanguage) =>
				before.find((text) => text.language === language)?.content ?? '';
			const changed = portalLanguages.filter(
				(language) => contentOf(language) !== contents[language]
			);
			for (const language of changed)
				await insertSiteText(tx, { page, language, content: contents[language], now });
			if (changed.length > 0)
				tx.note({
					action: 'siteTextSaved',
					subjectKind: 'siteText',
					subjectId: page,
					details: { languages: changed }
				});
			return ok(true);
		}
	);
}
