import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { appointManager, printLink } from '../support/journey/administrator';
import { fill, fillIn, send } from '../support/journey/form';
import { expect, test, type Journey } from '../support/journey/journey';
import { publishProposal } from '../support/journey/manager-runs';
import { foundBody } from '../support/journey/manager-sets-up';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { signInByPrintedLink } from '../support/journey/person';
import { enterPaper } from '../support/journey/resident';
import { announceVote, letTimePass, voteByCode } from '../support/journey/votes-of-residents';

const titles = ['Bank am Brunnen', 'Werkstatt im Hof', 'Fest am Kai'] as const;
const [bench, workshop, party] = titles;

/** A neighbourhood with two managers, a forum and three published projects. */
async function aNeighbourhoodThatVotes(journey: Journey) {
	const { home, administrator, manager } = await aNeighbourhood(journey);
	await foundBody(manager, home, { name: 'Forum', kind: 'openForum' });
	for (const title of titles)
		await publishProposal(manager, home, await enterPaper(manager, home, title, '3.300'));
	await appointManager(administrator, 'Managerin B', 'second@example.org');
	const second = await journey.arrive();
	await signInByPrintedLink(second, await printLink(administrator, 'Managerin B'));
	return { home, manager, second };
}

/** Makes and prints a batch on the page that needs no PDF; answers the codes as they stand on the letters. */
async function printLetters(manager: Page, vote: string, size: number): Promise<string[]> {
	await fillIn(manager, `${vote}/batches`, {
		size: String(size),
		layout: 'letter',
		purpose: 'Neuwieder Straße'
	});
	if (!/batches\/[0-9a-f-]{36}/.test(manager.url()))
		await manager.locator('main a[href*="/batches/"]').first().click();
	await send(manager, 'print');
	const letters = manager.locator('.sheets .groups');
	return await letters.evaluateAll((all) =>
		all.map((letter) =>
			[...letter.querySelectorAll('span')].map((group) => group.textContent).join('')
		)
	);
}

/** Enters a pile as one of the two people reads it. */
async function readPile(reader: Page, vote: string, sheets: readonly string[]): Promise<void> {
	await reader.goto(`${vote}/paper`);
	await reader.locator('main a[href*="/paper/"]:not([href$="/protocol"])').first().click();
	await fill(reader, { reading: sheets.join('\n') });
	await send(reader, 'enter');
}

function recount(file: string): readonly string[] {
	const path = join(mkdtempSync(join(tmpdir(), 'recount-')), 'ballots.pb');
	writeFileSync(path, file);
	const command = ['tsx', 'src/commands/tally.ts', path, '--rule', 'greedy_votes'];
	const { stdout } = spawnSync('npx', command, { encoding: 'utf8' });
	const { winners } = JSON.parse(stdout) as { winners: string[] };
	return winners;
}

test('P-133 residents vote by letter and on paper, and anybody counts it again', async ({
	journey
}) => {
	test.setTimeout(300_000);
	const { home, manager, second } = await aNeighbourhoodThatVotes(journey);
	await manager.goto(`${home}/desk/meetings/new`);
	const today = (await manager.locator('main [name="meets_on"]').getAttribute('min')) ?? '';
	const title = 'Was soll Geld bekommen?';
	const id = await announceVote(manager, home, { title, today });
	const vote = `${home}/desk/votes/${id}`;
	const codes = await printLetters(manager, vote, 30);
	expect(new Set(codes).size).toBe(30);

	await letTimePass(journey.app, id, { opens: '-1 day', closes: '13 days' });
	await manager.goto(vote);
	const link = manager.locator(`main a[href^="${home}/votes/"]`).first();
	const page = (await link.getAttribute('href')) ?? '';
	const voter = await journey.arrive();
	const wishes = [
		...Array.from({ length: 9 }, () => [workshop, party]),
		...Array.from({ length: 7 }, () => [party]),
		...Array.from({ length: 4 }, () => [bench, workshop])
	];
	for (const [index, wanted] of wishes.entries())
		await voteByCode(voter, page, { code: codes[index] ?? '', titles: wanted });

	for (const code of codes.slice(20)) {
		await fillIn(manager, `${vote}/paper`, { code });
	}
	await voter.goto(`${page}/code`);
	await fill(voter, { code: codes[20] ?? '' });
	await expect(send(voter)).rejects.toThrow();
	await voter.goto(`${page}/result`);
	await expect(voter.locator('h1')).not.toContainText(title);

	await letTimePass(journey.app, id, { opens: '-15 days', closes: '-1 day' });
	await expect(async () => {
		await manager.goto(`${vote}/paper`);
		await expect(manager.locator('main [name="sheets"]')).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 90_000 });
	await fill(manager, { sheets: '10' });
	await send(manager, 'pile');
	const sheets = ['1', '1', '1', '1 2', '1', '2', '1', '1', '1', '1'];
	await readPile(manager, vote, sheets);
	await readPile(second, vote, [...sheets.slice(0, 9), '3']);
	await manager.goto(`${vote}/closing`);
	await expect(send(manager)).rejects.toThrow('zwei Menschen');
	await readPile(second, vote, sheets);
	await manager.goto(`${vote}/closing`);
	await send(manager);

	await voter.goto(`${page}/result`);
	const won = voter.locator('tr[data-won="true"] th bdi');
	// The party has 16 votes, the workshop 13 and 2, the bench 4 and 9; 7,200 euros pay for two of 3,600 each.
	await expect(won).toHaveText([party, workshop]);
	const exported = await voter.request.get(`${page}/ballots.pb`);
	const file = await exported.text();
	expect(file).toContain('num_votes;30');
	const names = recount(file).map((number) => titles[Number(number) - 1]);
	expect(names).toEqual(await won.allTextContents());

	await voter.goto(`${home}/proposals`);
	await voter.getByRole('link', { name: workshop }).click();
	await expect(voter.locator('main')).toContainText('Die Idee hat gewonnen. Platz 2 von 3');
});
