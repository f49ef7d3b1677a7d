import type { Page } from '@playwright/test';
import type { App } from './server';

export const administratorPassword = 'lantern gravel orbit teapot';

/** The one-time token that a new installation printed at its start. */
export function setupTokenOf(app: App): string {
	return /until the next start:\s+(\S+)/.exec(app.output())?.[1] ?? '';
}

/** Makes the first account of an empty installation, and is signed in with it. */
export async function becomeFirstAdministrator(page: Page, app: App, locale = 'de'): Promise<void> {
	await page.goto(`${locale === 'de' ? '' : `/${locale}`}/setup?token=${setupTokenOf(app)}`);
	await page.locator('input[name="display_name"]').fill('Administrator A');
	await page.locator('input[name="email"]').fill('a@example.org');
	await page.locator('input[name="new_password"]').fill(administratorPassword);
	await page.locator('main form button').click();
	await page.waitForURL(/\/admin$/);
}

/** Makes a neighbourhood through the pages of its administrator. */
export async function createNeighbourhood(page: Page, name: string, slug: string): Promise<void> {
	await page.goto('/admin/neighbourhoods/new');
	await page.locator('input[name="name"]').fill(name);
	await page.locator('input[name="slug"]').fill(slug);
	for (const [field, value] of [
		['address', 'Neuwieder Straße 44a, 28325 Bremen'],
		['municipality', 'Bremen']
	] as const) {
		const input = page.locator(`[name="${field}"]`);
		if (await input.isVisible()) await input.fill(value);
	}
	await page.locator('main form button').click();
	await page.waitForURL((url) => !url.pathname.includes('/neighbourhoods/new'));
}
