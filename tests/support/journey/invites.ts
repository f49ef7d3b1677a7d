import { expect, type Page } from '@playwright/test';
import { send } from './form';

/** The manager's invitations; `meeting` is the path of the meeting at the desk. */

async function openInvitation(page: Page, meeting: string): Promise<void> {
	await page.goto(meeting);
	await page.locator(`main a[href$="${meeting}/invitation"]`).click();
	await page.waitForURL(/\/invitation$/);
}

/** Invites in time: nothing stands in the way. */
export async function invite(page: Page, meeting: string): Promise<void> {
	await openInvitation(page, meeting);
	await expect(page.locator('main')).toContainText('Die Frist ist eingehalten');
	await send(page);
	await expect(page.locator('main')).toContainText('Die Einladung ist unterwegs.');
}
