import { expect, type Page } from '@playwright/test';
import { fill, send } from './form';

/** The manager's invitations; `meeting` is the path of the meeting at the desk. */

async function openInvitation(page: Page, meeting: string): Promise<void> {
	await page.goto(meeting);
	await page.locator(`main a[href$="${meeting}/invitation"]`).first().click();
	await page.waitForURL(/\/invitation$/);
}

/** Invites in time: nothing stands in the way. */
export async function invite(page: Page, meeting: string): Promise<void> {
	await openInvitation(page, meeting);
	await expect(page.locator('main')).toContainText('Die Frist ist eingehalten');
	await send(page);
	await expect(page.locator('main')).toContainText('Die Einladung ist unterwegs.');
}

/** Invites too late: told before, refused until somebody says that they know, sent with the reason. */
export async function inviteLate(page: Page, meeting: string, reason: string): Promise<void> {
	await openInvitation(page, meeting);
	await expect(page.locator('main')).toContainText('Die Einladung kommt zu spät');
	await expect(send(page)).rejects.toThrow('Die Einladung');
	await fill(page, { late: 'on', late_reason: reason });
	await send(page);
	await expect(page.locator('main')).toContainText('Die Einladung ist unterwegs.');
	await expect(page.locator('main')).toContainText(reason);
}

/** Before anybody ever came to a forum there is nobody to invite: everybody reads the meeting. */
export async function findNobodyToInvite(page: Page, meeting: string): Promise<void> {
	await openInvitation(page, meeting);
	await expect(page.locator('#people')).toContainText('Zu einer offenen Runde');
	await expect(page.locator('main form')).toHaveCount(0);
}
