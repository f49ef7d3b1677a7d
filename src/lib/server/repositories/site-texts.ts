import { and, desc, eq, max } from 'drizzle-orm';
import { portalLanguages, type PortalLanguage } from '$lib/domain/neighbourhood/neighbourhood';
import type { SitePage, SiteText } from '$lib/domain/site/site-text';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { siteText } from '$lib/server/db/schema';

const isKnown = (language: string): language is PortalLanguage =>
	portalLanguages.some((known) => known === language);

/** The newest revision of each page in each language. They belong to the installation, to no neighbourhood. */
export async function readSiteTexts(db: Queryable): Promise<readonly SiteText[]> {
	const rows = await db
		.selectDistinctOn([siteText.page, siteText.language], {
			page: siteText.page,
			language: siteText.language,
			content: siteText.content
		})
		.from(siteText)
		.orderBy(siteText.page, siteText.language, desc(siteText.revision));
	return rows.flatMap(({ page, language, content }) =>
		isKnown(language) ? [{ page, language, content }] : []
	);
}

/** Appends a revision; the primary key refuses the second of two that come at once. */
export async function insertSiteText(
	tx: Transaction,
	{ page, language, content, now }: SiteText & { readonly now: Date }
): Promise<void> {
	const revision = (await lastRevision(tx, page, language)) + 1;
	await tx.insert(siteText).values({ page, language, content, revision, createdAt: now });
}

async function lastRevision(tx: Transaction, page: SitePage, language: string): Promise<number> {
	const [row] = await tx
		.select({ last: max(siteText.revision) })
		.from(siteText)
		.where(and(eq(siteText.page, page), eq(siteText.language, language)));
	return row?.last ?? 0;
}
