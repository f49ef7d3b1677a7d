import { expect, type Page } from '@playwright/test';
import { fill, fillIn, send } from './form';
import type { Mailbox } from './mailbox';

/** Signs in by the link of a mail or of a sheet of paper. */
async function followLink(page: Page, path: string, displayName: string): Promise<void> {
	await page.goto(path);
	const name = page.locator('main [name="display_name"]');
	if ((await name.count()) > 0) await fill(page, { display_name: displayName });
	await send(page);
	await expect(page.locator('header form[action$="/sign-out"]')).toBeAttached();
}

/** Signs in with a link that the administrator printed. */
export async function signInByPrintedLink(page: Page, path: string): Promise<void> {
	await followLink(page, path, '');
}

/** Signs in by mail, as a new person when the address has no account. */
export async function signInByMail(
	page: Page,
	mailbox: Mailbox,
	{ email, displayName }: { readonly email: string; readonly displayName: string }
): Promise<void> {
	await fillIn(page, '/sign-in', { email });
	await followLink(page, await mailbox.pathIn(email, /\/sign-in\/link\//), displayName);
}
