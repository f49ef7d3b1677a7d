import type { Page } from '@playwright/test';
import { fill, send } from '../support/journey/form';
import { expect, test, type Journey } from '../support/journey/journey';
import {
	openMeeting,
	openVote,
	publishProposal,
	putOnAgenda
} from '../support/journey/manager-runs';
import { adoptRules, announceMeeting, foundBody } from '../support/journey/manager-sets-up';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { signInByMail } from '../support/journey/person';
import { enterPaper } from '../support/journey/resident';

/** An assembly that talks in one meeting and decides in a later one, in session with one motion. */
async function anAssembly(journey: Journey) {
	const { home, manager } = await aNeighbourhood(journey);
	const forum = await foundBody(manager, home, { name: 'Kiezversammlung', kind: 'openForum' });
	await adoptRules(manager, `${home}/desk/set-up/bodies/${forum}`, {
		preset: 'kiezkasse-assembly',
		two_meetings: 'twoSteps',
		interest: 'mayDebate',
		base: 'yesNo',
		tie: 'rejected'
	});
	const reference = await enterPaper(manager, home, 'Bänke am Marktplatz');
	await publishProposal(manager, home, reference);
	const meet = async (inDays: number) => {
		const meeting = await announceMeeting(manager, home, { publicity: 'public', inDays });
		const item = await putOnAgenda(manager, home, { reference, meeting });
		await openMeeting(manager, home, meeting);
		const open = `${home}/meetings/${meeting}/items/${item}`;
		return {
			meeting: `${home}/desk/meetings/${meeting}`,
			desk: `${home}/desk/items/${item}`,
			open
		};
	};
	return { manager, meet };
}

/** Says something about the motion, in a language of one's own. */
async function say(
	page: Page,
	item: string,
	{ kind, ...said }: { readonly kind: string; readonly words: string; readonly language?: string }
): Promise<void> {
	await page.goto(item);
	await page.locator(`#deliberation a[href*="kind=${kind}"]`).first().click();
	await page.waitForURL(new RegExp(`kind=${kind}`));
	await fill(page, said);
	await send(page);
	await expect(page.locator('#deliberation')).toContainText(said.words);
}

test('a motion is talked over in one meeting and decided in the next', async ({ journey }) => {
	test.slow();
	const { manager, meet } = await anAssembly(journey);
	const first = await meet(1);
	const resident = await journey.arrive();
	await signInByMail(resident, journey.mailbox, {
		email: 'b@example.org',
		displayName: 'Bewohnerin B'
	});
	const visitor = await journey.arrive();

	await manager.goto(first.desk);
	await expect(manager.locator('#vote')).toContainText('erst beraten, später abstimmen');
	await send(manager, 'startDiscussion');
	await expect(manager.locator('#discussion')).toContainText('Die Beratung läuft seit');

	await resident.goto(`${first.open}/contribute?kind=concern`);
	const answered = resident.waitForResponse((response) => response.request().method() === 'POST');
	await resident.locator('main form button.button').click();
	expect((await answered).status()).toBe(422);
	const concern = { kind: 'concern', words: 'Pazar günü bisiklet yolu kapanıyor.', language: 'tr' };
	await say(resident, first.open, concern);
	await say(resident, first.open, { kind: 'against', words: 'Herr Meier stellt immer alles zu.' });
	await say(resident, first.open, { kind: 'for', words: 'Da habe ich mich vertippt.' });
	const words = resident.locator('[lang="tr"] p', { hasText: concern.words });
	await expect(words).toHaveAttribute('dir', 'auto');

	const typo = resident.locator('.said', { hasText: 'vertippt' });
	await typo.getByRole('link', { name: 'Zurücknehmen' }).click();
	await resident.waitForURL(/\/withdraw\?/);
	await send(resident);
	await expect(resident.locator('#deliberation')).not.toContainText('vertippt');

	await manager.goto(first.open);
	const rude = manager.locator('.said', { hasText: 'Meier' });
	await rude.getByRole('link', { name: 'Entfernen' }).click();
	await manager.waitForURL(/\/withdraw\?/);
	await fill(manager, { reason: 'Der Beitrag nennt eine Person.' });
	await send(manager);
	await say(manager, first.open, { kind: 'answer', words: 'Wir stellen sie daneben auf.' });

	await visitor.goto(first.open);
	const talk = visitor.locator('#deliberation');
	await expect(talk).toContainText('Bedenken 1');
	await expect(talk).toContainText('Wir stellen sie daneben auf.');
	await expect(talk).toContainText('Der Beitrag nennt eine Person.');
	await expect(talk).not.toContainText('Meier');
	await expect(talk).not.toContainText('Bewohnerin B');

	await manager.goto(first.desk);
	await manager.locator('#discussion a[href$="/discussion"]').click();
	await manager.waitForURL(/\/discussion$/);
	await fill(manager, { summary: 'Fast alle wollen die Bänke. Der Radweg bleibt frei.' });
	await send(manager);
	await expect(manager.locator('#discussion')).toContainText('Die Beratung ist beendet.');
	await expect(manager.locator('#vote form')).toHaveCount(0);
	await resident.goto(first.open);
	await expect(resident.locator('#deliberation a[href*="kind=question"]')).toHaveCount(0);
	await manager.goto(first.meeting);
	await send(manager, 'closeMeeting');
	await expect(manager.locator('#agenda')).toContainText('Beraten, noch ohne Abstimmung');

	const second = await meet(30);
	await visitor.goto(second.meeting.replace('/desk/', '/'));
	await visitor.locator('#agenda').getByRole('link', { name: 'Beratung am' }).click();
	await expect(visitor).toHaveURL(new RegExp(`${first.open}$`));
	await visitor.goto(second.open);
	await expect(visitor.locator('#deliberation')).toContainText('Der Radweg bleibt frei.');
	await expect(visitor.locator('#deliberation')).toContainText(concern.words);
	await openVote(manager, second.desk, 'showOfHands');
	await expect(manager.locator('#vote a[href$="/count"]')).toBeVisible();
});
