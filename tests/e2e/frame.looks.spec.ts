import { locales } from '../support/message-files';
import { pageComplaints } from '../support/page-checks';
import { expect, test } from '../support/fixtures';

const paths = ['', '/this-page-does-not-exist/at-all'];

for (const locale of locales) {
	for (const path of paths) {
		test(`A01-A17 ${locale}${path} is open to everybody`, async ({ page }) => {
			await page.goto((locale === 'de' ? '' : `/${locale}`) + path || '/');
			expect(await pageComplaints(page, locale)).toEqual([]);
		});
	}
}

test('A07 every language is offered by its own name, and leads to the same page', async ({
	page
}) => {
	await page.goto('/ar?year=2026');
	const menu = page.locator('.language-menu');
	await menu.locator('summary').click();
	await expect(menu.getByRole('link')).toHaveText([
		'Deutsch',
		'Einfach erklärt',
		'English',
		'Türkçe',
		'العربية'
	]);
	await menu.getByRole('link', { name: 'Türkçe' }).click();
	await expect(page).toHaveURL(/\/tr\?year=2026$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
});

test('A36 the footer carries the page on which a barrier was met', async ({ page }) => {
	await page.goto('/en?year=2026');
	const report = page.locator('footer a[href*="report-barrier"]');
	await expect(report).toHaveAttribute('href', '/en/report-barrier?page=%2F');
});

test('L10 plain language stays on light ground, larger, without hyphenation', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/de-simple');
	const body = page.locator('body');
	await expect(body).toHaveCSS('background-color', 'rgb(251, 248, 242)');
	await expect(body).toHaveCSS('hyphens', 'none');
	await expect(body).toHaveCSS('font-size', '21.6px');
});

test('S22 S23 every answer is guarded, a file and a missing page as well', async ({ request }) => {
	for (const path of ['/', '/favicon.svg', '/this-page-does-not-exist']) {
		const headers = (await request.get(path)).headers();
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('same-origin');
		expect(headers['cross-origin-opener-policy']).toBe('same-origin');
		expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(headers['access-control-allow-origin']).toBeUndefined();
	}
});
