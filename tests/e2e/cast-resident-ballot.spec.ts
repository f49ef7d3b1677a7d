import type { Page } from '@playwright/test';
import { castBallot } from '$lib/server/db/schema';
import { groupsOf } from '$lib/domain/participation/voting-code';
import { openBallot } from '$lib/server/sealed-ballot';
import { writeMarks } from '$lib/domain/participation/marks';
import type { BallotRules } from '$lib/domain/participation/schema/manifest';
import type { App } from '../support/server';
import { anOpenResidentVote, besides, sharedSecret, signInVoter } from '../support/seeded-vote';
import { expect, testBeside as test } from '../support/beside';
import { byCode, cast, ticks } from '../support/resident-voting';
import { eq } from 'drizzle-orm';

const press = (page: Page, name: string | RegExp) =>
	page.locator('main').getByRole('button', { name }).first().click();

/** What the form that casts would send. */
async function castForm(page: Page) {
	const valueOf = (name: string) => page.locator(`main input[name=${name}]`).inputValue();
	return {
		url: page.url(),
		form: { marks: await valueOf('marks'), stamp: await valueOf('stamp') }
	};
}

async function postAgain(
	page: Page,
	app: App,
	{ url, form }: Awaited<ReturnType<typeof castForm>>
) {
	// A browser that sends a form wants a page; anybody else is answered by Kit with data.
	const headers = { origin: app.url, accept: 'text/html' };
	const answer = await page.request.post(url, { form, headers, maxRedirects: 0 });
	return answer.status();
}

async function typeCode(page: Page, code: string) {
	await page.getByLabel('Code aus dem Brief').fill(groupsOf(code).join(' '));
	await press(page, 'Weiter');
}

test('a code from the letter: mistyped, cast, changed, and never shown again', async ({
	app,
	page
}) => {
	const context = await besides(app);
	const vote = await anOpenResidentVote(context, { slug: `letter-${test.info().project.name}` });
	const [code = '', other = ''] = vote.codes;
	await page.goto(`/letter-${test.info().project.name}`);
	await page.getByRole('link', { name: 'Zur Abstimmung' }).click();
	await expect(page.locator('h1')).toHaveText('Ideen für Tenever');
	await page.getByRole('link', { name: 'Mit dem Code aus dem Brief abstimmen' }).click();

	const groups = groupsOf(code);
	const swapped = [
		groups[0],
		groups[1],
		groups[2],
		groups[3]?.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
	];
	await page.getByLabel('Code aus dem Brief').fill(swapped.join('-'));
	await press(page, 'Weiter');
	await expect(page.locator('.field-error')).toContainText('In Gruppe 4 ist etwas vertippt');
	await expect(page.getByLabel('Code aus dem Brief')).toHaveValue(swapped.join('-'));

	await typeCode(page, code.toLowerCase());
	await expect(page.locator('h1')).toHaveText('Stimmzettel');
	await press(page, /^Weiter/);
	await expect(page.locator('.field-error')).toContainText('mindestens 1');
	for (const number of [1, 2, 4, 5]) await page.getByLabel(`Projekt ${number}`).check();
	await press(page, /^Weiter/);
	await expect(page.locator('.field-error')).toContainText('höchstens 3');
	await expect(page.getByLabel('Projekt 4')).toBeChecked();
	await page.getByLabel('Projekt 5').uncheck();
	await press(page, /^Weiter/);
	await expect(page.locator('h1')).toHaveText('Stimmt alles so?');
	await expect(page.locator('main .rows li')).toHaveCount(3);
	await page.getByRole('link', { name: 'Noch ändern' }).click();
	await expect(page.getByLabel('Projekt 4')).toBeChecked();
	await page.getByLabel('Projekt 4').uncheck();
	await press(page, /^Weiter/);
	const first = await castForm(page);
	await press(page, 'Jetzt abstimmen');
	await expect(page.locator('main')).toContainText('Ihre Stimme liegt in der Urne');
	await expect(page.locator('main')).not.toContainText('Projekt 1');

	// The same post once more is the same ballot, and the same answer.
	expect(await postAgain(page, app, first)).toBe(303);
	await page.goto(`${vote.page}/receipt`);
	await page.getByRole('link', { name: 'Meine Stimme ändern' }).click();
	await expect(page.locator('main input:checked')).toHaveCount(0);
	await page.getByLabel('Projekt 3').check();
	await press(page, /^Weiter/);
	await expect(page.locator('main')).toContainText('liegt schon eine Stimme von Ihnen');
	await press(page, 'Jetzt abstimmen');
	await expect(page.locator('main')).toContainText('Ihre Stimme liegt in der Urne');
	// The answer of the first form came late, or somebody kept it: it replaces nothing.
	expect(await postAgain(page, app, first)).toBe(409);
	await page.goto(`${vote.page}/check`);
	await expect(page.locator('main .rows li')).toHaveCount(2);
	await page.goto(`${vote.page}/receipt`);
	await press(page, 'Fertig: Code hier vergessen');
	await page.goto(`${vote.page}/receipt`);
	await expect(page.locator('h1')).toHaveText('Code eingeben');

	const rows = await context.db.query
		.select()
		.from(castBallot)
		.where(eq(castBallot.residentVoteId, vote.residentVoteId));
	const projects = vote.manifest.projects.map(({ number }) => number);
	const opened = rows.map((row) =>
		openBallot(sharedSecret, { ...row, projects }, row.sealed ?? '')
	);
	expect(opened).toEqual([[{ project: 3, weight: 1 }]]);
	expect(other).not.toBe('');
	await context.db.close();
});

test('S41 no public page moves while people vote: neither words nor size nor tag', async ({
	app,
	request
}) => {
	const context = await besides(app);
	const slug = `silent-${test.info().project.name}`;
	const vote = await anOpenResidentVote(context, { slug });
	const paths = [
		...['', '/votes', '/proposals', '/fund', '/decisions'].map((path) => `/${slug}${path}`),
		...['', '/code', '/ballot', '/receipt', '/manifest.json'].map((path) => vote.page + path)
	];
	const look = async (path: string) => {
		const answer = await request.get(path, { maxRedirects: 0 });
		const { etag = '', location = '' } = answer.headers();
		const body = (await answer.text()).replace(/(name="form_key" value=")[^"]*/g, '$1');
		return { path, status: answer.status(), etag, location, body };
	};
	const before = await Promise.all(paths.map(look));
	for (const code of vote.codes) {
		const voter = byCode(code);
		expect(await cast(context, vote, { voter, marks: ticks(2) })).toMatchObject({ ok: true });
	}
	expect(await Promise.all(paths.map(look))).toEqual(before);
	await context.db.close();
});

test('an account that may vote casts, in Arabic; one that may not is told', async ({
	app,
	page
}) => {
	const context = await besides(app);
	const vote = await anOpenResidentVote(context, { slug: `account-${test.info().project.name}` });
	await signInVoter(context, page, { home: app.url, vote });
	await page.goto(`/ar${vote.page}`);
	await page.getByRole('link', { name: 'صوّتوا الآن' }).click();
	await page.getByLabel('Projekt 2').check();
	await press(page, /متابعة/);
	await press(page, 'أدلي بصوتي');
	await expect(page.locator('main')).toContainText('صوتكم في الصندوق');
	const elsewhere = await anOpenResidentVote(context, { slug: `none-${test.info().project.name}` });
	await page.goto(`${elsewhere.page}/ballot`);
	await expect(page.locator('main')).toContainText('Ihr Konto steht nicht im Verzeichnis');
	await context.db.close();
});

test('P-14 whoever votes by an account is refused a code beside it, and led on', async ({
	app,
	page
}) => {
	const context = await besides(app);
	const vote = await anOpenResidentVote(context, { slug: `beside-${test.info().project.name}` });
	await signInVoter(context, page, { home: app.url, vote });
	const [code = ''] = vote.codes;
	await page.goto(`${vote.page}/code`);
	await typeCode(page, code);
	await expect(page.locator('main')).toContainText('Ein Code kommt nicht dazu');
	await expect(page.getByLabel('Code aus dem Brief')).toHaveValue(groupsOf(code).join(' '));
	await page.getByRole('link', { name: 'Mit meinem Konto abstimmen' }).click();
	await expect(page.locator('h1')).toHaveText('Stimmzettel');
	await context.db.close();
});

const forms: readonly {
	readonly ballot: BallotRules;
	readonly fill: (page: Page) => Promise<void>;
	readonly marks: string;
}[] = [
	{
		ballot: { form: 'support', minimum: 0, maximum: 5, perProject: 1 },
		fill: async (page) => {
			for (const number of [1, 2, 3, 4]) await page.getByLabel(`Projekt ${number}`).check();
		},
		marks: '1:1,2:1,3:1,4:1'
	},
	{
		ballot: { form: 'votes', minimum: 1, maximum: 5, perProject: 3 },
		fill: async (page) => {
			await page.getByLabel('Projekt 2').fill('4');
			await press(page, /^Weiter/);
			await expect(page.locator('.field-error')).toContainText('Höchstens möglich: 3');
			await page.getByLabel('Projekt 2').fill('3');
			await page.getByLabel('Projekt 5').fill('2');
		},
		marks: '2:3,5:2'
	},
	{
		ballot: { form: 'knapsack', minimum: 1, maximum: 5, perProject: 1 },
		fill: async (page) => {
			for (const number of [2, 3]) await page.getByLabel(`Projekt ${number}`).check();
			await press(page, 'Neu rechnen');
			await expect(page.locator('.fund-legend')).toContainText('Zu viel');
			await press(page, /^Weiter/);
			await expect(page.locator('.field-error')).toContainText('300');
			await page.getByLabel('Projekt 2').uncheck();
			await press(page, 'Neu rechnen');
			await expect(page.locator('.fund-legend')).toContainText('2.200');
		},
		marks: '3:1'
	},
	{
		ballot: { form: 'ranking', minimum: 1, maximum: 3, perProject: 1 },
		fill: async (page) => {
			await press(page, /Aufnehmen.*Projekt 4/);
			await press(page, /Aufnehmen.*Projekt 1/);
			await press(page, /Aufnehmen.*Projekt 2/);
			await press(page, /Nach oben.*Projekt 1/);
			await press(page, /Nach unten.*Projekt 4/);
			await press(page, /Herausnehmen.*Projekt 2/);
		},
		marks: '1:1,4:2'
	},
	{
		ballot: { form: 'points', minimum: 0, maximum: 5, perProject: 10 },
		fill: async (page) => {
			await page.getByLabel('Projekt 1').fill('zehn');
			await press(page, /^Weiter/);
			await expect(page.locator('.field-error')).toContainText('keine Zahl');
			await page.getByLabel('Projekt 1').fill('10');
			await page.getByLabel('Projekt 3').fill('1');
		},
		marks: '1:10,3:1'
	}
];

for (const { ballot, fill, marks } of forms)
	test(`a ballot of the form ${ballot.form}`, async ({ app, page }) => {
		const context = await besides(app);
		const slug = `${ballot.form}-${test.info().project.name}`;
		const vote = await anOpenResidentVote(context, { slug, manifest: { ballot } });
		await page.goto(`/${slug}/v/2026-1?code=${vote.codes[0] ?? ''}`);
		await expect(page.locator('main')).toContainText('Ihr Code steht schon im Feld');
		await press(page, 'Weiter');
		await fill(page);
		await press(page, /^Weiter/);
		await expect(page.locator('h1')).toHaveText('Stimmt alles so?');
		await press(page, 'Jetzt abstimmen');
		await expect(page.locator('main')).toContainText('Ihre Stimme liegt in der Urne');
		const [row] = await context.db.query
			.select()
			.from(castBallot)
			.where(eq(castBallot.residentVoteId, vote.residentVoteId));
		const projects = vote.manifest.projects.map(({ number }) => number);
		const opened = row && openBallot(sharedSecret, { ...row, projects }, row.sealed ?? '');
		expect(writeMarks(opened ?? [])).toBe(marks);
		await context.db.close();
	});
