import type { PortalLanguage } from '$lib/domain/neighbourhood/neighbourhood';
import { siteTextFor, type SitePage, type SiteText } from '$lib/domain/site/site-text';
import type { Context } from '$lib/server/context';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import { readSiteTexts } from '$lib/server/repositories/site-texts';

export interface Office {
	readonly slug: string;
	readonly name: string;
	readonly address: string;
	readonly contactEmail: string | null;
}

export interface SitePageRead {
	/** What the operator wrote, as far as possible in the language of the reader; null when nothing. */
	readonly text: SiteText | null;
	/** Where people go who would rather ask somebody. */
	readonly offices: readonly Office[];
}

/** One of the pages below every page. */
export async function readSiteText(
	{ db }: Pick<Context, 'db'>,
	{ page, language }: { readonly page: SitePage; readonly language: PortalLanguage }
): Promise<SitePageRead> {
	const [texts, neighbourhoods] = await Promise.all([
		readSiteTexts(db.query),
		listNeighbourhoods(db.query)
	]);
	const offices = neighbourhoods.map(({ slug, name, address, contactEmail }) => ({
		slug,
		name,
		address,
		contactEmail
	}));
	return { text: siteTextFor(texts, page, language), offices };
}

/** All texts as they stand, for whoever writes them. */
export async function readAllSiteTexts({ db }: Pick<Context, 'db'>): Promise<readonly SiteText[]> {
	return readSiteTexts(db.query);
}
