import { expect, type Page } from '@playwright/test';
import { answerPages } from './enters-rules';
import { fill, send, today, type Answers } from './form';

/** A notice of a week, three days when it is urgent; minutes that are approved before anybody else reads them. */
const regular: readonly (readonly [string, Answers])[] = [
	[
		'convening',
		{
			meetings_notice: 'days',
			meetings_notice__days__days: '7',
			meetings_notice__days__urgent_days: '3'
		}
	],
	[
		'sessions',
		{
			meetings_minutes: 'kept',
			meetings_minutes__kept__approved_before_publication: 'yes',
			meetings_minutes__kept__within_days: '14',
			meetings_minutes__kept__dissent_recorded: 'yes'
		}
	]
];

/** Amends the rules in force by how the body is invited and keeps its minutes; in force from today. */
export async function ruleMeetings(page: Page, body: string): Promise<void> {
	const rules = `${body}/rules`;
	await page.goto(`${rules}/draft/begin`);
	await fill(page, { document: 'Beschluss über die Sitzungen', beginning: 'rulesInForce' });
	await send(page);
	await expect(page).toHaveURL(/\/rules\/draft$/);
	await answerPages(page, rules, regular);
	await page.goto(`${rules}/draft/check`);
	await fill(page, { adopted_on: await today(page, 'adopted_on') });
	await send(page);
	await expect(page).toHaveURL(/\/rules$/);
	await expect(page.getByRole('heading', { name: 'Fassung 2' })).toBeVisible();
}
