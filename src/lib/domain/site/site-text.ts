import { portalLanguages, type PortalLanguage } from '../neighbourhood/neighbourhood';

/** The pages below every page whose words belong to whoever runs the portal. */
export const sitePages = ['help', 'imprint', 'privacy', 'accessibility'] as const;
export type SitePage = (typeof sitePages)[number];

/** Without these the portal must not go public: DDG § 5, GDPR Art. 13, BITV 2.0 § 7. */
export const requiredPages = ['imprint', 'privacy', 'accessibility'] as const satisfies SitePage[];

export const siteTextLimit = 20_000;

/** The newest words of a page in one language; empty when they were taken away again. */
export interface SiteText {
	readonly page: SitePage;
	readonly language: PortalLanguage;
	readonly content: string;
}

export function isSitePage(name: string): name is SitePage {
	return sitePages.some((page) => page === name);
}

/** The text for a reader: in their language, for simple German also the ordinary one, else the first there is. */
export function siteTextFor(
	texts: readonly SiteText[],
	page: SitePage,
	language: PortalLanguage
): SiteText | null {
	const there = texts.filter((text) => text.page === page && text.content !== '');
	const order: readonly PortalLanguage[] = [language, 'de', ...portalLanguages];
	const [first] = order.flatMap((wanted) => there.filter((text) => text.language === wanted));
	return first ?? null;
}

/** The required pages that do not say anything in German, the binding language. */
export function missingPages(texts: readonly SiteText[]): readonly SitePage[] {
	return requiredPages.filter(
		(page) =>
			!texts.some((text) => text.page === page && text.language === 'de' && text.content !== '')
	);
}
