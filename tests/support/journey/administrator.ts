import { expect, type Page } from '@playwright/test';
import { fillIn, send } from './form';

/** Opens an empty installation with its one-time token. */
export async function becomeAdministrator(page: Page, token: string): Promise<void> {
	await fillIn(page, `/setup?token=${token}`, {
		display_name: 'Verwalterin A',
		email: 'administrator@example.org',
		new_password: 'lantern gravel orbit teapot'
	});
	await expect(page).toHaveURL(/\/admin$/);
}

export async function createNeighbourhood(
	page: Page,
	{ name, slug }: { readonly name: string; readonly slug: string }
): Promise<void> {
	await fillIn(page, '/admin/neighbourhoods/new', {
		name,
		slug,
		address: `Marktplatz 1, ${name}`,
		municipality: 'Bremen',
		district: 'Osterholz',
		languages: ['de', 'tr', 'ar']
	});
	await expect(page).toHaveURL(new RegExp(`/${slug}/desk/set-up$`));
}

/** Gives the only neighbourhood a manager. */
export async function appointManager(
	page: Page,
	displayName: string,
	email = 'manager@example.org'
): Promise<void> {
	await fillIn(page, '/admin/people/new', {
		office: 'neighbourhoodManager',
		display_name: displayName,
		email
	});
	await expect(page.locator('main .notice')).toBeVisible();
}

/** Prints a link for somebody who has an account, and answers its path. */
export async function printLink(page: Page, displayName: string): Promise<string> {
	await page.goto('/admin/people');
	await page.getByRole('link', { name: displayName, exact: true }).click();
	await expect(page).toHaveURL(/\/admin\/people\/[0-9a-f-]{36}/);
	await send(page, 'printLink');
	const link = await page.locator('main .link').innerText();
	return new URL(link).pathname;
}
