import { expect, test } from '../support/fixtures';

test('A36 a barrier is reported from the page on which it was met, without an account', async ({
	page,
	context
}) => {
	await page.goto('/en/hafenkante/fund');
	await page.locator('footer a[href*="report-barrier"]').click();
	await expect(page.locator('input[name="page"]')).toHaveValue('/hafenkante/fund');
	await page.locator('input[name="email"]').fill('nobody');
	await page.locator('main form button').click();
	await expect(page.locator('.error-summary a')).toHaveCount(2);
	await expect(page.locator('input[name="email"]')).toHaveValue('nobody');
	await page.locator('textarea').fill('The table is not read out.');
	await page.locator('input[name="email"]').fill('');
	await page.locator('main form button').click();
	await page.waitForURL(/\/en\/report-barrier\/B-[0-9A-F]{8}$/);
	const reference = page.url().split('/').at(-1) ?? '';
	await expect(page.locator('main')).toContainText(reference);
	expect(await context.cookies()).toEqual([]);
});

test('A36 the desk files what it has answered', async ({ page }) => {
	await page.goto('/muehlenfeld');
	await page.locator('footer a[href*="report-barrier"]').click();
	await page.locator('textarea').fill('Die Schrift ist zu klein.');
	await page.locator('main form button').click();
	await page.waitForURL(/\/report-barrier\/B-/);
	const reference = page.url().split('/').at(-1) ?? '';
	await page.goto('/sign-in?next=%2Fmuehlenfeld%2Fdesk%2Fbarriers');
	const manager = page.getByRole('heading', { name: 'Quartiersmanager', exact: true });
	await page.locator('main li', { has: manager }).locator('button').click();
	await page.waitForURL(/\/muehlenfeld\/desk\/barriers$/);
	const report = page.locator('main li.card', { hasText: reference });
	await expect(report).toContainText('Die Schrift ist zu klein.');
	await report.locator('button').click();
	await expect(page.locator('main li.card', { hasText: reference })).toHaveCount(0);
});
