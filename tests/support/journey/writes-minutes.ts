import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { fill, send } from './form';

/** From the end of a meeting to its public minutes; `home` is the neighbourhood's path. */
interface Evening {
	readonly home: string;
	readonly meeting: string;
}

const deskOf = ({ home, meeting }: Evening) => `${home}/desk/meetings/${meeting}/minutes`;
const pageOf = ({ home, meeting }: Evening) => `${home}/meetings/${meeting}/minutes`;

/** Picks a point of the minutes by its title. */
async function pickPoint(page: Page, title: string): Promise<void> {
	const option = page.locator('main [name="point"] option', { hasText: title });
	await fill(page, { point: (await option.getAttribute('value')) ?? '' });
}

/**
 * Ends the meeting, adds what no number says, and prepares the minutes. `room`: of a meeting behind closed doors
 * nothing is for everybody.
 */
export async function prepareMinutes(
	page: Page,
	evening: Evening,
	{
		title,
		words,
		room = 'public'
	}: { readonly title: string; readonly words: string; readonly room?: 'public' | 'nonPublic' }
): Promise<void> {
	await page.goto(`${evening.home}/desk/meetings/${evening.meeting}`);
	await send(page, 'closeMeeting');
	await page.goto(deskOf(evening));
	await expect(page.locator('[name="publicity"][value="public"]')).toHaveCount(
		room === 'public' ? 1 : 0
	);
	await pickPoint(page, title);
	await fill(page, { kind: 'summary', words, publicity: room });
	await send(page, 'remark');
	await expect(page.locator('#remarks')).toContainText(words);
	await send(page, 'prepare');
	await expect(page.locator('#approve')).toBeVisible();
}

/** Somebody who was there asks for a correction; the manager accepts it. */
export async function correctMinutes(
	{ member, manager }: { readonly member: Page; readonly manager: Page },
	evening: Evening,
	{ title, words }: { readonly title: string; readonly words: string }
): Promise<void> {
	await member.goto(pageOf(evening));
	await pickPoint(member, title);
	await fill(member, { words });
	await send(member, 'propose');
	await expect(member.locator('#corrections')).toContainText(words);
	await manager.goto(`${evening.home}/desk`);
	await manager
		.locator(`main a[href^="${deskOf(evening)}"]`)
		.first()
		.click();
	await fill(manager, { answer: 'accepted' });
	await send(manager, 'answer');
	await member.reload();
	await expect(member.locator(`main article`)).toContainText(words);
}

/** A later meeting, which is running, approves; then everybody may read. `votes`: null where nobody objected. */
export async function approveMinutes(
	page: Page,
	evening: Evening,
	{
		meeting,
		votes
	}: {
		readonly meeting: string;
		readonly votes: { readonly yes: string; readonly no: string; readonly abstain: string } | null;
	}
): Promise<void> {
	await page.goto(`${deskOf(evening)}/publication`);
	await expect(send(page, 'publish')).rejects.toThrow();
	await page.goto(deskOf(evening));
	await fill(page, { meeting, ...(votes ? { by: 'vote', ...votes } : { by: 'statement' }) });
	await send(page, 'approve');
	await page.goto(`${deskOf(evening)}/publication`);
	await send(page, 'publish');
	await expect(page.locator('main .notice').first()).toContainText('öffentlich');
}

/** Everybody reads the minutes and takes them along; nobody's name is in them. */
export async function readMinutes(
	visitor: Page,
	{ home, meeting }: Evening,
	{ says, hides }: { readonly says: readonly string[]; readonly hides: readonly string[] }
): Promise<void> {
	await visitor.goto(`${home}/meetings/${meeting}`);
	await visitor.locator(`main a[href$="${meeting}/minutes"]`).click();
	const sheet = visitor.locator('main article');
	for (const words of says) await expect(sheet).toContainText(words);
	for (const name of hides) await expect(visitor.locator('body')).not.toContainText(name);
	const downloading = visitor.waitForEvent('download');
	await visitor.locator('main a[href$="/minutes.pdf"]').click();
	const file = await readFile(await (await downloading).path());
	expect(file.subarray(0, 5).toString()).toBe('%PDF-');
}
