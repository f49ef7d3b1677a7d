import type { Page } from '@playwright/test';
import { axeComplaintsInBothSchemes } from './axe';
import { focusComplaints, reflowComplaints, targetComplaints } from './page-geometry';
import {
	formComplaints,
	languageComplaints,
	stillnessComplaints,
	structureComplaints
} from './page-structure';

/** A page that follows a meeting takes its link to reload away as soon as it follows. */
async function liveHasSettled(page: Page): Promise<void> {
	if ((await page.locator('script[src*="live.js"]').count()) === 0) return;
	await page.locator('[data-connection="following"]').waitFor({ state: 'attached' });
}

/**
 * Everything we hold a page to, as a list of complaints that a test expects to be empty. Needs a context with
 * JavaScript, since axe runs inside the page; our pages themselves have none.
 */
export async function pageComplaints(page: Page, locale: string): Promise<readonly string[]> {
	const named = async (name: string, found: Promise<readonly string[]>) =>
		(await found).map((line) => `${name}: ${line}`);
	await liveHasSettled(page);
	return [
		...(await named('structure', structureComplaints(page))),
		...(await named('language', languageComplaints(page, locale))),
		...(await named('still', stillnessComplaints(page))),
		...(await named('form', formComplaints(page))),
		...(await named('target', targetComplaints(page))),
		...(await named('focus', focusComplaints(page))),
		...(await named('axe', axeComplaintsInBothSchemes(page))),
		...(await named('reflow', reflowComplaints(page)))
	];
}
