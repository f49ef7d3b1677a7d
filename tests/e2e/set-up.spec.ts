import { expect, testEmpty as test } from '../support/fixtures';
import {
	adoptParityRules,
	appointHolder,
	becomeAdministrator,
	createNeighbourhood,
	fillForm,
	foundCouncil,
	openFundYear,
	parityAnswers,
	send
} from '../support/set-up-pages';

const slug = 'tenever';
const setUp = `/${slug}/desk/set-up`;

test('an empty installation becomes a neighbourhood that can meet', async ({ page, app }) => {
	test.slow();
	const nextYear = String(new Date().getFullYear() + 1);
	await becomeAdministrator(page, { output: app.output() });
	await createNeighbourhood(page, { slug });
	await expect(page.locator('.task-list a')).toHaveCount(4);

	await test.step('a wrong amount is kept and named; a cap above the money is refused', async () => {
		await openFundYear(page, { slug, year: String(new Date().getFullYear()) });
		await expect(page.locator('main')).toContainText('30.000');
		await page.locator('main a[href$="/top-up"]').click();
		await fillForm(page, { top_up: 'viel', top_up_source: 'Spende' });
		await send(page);
		await expect(page.locator('.error-summary a')).toHaveAttribute('href', '#field-top_up');
		await expect(page.locator('[name="top_up"]')).toHaveValue('viel');
		await fillForm(page, { top_up: '1000' });
		await send(page);
		await expect(page.locator('main')).toContainText('31.000');
		await page.locator('main li a').first().click();
		await fillForm(page, { cap: '31000,01' });
		const answered = page.waitForResponse((response) => response.request().method() === 'POST');
		await send(page);
		expect((await answered).status()).toBe(409);
		await expect(page.locator('.error-summary h2')).toContainText('31.000');
	});

	await test.step('a body gets its groups line by line', async () => {
		await page.goto(`${setUp}/bodies/new`);
		await fillForm(page, { name: 'Vergabeausschuss' });
		await page.locator('button[value="add-line"]').click();
		await expect(page.locator('[name="benches.3.name"]')).toBeVisible();
		await expect(page.locator('[name="name"]')).toHaveValue('Vergabeausschuss');
		await foundCouncil(page, { slug });
		await expect(page.locator('main .rows > li')).toHaveCount(6);
	});

	await test.step('its rules are read back in plain words, each with its source', async () => {
		await page.goto(`${setUp}/bodies/vergabeausschuss/rules/new?preset=third-parity`);
		await fillForm(page, { ...parityAnswers, consent: 'needed' });
		await send(page);
		const missing = page.locator('.error-summary a');
		await expect(missing).toHaveCount(2);
		await expect(missing.first()).toHaveAttribute('href', '#field-silence');
		await page.goto(`${setUp}/bodies/vergabeausschuss/rules/new?preset=third-parity`);
		await fillForm(page, parityAnswers);
		await page.locator('button[formaction*="check"]').click();
		await expect(page.locator('dl.rules')).toHaveCount(6);
		await expect(page.locator('[name="title"]')).toHaveValue(parityAnswers.title);
		await adoptParityRules(page, { slug, body: 'vergabeausschuss' });
		await expect(page.locator('dl.rules')).toHaveCount(6);
		await expect(page.locator('main')).toContainText('Leitung des Sozialzentrums');
	});

	await test.step('seats: named, unnamed, a substitute, and one who leaves', async () => {
		const body = 'vergabeausschuss';
		const seat = { bench: 'Bewohnerschaft', name: 'Sitz 1' };
		await appointHolder(page, {
			...{ slug, body, seat },
			person: { person_name: 'Frau Beispiel', named: true, email: 'member@example.org' }
		});
		const person = { capacity: 'substitute', person_name: 'Herr Muster' };
		await appointHolder(page, { slug, body, seat, person });
		await page.goto(`/${slug}/bodies/${body}`);
		await expect(page.locator('section', { has: page.locator('#seats') })).toContainText(
			'Frau Beispiel'
		);
		await expect(page.locator('main')).not.toContainText('Herr Muster');
		await page.goto(`${setUp}/bodies/${body}`);
		await page.locator('main a', { hasText: 'Herr Muster' }).click();
		await page.locator('main a[href$="/end"]').click();
		await send(page);
		await expect(page.locator('main .notice')).toBeVisible();
	});

	await test.step('a meeting is announced on the page of the body', async () => {
		await page.goto(`/${slug}/desk/meetings/new`);
		await fillForm(page, {
			meets_on: `${nextYear}-03-03`,
			meets_time: '18:00',
			place: 'Quartierszentrum',
			publicity: 'nonPublic'
		});
		await send(page);
		await page.waitForURL(/\/tenever\/meetings\/[0-9a-f-]{36}$/);
		await page.locator('main a[href$="/change"]').click();
		await expect(page.locator('[name="meets_time"]')).toHaveValue('18:00');
		await fillForm(page, { place: 'Bürgerhaus' });
		await send(page);
		await page.waitForURL(/\/tenever\/meetings\/[0-9a-f-]{36}$/);
		await page.goto(`/${slug}/bodies/vergabeausschuss`);
		await expect(page.locator('main')).toContainText('Bürgerhaus');
	});

	await test.step('everybody reads the rules; nobody else gets to the desk', async () => {
		await page.context().clearCookies();
		await page.goto(`/${slug}/bodies`);
		await page.locator('main .row p a').click();
		await expect(page.locator('dl.rules')).toHaveCount(6);
		await page.goto(setUp);
		await expect(page).toHaveURL(/\/sign-in/);
	});
});
