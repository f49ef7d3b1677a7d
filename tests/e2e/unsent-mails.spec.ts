import { expect, test } from '../support/fixtures';
import { signInAs } from '../support/journey/demo-people';

const place = 'Quartier Mühlenfeld';

test('the desk says which mail did not arrive, and what was done about it stands', async ({
	browser,
	baseURL,
	javaScriptEnabled
}) => {
	const manager = await signInAs(browser, {
		...{ baseURL: baseURL ?? '', javaScriptEnabled, place },
		person: 'Quartiersmanager'
	});
	await manager.goto('/muehlenfeld/desk');
	await manager.getByRole('link', { name: /E-Mails, die nicht ankamen/ }).click();
	const mail = manager.locator('main li', { hasText: '@muehlenfeld.example' });
	await expect(mail).toHaveCount(1);

	// Somebody else at the desk settles it meanwhile.
	const other = await manager.context().newPage();
	await other.goto(manager.url());
	await other.getByRole('button', { name: /^Anders Bescheid gesagt/ }).click();
	await expect(other.locator('main')).toContainText('Alle E-Mails sind unterwegs oder angekommen.');

	const answer = manager.waitForResponse((response) => response.request().method() === 'POST');
	await mail.getByRole('button', { name: /^Noch einmal senden/ }).click();
	expect((await answer).status()).toBe(409);
	await expect(manager.locator('.error-summary')).toContainText('Diese E-Mail ist schon erledigt.');
	await manager.goto('/muehlenfeld/desk');
	await expect(manager.getByRole('link', { name: /E-Mails, die nicht ankamen/ })).toHaveCount(0);
});
