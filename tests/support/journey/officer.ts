import { expect, type Page } from '@playwright/test';
import type { Role } from '$lib/domain/access/actor';
import { printLink } from './administrator';
import { fill, fillIn, send, type Answers } from './form';
import type { Journey } from './journey';
import { signInByPrintedLink } from './person';

interface Officer {
	readonly role: Role;
	readonly name: string;
	readonly email: string;
}

/** Gives an office to somebody, who signs in on a device of their own. */
export async function anOfficer(
	journey: Journey,
	desk: { readonly home: string; readonly administrator: Page; readonly manager: Page },
	{ role, name, email }: Officer
): Promise<Page> {
	const person = { role, display_name: name, email };
	await fillIn(desk.manager, `${desk.home}/desk/people/new`, person);
	const page = await journey.arrive();
	await signInByPrintedLink(page, await printLink(desk.administrator, name));
	return page;
}

/** Opens the case that waits for this office from the list on its own page, and answers it. */
export async function answerCase(page: Page, home: string, answers: Answers): Promise<void> {
	await page.goto(`${home}/my`);
	await page.locator('#cases a').first().click();
	await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
	await fill(page, answers);
	await send(page, 'answer');
	await expect(page.locator('main .notice[data-tone="yes"]')).toBeVisible();
	await expect(page.locator('#answer')).toHaveCount(0);
}
