import type { Page } from '@playwright/test';
import { printLink } from '../support/journey/administrator';
import { send } from '../support/journey/form';
import {
	answerInWriting,
	endCirculation,
	enterLetter,
	printLetters,
	startCirculation
} from '../support/journey/in-writing';
import { expect, test, type Journey } from '../support/journey/journey';
import { publishDecision, publishProposal } from '../support/journey/manager-runs';
import { adoptRules, foundBody, seatPeople } from '../support/journey/manager-sets-up';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { signInByPrintedLink } from '../support/journey/person';
import { enterPaper } from '../support/journey/resident';

const benches = ['Verwaltung', 'Wirtschaft', 'Bewohnerschaft'].map((name) => ({ name, seats: 2 }));
const members = ['A', 'B', 'C', 'D', 'E'].map((letter) => ({
	name: `Mitglied ${letter}`,
	email: `member-${letter.toLowerCase()}@example.org`
}));
/** Has no mail address: is asked by letter. */
const byLetter = { name: 'Mitglied F' };

/** A body of six that may decide in writing as long as nobody wants a meeting, asked about one proposal. */
async function aQuestionInWriting(journey: Journey, title: string) {
	const { home, administrator, manager } = await aNeighbourhood(journey);
	const name = 'Auswahlgremium';
	const slug = await foundBody(manager, home, { name, kind: 'seatCouncil', benches });
	const body = `${home}/desk/set-up/bodies/${slug}`;
	await adoptRules(manager, body, {
		preset: 'leader-like',
		quorum_base: 'statutorySeats',
		recused_for_quorum: 'counts',
		interest: 'leaves',
		selection: 'majority',
		base: 'yesNo',
		tie: 'rejected',
		circulation: 'ifNobodyObjects'
	});
	await seatPeople(manager, body, [...members, byLetter]);
	const reference = await enterPaper(manager, home, title);
	await publishProposal(manager, home, reference);
	const desk = await startCirculation(manager, home, reference);
	const path = `${home}/bodies/${slug}/circulations/${desk.replace(/^.*\//, '')}`;
	const signIn = async ({ name }: { readonly name: string }): Promise<Page> => {
		const page = await journey.arrive();
		await signInByPrintedLink(page, await printLink(administrator, name));
		return page;
	};
	return { home, manager, reference, desk, path, signIn };
}

test('WC-10 six are asked in writing, five answer online and one by letter', async ({
	journey
}) => {
	test.slow();
	const title = 'Bänke für den Platz';
	const { manager, desk, path, signIn } = await aQuestionInWriting(journey, title);
	expect(await journey.mailbox.pathIn('member-a@example.org', /\/circulations\//)).toContain(path);
	for (const [index, member] of members.entries()) {
		const page = await signIn(member);
		await answerInWriting(page, path, index === 0 ? 'no' : 'yes');
		// Whoever has answered is told so, and asked no second time.
		await expect(page.locator('main .notice[data-tone="yes"]')).toBeVisible();
		await expect(page.locator('main [name="choice"]')).toHaveCount(0);
		await page.context().close();
	}
	// How many answered is known, how they did is not.
	const visitor = await journey.arrive();
	await visitor.goto(path);
	await expect(visitor.locator('main')).not.toContainText('Mitglied');

	await manager.goto(desk);
	await expect(manager.locator('main a[href*="/seats/"]')).toHaveCount(1);
	const letters = await printLetters(manager, desk);
	await expect(letters).toHaveCount(1);
	await expect(letters).toContainText(`Guten Tag ${byLetter.name}`);
	await expect(letters).toContainText(title);
	await enterLetter(manager, desk, 'yes');
	await expect(await printLetters(manager, desk)).toHaveCount(0);
	const motion = await endCirculation(manager, desk);
	const decision = await publishDecision(manager, motion);

	await visitor.goto(decision);
	await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
	await expect(visitor.locator('main')).toContainText('1.800 €');
	await visitor.goto(path);
	await expect(visitor.locator('main a[href*="/decisions/"]')).toBeVisible();
});

test('R-343 one member wants a meeting, and the motion waits for the next', async ({ journey }) => {
	test.slow();
	const { home, manager, reference, desk, path, signIn } = await aQuestionInWriting(
		journey,
		'Ein Fest am Kanal'
	);
	const [first = byLetter, second = byLetter] = members;
	const agreeing = await signIn(first);
	await answerInWriting(agreeing, path, 'yes');
	const objecting = await signIn(second);
	await objecting.goto(`${path}/answer`);
	await objecting.locator('#object-reason').fill('Darüber will ich mit allen reden.');
	await send(objecting, 'object');
	await expect(objecting).toHaveURL(new RegExp(`${path}$`));

	// The other one comes too late, and is told so.
	await agreeing.goto(`${path}/answer`);
	await expect(agreeing.locator('main form')).toHaveCount(0);
	await manager.goto(desk);
	await expect(manager.locator('main')).toContainText('Darüber will ich mit allen reden.');
	await manager.goto(`${home}/desk/proposals/${reference}/agenda`);
	await expect(manager.locator('main a[href*="/desk/meetings/new"]').first()).toBeVisible();
	const visitor = await journey.arrive();
	await visitor.goto(path);
	await expect(visitor.locator('main')).not.toContainText('mit allen reden');
});
