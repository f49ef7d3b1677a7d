import type { Page } from '@playwright/test';

/** Fills the only form of a page that has a mail field, and sends it. */
export async function askForLink(page: Page, locale: string, email: string): Promise<void> {
	await page.goto(`${locale === 'de' ? '' : `/${locale}`}/sign-in`);
	const form = page.locator('form[action*="/link"]');
	await form.locator('input[name="email"]').fill(email);
	await form.locator('button').click();
	await page.waitForURL(/\/sign-in\/sent$/);
}

/** Opens the newest mail of the demo to this address, and then the page to which its link leads. */
export async function openLinkFromMail(page: Page, locale: string, email: string): Promise<void> {
	await page.goto(`${locale === 'de' ? '' : `/${locale}`}/demo/mails`);
	await page.locator('.row', { hasText: email }).first().locator('a').click();
	await page.waitForURL(/\/demo\/mails\/[0-9a-f-]+$/);
	await page.locator('main a.button').click();
	await page.waitForURL(/\/sign-in\/link\//);
}

/** Signs somebody in by mail, as a new person when the address has no account. Demo only. */
export async function signInByMail(
	page: Page,
	{ locale, email, name }: { locale: string; email: string; name: string }
): Promise<void> {
	await askForLink(page, locale, email);
	await openLinkFromMail(page, locale, email);
	const nameField = page.locator('input[name="display_name"]');
	if (await nameField.isVisible()) await nameField.fill(name);
	await page.locator('main form button').click();
	await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
}
