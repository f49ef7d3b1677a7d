import { changeResidentVote } from '$lib/server/repositories/resident-votes';
import { expect, testBeside as test } from '../support/beside';
import { pageComplaints } from '../support/page-checks';
import { anAccount, signedIn } from '../support/people';
import { aResidentVote } from '../support/resident-voting';
import { besides } from '../support/seeded-vote';

const hour = 3_600_000;

test('P-133 a resident enters themselves before the opening, and is told so', async ({
	app,
	page
}) => {
	const context = await besides(app);
	const slug = `declares-${test.info().project.name}`;
	const opensAt = new Date(context.now().getTime() + 48 * hour);
	const vote = await aResidentVote(context, {
		...{ slug, opensAt, closesAt: new Date(opensAt.getTime() + 48 * hour) },
		manifest: {
			eligibility: {
				...{ ties: ['lives', 'works'], minimumAge: 14, maximumAge: null },
				...{ proofs: ['declaration'], streets: ['Deichstraße', 'Hafenweg'] }
			}
		}
	});
	const accountId = await anAccount(context, { displayName: 'Lives here' });
	const { token } = await signedIn(context, accountId);
	await page.context().addCookies([{ name: 'session', value: token, url: app.url }]);
	const address = `/${slug}/votes/${vote.reference}`;

	await page.goto(address);
	await expect(page.getByRole('heading', { name: 'Erst eintragen' })).toBeVisible();
	await page.getByRole('link', { name: 'Mich eintragen' }).click();
	const form = page.locator('main form');
	await page.getByLabel('Ich wohne hier.').check();
	await page.getByLabel('Ihr Geburtsjahr').fill('einundsiebzig');
	await form.getByRole('button').click();
	await expect(page.locator('.error-summary a')).toHaveCount(2);
	await expect(page.getByLabel('Ich wohne hier.')).toBeChecked();
	await expect(page.getByLabel('Ihr Geburtsjahr')).toHaveValue('einundsiebzig');

	await page.getByLabel('Ihr Geburtsjahr').fill('1957');
	await page.getByLabel('Das stimmt').check();
	await form.getByRole('button').click();
	await expect(page.locator('.error-summary')).toContainText('Wählen Sie Ihre Straße');
	if (test.info().project.name === 'with-js') {
		expect(await pageComplaints(page, 'de')).toEqual([]);
		await page.goto(`/ar${address}/declare`);
		expect(await pageComplaints(page, 'ar')).toEqual([]);
		await page.goto(`${address}/declare`);
		await page.getByLabel('Ich wohne hier.').check();
		await page.getByLabel('Ihr Geburtsjahr').fill('1957');
		await page.getByLabel('Das stimmt').check();
	}
	await page.getByLabel('Ihre Straße', { exact: true }).selectOption('Hafenweg');
	await form.getByRole('button').click();
	await expect(page).toHaveURL(new RegExp(`${address}$`));
	await expect(page.locator('.notice')).toContainText('Sie stehen im Verzeichnis.');
	await page.goto(`${address}/declare`);
	await expect(page.locator('main')).toContainText('Sie stehen im Verzeichnis.');
	await expect(page.locator('main form')).toHaveCount(0);
});

test('once the vote has opened, the page says who can still help', async ({ app, page }) => {
	const context = await besides(app);
	const slug = `declares-late-${test.info().project.name}`;
	const opensAt = new Date(context.now().getTime() - hour);
	const vote = await aResidentVote(context, {
		...{ slug, opensAt, closesAt: new Date(opensAt.getTime() + 48 * hour) },
		manifest: {
			eligibility: {
				...{ ties: ['lives'], minimumAge: null, maximumAge: null },
				proofs: ['declaration']
			}
		}
	});
	const { token } = await signedIn(context, await anAccount(context, {}));
	await page.context().addCookies([{ name: 'session', value: token, url: app.url }]);
	const address = `/${slug}/votes/${vote.reference}`;
	await page.goto(`${address}/declare`);
	await expect(page.locator('main')).toContainText('das Verzeichnis ist geschlossen');
	const at = context.now();
	await context.db.transaction((tx) =>
		changeResidentVote(
			tx,
			{ neighbourhoodId: vote.neighbourhoodId },
			{ id: vote.residentVoteId, change: { state: 'calledOff' }, at }
		)
	);
	await page.goto(`${address}/declare`);
	await expect(page.locator('main')).toContainText('Diese Abstimmung ist abgesagt.');
});
