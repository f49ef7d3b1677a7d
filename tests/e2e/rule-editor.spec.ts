import { fill } from '../support/journey/form';
import { adoptDraft, answerPages, beginDraft, tryDraft } from '../support/journey/enters-rules';
import { expect, test } from '../support/journey/journey';
import { foundBody } from '../support/journey/manager-sets-up';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { begleitausschuss } from '../support/ruled-bodies/begleitausschuss';
import { johannstadt } from '../support/ruled-bodies/johannstadt';
import { wilhelmsburgOst } from '../support/ruled-bodies/wilhelmsburg-ost';

for (const body of [wilhelmsburgOst, johannstadt, begleitausschuss])
	test(`a manager enters the rules of a ${body.name}, tries and adopts them`, async ({
		journey
	}) => {
		test.slow();
		const { home, manager } = await aNeighbourhood(journey);
		const { name, benches } = body;
		const slug = await foundBody(manager, home, { name, kind: 'seatCouncil', benches });
		const rules = `${home}/desk/set-up/bodies/${slug}/rules`;
		await beginDraft(manager, rules, body);
		await manager.goto(`${rules}/draft/check`);
		await expect(manager.locator('main a[href*="#field-funding"]')).not.toHaveCount(0);
		await answerPages(manager, rules, body.pages);
		await tryDraft(manager, rules, body.cases);
		await adoptDraft(manager);
		await manager.goto(`${rules}/draft`);
		await expect(manager.getByRole('heading', { level: 1 })).not.toContainText('Entwurf');

		const visitor = await journey.arrive();
		await visitor.goto(`${home}/bodies/${slug}/rules`);
		for (const sentence of [body.document, ...body.reads])
			await expect(visitor.locator('main')).toContainText(sentence);
	});

test('a manager takes a preset as a draft: what it leaves open is asked, what is idle is not', async ({
	journey
}) => {
	test.slow();
	const { home, manager } = await aNeighbourhood(journey);
	const { name, benches, pages } = wilhelmsburgOst;
	const slug = await foundBody(manager, home, { name, kind: 'seatCouncil', benches });
	const rules = `${home}/desk/set-up/bodies/${slug}/rules`;
	await manager.goto(rules);
	await manager.getByRole('link', { name: /^Als Entwurf nehmen.*Drei gleich starke/ }).click();
	await expect(manager.locator('[name="beginning"][value="third-parity"]')).toBeChecked();
	await fill(manager, { title: 'Ordnung', document: 'Beschluss' });
	await manager.getByRole('button', { name: 'Entwurf beginnen' }).click();

	await manager.goto(`${rules}/draft/try`);
	const open = manager.locator('main');
	await expect(open.getByRole('link', { name: 'Wie werden die Stimmen gezählt?' })).toBeVisible();
	await expect(open.getByRole('link', { name: 'Was heißt Gleichstand?' })).toHaveCount(0);
	await manager.goto(`${rules}/draft/counting`);
	await expect(manager.locator('[name="funding_tie"][value="arbiter"]')).toBeChecked();

	// Enter saves; it used to ask for one more line. What was wrong stands with its field.
	await manager.goto(`${rules}/draft/seats`);
	const seats = manager.locator('[name="body_benches.0.seats"]');
	await expect(seats).toHaveValue('8');
	await seats.press('Enter');
	await expect(manager.locator('.error-summary a').first()).toContainText('1. Wie fest');
	await fill(manager, pages[0]?.[1] ?? {});
	await seats.press('Enter');
	await expect(manager).toHaveURL(/\/members\?saved$/);

	// No quorum: nobody has to say when it is tested, until there is one.
	await manager.goto(`${rules}/draft/quorum`);
	await fill(manager, { funding_quorum: 'none' });
	await expect(manager.locator('[name="funding_quorum_tested"]').first()).toBeHidden();
	await manager.getByRole('button', { name: 'Speichern und weiter' }).click();
	await manager.goto(`${rules}/draft/check`);
	const tested = manager.getByRole('link', { name: 'Wann wird gezählt, wer da ist?' });
	await expect(tested).toHaveCount(0);
	await manager.goto(`${rules}/draft/quorum`);
	await fill(manager, { funding_quorum: 'invited' });
	await manager.getByRole('button', { name: 'Speichern und weiter' }).click();
	await manager.goto(`${rules}/draft/check`);
	await expect(tested).toBeVisible();

	await manager.goto(`${rules}/draft/discard`);
	await manager.getByRole('button', { name: 'Entwurf wegwerfen' }).click();
	await expect(manager).toHaveURL(/\/rules$/);
});
