import { expect, test } from '../support/fixtures';
import { askForLink, openLinkFromMail, signInByMail } from '../support/sign-in';

const prefix = (locale: string) => (locale === 'de' ? '' : `/${locale}`);
const address = (project: string, what: string) => `${what}-${project}@example.org`;

for (const locale of ['de', 'ar']) {
	test(`a new person signs in by mail, changes their name and signs out (${locale})`, async ({
		page
	}, { project }) => {
		const email = address(project.name, `resident-${locale}`);
		await signInByMail(page, { locale, email, name: 'Resident A' });
		await page.goto(`${prefix(locale)}/account`);
		await expect(page.locator('main')).toContainText('Resident A');
		await expect(page.locator('main')).toContainText(email);

		await page.goto(`${prefix(locale)}/account/change`);
		await page.locator('input[name="display_name"]').fill('Resident B');
		await page.locator('main form button').click();
		await expect(page).toHaveURL(/\/account\?done=account$/);
		await expect(page.locator('main .notice')).toBeVisible();
		await expect(page.locator('main')).toContainText('Resident B');

		await page.locator('header form[action$="/sign-out"] button').click();
		await expect(page).toHaveURL(new RegExp(`${prefix(locale)}/sign-out$`));
		await page.goto(`${prefix(locale)}/account`);
		await expect(page).toHaveURL(/\/sign-in\?next=/);
	});
}

test('S09 looking at a link does not use it up; its button does, once', async ({ page }, {
	project
}) => {
	const email = address(project.name, 'once');
	await askForLink(page, 'de', email);
	await openLinkFromMail(page, 'de', email);
	const link = page.url();
	await page.reload();
	await page.locator('main form button').click();
	await expect(page.locator('[aria-invalid="true"]')).toHaveAttribute('name', 'display_name');
	await page.locator('input[name="display_name"]').fill('Resident C');
	await page.locator('main form button').click();
	await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
	await page.goto(link);
	await expect(page.locator('main form')).toHaveCount(0);
});

test('S09 a link asked for in one browser does not sign in another', async ({
	page,
	browser,
	baseURL
}, { project }) => {
	const email = address(project.name, 'elsewhere');
	await askForLink(page, 'de', email);
	await openLinkFromMail(page, 'de', email);
	const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
	const stranger = await other.newPage();
	await stranger.goto(page.url());
	await expect(stranger.locator('main form')).toHaveCount(0);
	await other.close();
});

test('a wrong address keeps what was typed and says so above and beside the field', async ({
	page
}) => {
	await page.goto('/sign-in');
	await page.locator('input[name="email"]').fill('nobody');
	const answered = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.locator('form[action*="/link"] button').click();
	expect((await answered).status()).toBe(422);
	await expect(page.locator('input[name="email"]')).toHaveValue('nobody');
	await expect(page.locator('.error-summary a')).toHaveAttribute('href', '#field-email');
	await expect(page).toHaveTitle(/^Fehler: /);
});

test('a password is set, and signs in from then on', async ({ page }, { project }) => {
	const email = address(project.name, 'password');
	await signInByMail(page, { locale: 'en', email, name: 'Resident D' });
	await page.goto('/en/account/password');
	await page.locator('input[name="new_password"]').fill('lantern gravel orbit teapot');
	await page.locator('main form button').click();
	await expect(page).toHaveURL(/\/en\/account\?done=password$/);
	await page.locator('header form[action$="/sign-out"] button').click();
	await page.goto('/en/sign-in/password?next=%2Fen%2Faccount');
	await page.locator('input[name="email"]').fill(email);
	await page.locator('input[name="password"]').fill('lantern gravel orbit kettle');
	await page.locator('main form button').click();
	await expect(page.locator('.error-summary')).toBeVisible();
	await expect(page.locator('input[name="password"]')).toHaveValue('');
	await page.locator('input[name="password"]').fill('lantern gravel orbit teapot');
	await page.locator('main form button').click();
	await expect(page).toHaveURL(/\/en\/account$/);
});
