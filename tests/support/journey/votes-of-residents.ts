import type { Page } from '@playwright/test';
import { groupsOf } from '$lib/domain/participation/voting-code';
import { maintain } from '../postgres-cluster';
import type { App } from '../server';
import { daysAfter, fill, fillIn, idIn, send } from './form';

/** Plans a vote over all published proposals and announces it; answers its id. It opens in a week. */
export async function announceVote(
	manager: Page,
	home: string,
	{ title, today }: { readonly title: string; readonly today: string }
): Promise<string> {
	await manager.goto(`${home}/desk/votes/new`);
	for (const name of ['body', 'fund_year'])
		await manager.locator(`main [name="${name}"]`).first().check();
	await fill(manager, { title });
	await send(manager);
	const id = idIn(manager);
	const vote = `${home}/desk/votes/${id}`;
	await manager.goto(`${vote}/projects`);
	for (const project of await manager.locator('main [name="projects"]').all())
		await project.check();
	await send(manager);
	await fillIn(manager, `${vote}/ballot`, {
		budget: '7.200',
		ballot_form: 'approval',
		minimum: '1',
		maximum: '2',
		rule: 'greedy_votes'
	});
	await fillIn(manager, `${vote}/window`, {
		opens_on: daysAfter(today, 7),
		closes_on: daysAfter(today, 21)
	});
	await manager.goto(`${vote}/announce`);
	await send(manager);
	return id;
}

/**
 * Lets the weeks go by: moves the window of a vote and its letters against the clock. The manifest and its hash stay as
 * they were announced; only this test may reach around the trigger that guards the window.
 */
export async function letTimePass(
	app: App,
	id: string,
	{ opens, closes }: { readonly opens: string; readonly closes: string }
): Promise<void> {
	await maintain(
		app.databaseUrl ?? '',
		'alter table resident_vote disable trigger user',
		`update resident_vote set opens_at = now() + interval '${opens}', closes_at = now() + interval '${closes}' where id = '${id}'`,
		'alter table resident_vote enable trigger user',
		`update code_batch set made_at = made_at - interval '30 days' where resident_vote_id = '${id}'`
	);
}

/** Votes with a code, page by page, as somebody does with the letter in the hand. */
export async function voteByCode(
	voter: Page,
	vote: string,
	{ code, titles }: { readonly code: string; readonly titles: readonly string[] }
): Promise<void> {
	await voter.goto(`${vote}/code`);
	await fill(voter, { code: groupsOf(code).join(' ') });
	await send(voter);
	for (const title of titles) await voter.getByLabel(title).check();
	await send(voter);
	await send(voter);
	await voter.locator('main').getByText('Ihre Stimme liegt in der Urne').waitFor();
	await voter.context().clearCookies();
}
