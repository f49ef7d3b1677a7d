import { expect, testEmpty as test } from '../support/fixtures';
import {
	administratorPassword,
	becomeFirstAdministrator,
	createNeighbourhood,
	setupTokenOf
} from '../support/first-administrator';

test('S06 from the token of the start to a manager who signs in with a link on paper', async ({
	page,
	app,
	browser
}) => {
	test.slow();
	await page.goto('/setup');
	await page.locator('input[name="setup_code"]').fill('guessed');
	await page.locator('input[name="display_name"]').fill('Administrator A');
	await page.locator('input[name="email"]').fill('a@example.org');
	await page.locator('input[name="new_password"]').fill(administratorPassword);
	await page.locator('main form button').click();
	await expect(page.locator('.error-summary')).toBeVisible();
	await expect(page.locator('input[name="email"]')).toHaveValue('a@example.org');

	await becomeFirstAdministrator(page, app);
	await page.goto(`/setup?token=${setupTokenOf(app)}`);
	await expect(page).toHaveURL(/\/sign-in/);

	await createNeighbourhood(page, 'Tenever', 'tenever');
	await page.goto('/admin/people');
	await page.locator('main a[href$="/admin/people/new"]').click();
	await page.locator('main form button').click();
	await expect(page.locator('.error-summary')).toBeVisible();
	await page.locator('input[value="neighbourhoodManager"]').check();
	await page.locator('input[name="display_name"]').fill('Manager A');
	await page.locator('main form button').click();
	await expect(page).toHaveURL(/\/admin\/people\/[0-9a-f-]+\?done=added$/);

	await page.locator('form[action="?/printLink"] button').click();
	const link = (await page.locator('.notice .link').textContent()) ?? '';
	const other = await browser.newContext();
	const manager = await other.newPage();
	await manager.goto(app.url + new URL(link).pathname);
	await manager.locator('main form button').click();
	await manager.goto(`${app.url}/tenever/desk/people`);
	await expect(manager.locator('main .row')).toContainText(['Manager A']);
	await expect(manager.locator('form[action="?/endRole"]')).toHaveCount(0);

	await manager.goto(`${app.url}/tenever/desk/people/new`);
	await expect(manager.locator('input[value="neighbourhoodManager"]')).toHaveCount(0);
	await manager.locator('input[value="treasurer"]').check();
	await manager.locator('input[name="display_name"]').fill('Treasurer A');
	await manager.locator('input[name="email"]').fill('treasurer@example.org');
	await manager.locator('main form button').click();
	await expect(manager).toHaveURL(/\/tenever\/desk\/people\?done=added$/);
	await manager.locator('form[action="?/endRole"] button').click();
	await expect(manager).toHaveURL(/\/tenever\/desk\/people\?done=ended$/);
	await expect(manager.locator('main .row')).toHaveCount(1);

	await page.locator('form[action="?/endSessions"] button').click();
	await expect(page).toHaveURL(/\?done=sessions$/);
	await manager.goto(`${app.url}/account`);
	await expect(manager).toHaveURL(/\/sign-in/);
	await other.close();
});

test('a real installation without a mail server offers the password, and no people of a demo', async ({
	page
}) => {
	await page.goto('/sign-in');
	await expect(page).toHaveURL(/\/sign-in\/password\?next=/);
	expect((await page.goto('/demo/mails'))?.status()).toBe(404);
});

test('the pages of administrators are for them', async ({ page }) => {
	for (const path of ['/admin/people', '/admin/people/new']) {
		await page.goto(path);
		await expect(page).toHaveURL(/\/sign-in/);
	}
});
