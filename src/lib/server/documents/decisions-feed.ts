import { Feed } from 'feed';
import { registerSentence } from '$lib/i18n/register-words';
import { m } from '$lib/paraglide/messages';
import { getLocale, type Locale } from '$lib/paraglide/runtime';
import type { RegisterRow } from '$lib/server/services/read-register';

/** No control character may stand in XML, whatever somebody wrote into a title. */
const plain = (text: string) => text.replace(/\p{Cc}/gu, ' ');

/**
 * The newest decisions as an Atom feed. An entry keeps its id for ever; what is corrected or taken back comes
 * again as the same entry with a newer date. `home` is the address of the register's pages.
 */
export function decisionsFeed(
	rows: readonly RegisterRow[],
	{ name, home, locale = getLocale() }: { name: string; home: string; locale?: Locale }
): string {
	const newest = Math.max(0, ...rows.map(({ modifiedAt }) => modifiedAt.getTime()));
	const feed = new Feed({
		id: home,
		link: home,
		title: plain(m.register_feed_title({ name }, { locale })),
		author: { name: plain(name) },
		copyright: '',
		generator: m.common_product_name({}, { locale }),
		updated: new Date(newest),
		feedLinks: { atom: `${home}.atom` }
	});
	for (const row of rows)
		feed.addItem({
			id: `${home}/${row.reference}`,
			link: `${home}/${row.reference}`,
			title: plain(`${row.reference}: ${row.title?.content ?? ''}`),
			description: plain(registerSentence(row, locale)),
			date: row.modifiedAt,
			published: row.publishedAt
		});
	return feed.atom1();
}
