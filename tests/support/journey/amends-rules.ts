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

/** A meeting within two weeks of the day on which a quarter of the members have asked for it. */
const onDemand: readonly (readonly [string, Answers])[] = [
	[
		'convening',
		{
			meetings_demanded_meeting: 'onDemand',
			meetings_demanded_meeting__on_demand__share__numerator: '1',
			meetings_demanded_meeting__on_demand__share__denominator: '4',
			meetings_demanded_meeting__on_demand__within_days: '14'
		}
	]
];

/** Amends the rules in force by how the body is invited and keeps its minutes; in force from today. */
export const ruleMeetings = (page: Page, body: string) =>
	amend(page, body, { document: 'Beschluss über die Sitzungen', answers: regular });

/** Amends the rules in force so that members can demand a meeting (P-61); in force from today. */
export const ruleDemands = (page: Page, body: string) =>
	amend(page, body, { document: 'Beschluss über verlangte Sitzungen', answers: onDemand });

async function amend(
	page: Page,
	body: string,
	{ document, answers }: { readonly document: string; readonly answers: typeof regular }
): Promise<void> {
	const rules = `${body}/rules`;
	await page.goto(`${rules}/draft/begin`);
	await fill(page, { document, beginning: 'rulesInForce' });
	await send(page);
	await expect(page).toHaveURL(/\/rules\/draft$/);
	await answerPages(page, rules, answers);
	await page.goto(`${rules}/draft/check`);
	await fill(page, { adopted_on: await today(page, 'adopted_on') });
	await send(page);
	await expect(page).toHaveURL(/\/rules$/);
	await expect(page.getByRole('heading', { name: 'Fassung 2' })).toBeVisible();
}
