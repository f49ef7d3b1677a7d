import { expect, type Page } from '@playwright/test';
import { fill, send, today } from './form';
import type { Mailbox } from './mailbox';

export interface Project {
	readonly title: string;
	readonly email: string;
	/** What the wood costs: with 500 euros of tools and 200 of one's own it makes the sum asked for. */
	readonly costs?: { readonly wood: string; readonly asked: string };
}

const benches = { wood: '1.500,00', asked: '1.800 €' } as const;

/** The reference that the last page of the form tells. */
async function referenceTold(page: Page): Promise<string> {
	await expect(page).toHaveURL(/\/done$/);
	const told = await page.locator('main').innerText();
	return /\d{4}-\d+/.exec(told)?.[0] ?? '';
}

async function next(page: Page, step: RegExp, answers: Parameters<typeof fill>[1]): Promise<void> {
	await expect(page).toHaveURL(step);
	await fill(page, answers);
	await send(page);
}

/** Fills in the steps of a project of 1,800 euros, unless the wood costs less, until everything can be checked. */
export async function describeProject(
	page: Page,
	title: string,
	wood: string = benches.wood
): Promise<void> {
	if (page.url().endsWith('/fund')) {
		await page.locator('main [name="fund"]').first().check();
		await send(page);
	}
	await next(page, /\/what$/, {
		title,
		purpose: 'Wir bauen Bänke mit allen, die mögen.',
		language: 'de'
	});
	await expect(page).toHaveURL(/\/who$/);
	const on = await today(page, 'starts_on');
	await next(page, /\/who$/, {
		beneficiaries: 'Alle, die am Platz wohnen',
		place: 'Marktplatz',
		starts_on: on,
		ends_on: `${on.slice(0, 4)}-12-31`
	});
	await next(page, /\/costs$/, {
		'costs.0.label': 'Holz',
		'costs.0.amount': wood,
		'costs.1.label': 'Werkzeug',
		'costs.1.amount': '500',
		own_share: '200'
	});
	await next(page, /\/applicant$/, {
		kind: 'person',
		name: 'Ayla B.',
		public_name: 'resident'
	});
}

/** Hands in a project without an account, and answers its reference. */
export async function handIn(
	page: Page,
	{ home, mailbox }: { readonly home: string; readonly mailbox: Mailbox },
	project: Project
): Promise<string> {
	await page.goto(`${home}/proposals/new`);
	await send(page);
	const { wood, asked } = project.costs ?? benches;
	await describeProject(page, project.title, wood);
	await expect(page).toHaveURL(/\/check$/);
	await expect(page.locator('main')).toContainText(asked);
	await page.locator('main a[href$="/address"]').click();
	await next(page, /\/address$/, { email: project.email });
	await expect(page).toHaveURL(/\/sent$/);
	await page.goto(await mailbox.pathIn(project.email, /\/confirm\//));
	await send(page);
	return referenceTold(page);
}

/** The desk types in what somebody brought on paper, and answers its reference. */
export async function enterPaper(
	page: Page,
	home: string,
	...[title, wood]: readonly [title: string, wood?: string]
): Promise<string> {
	await page.goto(`${home}/desk/proposals`);
	await send(page, 'enter');
	await describeProject(page, title, wood);
	await expect(page).toHaveURL(/\/check$/);
	await send(page);
	return referenceTold(page);
}

/** Asks a question about a motion. */
export async function askQuestion(page: Page, item: string, words: string): Promise<void> {
	await page.goto(item);
	await page.locator('#deliberation a[href*="kind=question"]').click();
	await page.waitForURL(/kind=question/);
	await fill(page, { words });
	await send(page);
	await expect(page.locator('#deliberation')).toContainText(words);
}

/** Answers the first question about one's own motion. */
export async function answerQuestion(page: Page, item: string, words: string): Promise<void> {
	await page.goto(item);
	await page.locator('#deliberation a[href*="kind=answer"]').first().click();
	await page.waitForURL(/kind=answer/);
	await fill(page, { words });
	await send(page);
	await expect(page.locator('#deliberation')).toContainText(words);
}
