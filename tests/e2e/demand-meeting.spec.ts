import type { Page } from '@playwright/test';
import { ruleDemands } from '../support/journey/amends-rules';
import { councilRules } from '../support/journey/answered-presets';
import { daysAfter, fill, send, today } from '../support/journey/form';
import { expect, test, type Journey } from '../support/journey/journey';
import { adoptRules, foundBody, seatPeople } from '../support/journey/manager-sets-up';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { signInByMail } from '../support/journey/person';

const benches = [
	{ name: 'Bewohnerschaft', seats: 4 },
	{ name: 'Starke Partner', seats: 3 }
];
const people = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((letter) => ({
	name: `Mitglied ${letter}`,
	email: `member-${letter.toLowerCase()}@example.org`
}));
const reason = 'Der Spielplatz wird nächste Woche gesperrt.';

/** A council of seven whose rules let a quarter of them, which is two, demand a meeting within two weeks. */
async function aCouncilThatMayDemand(journey: Journey) {
	const { home, manager } = await aNeighbourhood(journey);
	const name = 'Quartiersrat';
	const slug = await foundBody(manager, home, { name, kind: 'seatCouncil', benches });
	const body = `${home}/desk/set-up/bodies/${slug}`;
	await adoptRules(manager, body, councilRules);
	await ruleDemands(manager, body);
	await seatPeople(manager, body, people);
	const arrive = async (letter: string): Promise<Page> => {
		const page = await journey.arrive();
		const who = { email: `member-${letter}@example.org`, displayName: letter };
		await signInByMail(page, journey.mailbox, who);
		await page.goto(`${home}/bodies/${slug}`);
		await page.getByRole('link', { name: 'Mitglieder können eine Sitzung verlangen' }).click();
		return page;
	};
	return { home, manager, demand: `${home}/bodies/${slug}/demand`, arrive };
}

/** Plans the meeting that was demanded, so many days from now. */
async function planIn(manager: Page, days: number): Promise<void> {
	const on = daysAfter(await today(manager, 'meets_on'), days);
	await fill(manager, { meets_on: on, meets_time: '19:00', publicity: 'public' });
	await send(manager);
}

test('P-61 two of seven demand a meeting, and the manager plans it in time', async ({
	journey
}) => {
	test.slow();
	const { home, manager, demand, arrive } = await aCouncilThatMayDemand(journey);
	await manager.goto(demand);
	await expect(manager.locator('main')).toContainText('Wenn 2 von 7 Mitgliedern es verlangen');
	await expect(manager.locator('main form')).toHaveCount(0);

	const first = await arrive('a');
	await expect(send(first, 'demand')).rejects.toThrow('Diese Angabe fehlt noch.');
	await fill(first, { reason });
	await send(first, 'demand');
	await expect(first.locator('main')).toContainText('1 von 2 nötigen Mitgliedern');
	await expect(first.locator('main')).toContainText('Sie sind dabei.');
	await expect(first.locator('main form')).toHaveCount(0);
	await manager.goto(`${home}/desk`);
	await expect(manager.locator('main')).not.toContainText('Verlangte Sitzung ansetzen');

	// Two look at the same time: the one who comes too late reads that the meeting comes anyway.
	const [second, third] = [await arrive('b'), await arrive('c')];
	await expect(second.locator('main')).toContainText(reason);
	await send(second, 'join');
	await expect(second.locator('main')).toContainText('Genug Mitglieder sind dabei.');
	await expect(send(third, 'join')).rejects.toThrow('Genug Mitglieder sind schon dabei.');

	await manager.goto(`${home}/desk`);
	await manager.getByRole('link', { name: 'Verlangte Sitzung ansetzen' }).click();
	await expect(planIn(manager, 20)).rejects.toThrow('Wählen Sie einen früheren Tag.');
	await expect(manager.locator('main [name="meets_time"]')).toHaveValue('19:00');
	await planIn(manager, 10);
	await expect(manager).toHaveURL(/\/desk\/meetings\/[0-9a-f-]{36}$/);
	await manager.goto(`${home}/desk`);
	await expect(manager.locator('main')).not.toContainText('Verlangte Sitzung ansetzen');

	await third.goto(demand);
	await expect(third.locator('main')).toContainText('Die Sitzung ist angesetzt.');
	await third.getByRole('link', { name: 'Zur Sitzung' }).click();
	await expect(third.getByRole('heading', { level: 1 })).toContainText('Quartiersrat');
});
