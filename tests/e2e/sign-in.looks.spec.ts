import { expect, test } from '../support/fixtures';
import { pageComplaints } from '../support/page-checks';
import { askForLink, openLinkFromMail, signInByMail } from '../support/sign-in';

const prefix = (locale: string) => (locale === 'de' ? '' : `/${locale}`);
const open = ['/sign-in', '/sign-in/password', '/sign-in/sent', '/sign-in/back', '/sign-out'];
const own = ['/account', '/account?done=account', '/account/change', '/account/password'];

for (const locale of ['de', 'ar']) {
	test(`A01 A02 the pages of signing in hold what we promise (${locale})`, async ({ page }) => {
		for (const path of [...open, '/sign-in/link/unknown'])
			await test.step(path, async () => {
				await page.goto(prefix(locale) + path);
				expect(await pageComplaints(page, locale)).toEqual([]);
			});
		await test.step('a wrong address', async () => {
			await page.goto(`${prefix(locale)}/sign-in`);
			await page.locator('form[action*="/link"] button').click();
			await expect(page.locator('.error-summary')).toBeVisible();
			expect(await pageComplaints(page, locale)).toEqual([]);
		});
	});

	test(`A01 A02 the mails of a demo, a link and the own account hold it (${locale})`, async ({
		page
	}) => {
		test.slow();
		const email = `looks-${locale}@example.org`;
		const holds = async () => {
			expect(await pageComplaints(page, locale)).toEqual([]);
		};
		await askForLink(page, locale, email);
		await page.goto(`${prefix(locale)}/demo/mails`);
		await holds();
		await page.locator('.row', { hasText: email }).first().locator('a').click();
		await page.waitForURL(/\/demo\/mails\/[0-9a-f-]+$/);
		await holds();
		await openLinkFromMail(page, locale, email);
		await holds();
		await signInByMail(page, { locale, email, name: 'Resident A' });
		for (const path of own)
			await test.step(path, async () => {
				await page.goto(prefix(locale) + path);
				await holds();
			});
	});
}
