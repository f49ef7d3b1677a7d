import type { SitePage } from '$lib/domain/site/site-text';
import { m } from '$lib/paraglide/messages';

const titles = {
	help: m.site_help_title,
	imprint: m.site_imprint_title,
	privacy: m.site_privacy_title,
	accessibility: m.site_accessibility_title
} satisfies Record<SitePage, () => string>;

export function sitePageTitle(page: SitePage): string {
	return titles[page]();
}
