import { expect, test } from '../support/fixtures';

test('the start page answers in German', async ({ page }) => {
	const response = await page.goto('/');
	expect(response?.status()).toBe(200);
	await expect(page.locator('html')).toHaveAttribute('lang', 'de');
	await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('the start page answers in Arabic, right to left', async ({ page }) => {
	const response = await page.goto('/ar');
	expect(response?.status()).toBe(200);
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('S22 scripts and styles come from here only, and none is inline', async ({ request }) => {
	const response = await request.get('/');
	const policy = response.headers()['content-security-policy'] ?? '';
	for (const directive of ["default-src 'self'", "script-src 'self'", "style-src 'self'"]) {
		expect(policy.split('; ')).toContain(directive);
	}
	expect(policy).not.toContain('unsafe');
	const html = await response.text();
	expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=/i);
});

test('no cookie is set before somebody signs in', async ({ page, context }) => {
	await page.goto('/');
	expect(await context.cookies()).toEqual([]);
});
