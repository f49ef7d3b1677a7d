import type { Page } from '@playwright/test';
import { fill, type Answers } from '../support/journey/form';
import { expect, test } from '../support/journey/journey';
import { foundBody } from '../support/journey/manager-sets-up';
import { aNeighbourhood } from '../support/journey/neighbourhood';

const benches = ['Bewohnerschaft', 'Einrichtungen', 'Gewerbetreibende', 'Wohnungsunternehmen'];
const seats = [8, 4, 2, 2];

/** The rules of a Quartiersbeirat with four groups (RS-09), as its manager enters them, page by page. */
const pages: readonly (readonly [topic: string, answers: Answers])[] = [
	[
		'seats',
		{
			body_kind: 'seatCouncil',
			...Object.fromEntries(
				benches.flatMap((bench, line) => [
					[`body_benches.${line}.code`, bench.toLowerCase()],
					[`body_benches.${line}.seats`, String(seats[line])],
					[`body_benches.${line}.filling`, 'upTo']
				])
			)
		}
	],
	['members', { body_substitutes: 'poolByLot', source__body_substitutes__place: '§ 3' }],
	['voting-right', { body_right_gained: 'appointment' }],
	[
		'competence',
		{
			funding_competence: 'decide',
			'funding_ladder.0.decides': 'body',
			funding_results: ['approved', 'approvedInPart', 'rejected'],
			funding_money_short: 'inOrder'
		}
	],
	[
		'room',
		{
			funding_room: 'public',
			funding_room_breach: 'void',
			funding_ballot_form__usual: 'open',
			funding_ballot_form__secret_on_demand: 'one'
		}
	],
	[
		'quorum',
		{
			funding_quorum: 'share',
			funding_quorum__share__share__numerator: '1',
			funding_quorum__share__share__denominator: '2',
			funding_quorum__share__base: 'statutorySeats',
			funding_quorum_tested: 'atStart',
			funding_quorum_missed: 'nextMeeting'
		}
	],
	[
		'interests',
		{
			funding_interest_grounds: ['applicant', 'boardOrEmployee'],
			funding_interest_declared: 'perItem',
			funding_recused_may_debate: 'yes',
			funding_recused_count_for_quorum: 'yes',
			funding_recused_count_in_base: 'no'
		}
	],
	[
		'counting',
		{
			funding_method: 'majority',
			funding_method__majority__share__numerator: '1',
			funding_method__majority__share__denominator: '2',
			funding_method__majority__strict: 'yes',
			funding_method__majority__base: 'yesNo',
			funding_method__majority__weighting: 'heads',
			funding_bench_condition: 'none',
			funding_tie: 'rejected',
			source__funding_tie__chosen: 'on',
			funding_minority_statement: 'recorded'
		}
	],
	[
		'conflict',
		{
			none__funding_conflict_triggers: 'on',
			funding_dissent: 'rejected',
			funding_protected_ground: 'asUsual',
			funding_dissent_office: 'none',
			funding_arbiter: 'none',
			funding_consent: 'none'
		}
	],
	[
		'other-motions',
		{
			other_motions_rules_confirmed_by: 'some',
			other_motions_rules_confirmed_by__some: 'Ausschuss'
		}
	],
	['convening', {}],
	['sessions', {}],
	['circulation', {}],
	['openness', {}]
];

const silent = 'Offene Fragen hier als nicht geregelt eintragen';

/** Sends the page, its open questions as not regulated where it offers that. */
async function save(page: Page): Promise<void> {
	const unregulated = page.getByRole('button', { name: silent });
	const loaded = page.waitForEvent('load');
	if ((await unregulated.count()) > 0) await unregulated.click();
	else await page.getByRole('button', { name: 'Speichern und weiter' }).click();
	await loaded;
	await expect(page.locator('.error-summary')).toHaveCount(0);
}

test('a manager enters the rules of a body that no preset knows, and they are in force', async ({
	journey
}) => {
	test.slow();
	const { home, manager } = await aNeighbourhood(journey);
	const slug = await foundBody(manager, home, {
		name: 'Quartiersbeirat',
		kind: 'seatCouncil',
		benches: benches.map((name, line) => ({ name, seats: seats[line] ?? 1 }))
	});
	const rules = `${home}/desk/set-up/bodies/${slug}/rules`;
	await manager.goto(rules);
	await manager.getByRole('link', { name: 'Entwurf beginnen' }).click();
	await fill(manager, {
		title: 'Geschäftsordnung des Quartiersbeirats',
		document: 'Geschäftsordnung von 2023',
		beginning: 'nothing'
	});
	await manager.getByRole('button', { name: 'Entwurf beginnen' }).click();
	await expect(manager).toHaveURL(/\/rules\/draft$/);

	await manager.goto(`${rules}/draft/check`);
	await expect(manager.locator('main a[href*="#field-funding"]')).not.toHaveCount(0);
	for (const [topic, answers] of pages) {
		await manager.goto(`${rules}/draft/${topic}`);
		await fill(manager, answers);
		await save(manager);
	}

	await manager.goto(`${rules}/draft/quorum`);
	await fill(manager, { funding_quorum__share__share__denominator: 'x' });
	await manager.getByRole('button', { name: 'Speichern und weiter' }).click();
	await expect(manager.locator('.error-summary')).toBeVisible();

	await manager.goto(`${rules}/draft/check`);
	await fill(manager, { adopted_on: '2026-02-01', valid_from: '2026-02-01' });
	await manager.getByRole('button', { name: 'Als neue Fassung eintragen' }).click();
	await expect(manager).toHaveURL(/\/rules$/);
	await expect(manager.getByRole('heading', { name: 'Fassung 1' })).toBeVisible();
	await manager.goto(`${rules}/draft`);
	await expect(manager.getByRole('heading', { level: 1 })).not.toContainText('Entwurf');
});
