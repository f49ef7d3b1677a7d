import { tourDemo, type Stop } from '../support/demo-tour';
import { expect, test as base } from '../support/fixtures';
import { pageComplaints } from '../support/page-checks';
import { siteRoutes } from '../support/site-routes';

/** Pages that a demo never shows, and the test that looks at them. */
const elsewhere: Readonly<Record<string, string>> = {
	'/[neighbourhood=slug]/desk/votes/[vote=uuid]/paper/[batch=uuid]': 'paper-pile.looks.spec.ts',
	'/[neighbourhood=slug]/desk/votes/[vote=uuid]/take-over': 'take-over-vote.looks.spec.ts',
	'/setup': 'first-administrator.looks.spec.ts'
};

const test = base.extend<object, { tour: readonly Stop[] }>({
	tour: [
		async ({ app, browser }, use) => {
			await use(await tourDemo(browser, app.url));
		},
		{ scope: 'worker', timeout: 600_000 }
	]
});

// One worker for the whole file: the tour is made once.
test.describe.configure({ mode: 'default' });

test('A01-A17 no page is left out', ({ tour }) => {
	const found = new Set(tour.map(({ route }) => route));
	const missing = siteRoutes()
		.map(({ id }) => id)
		.filter((id) => !found.has(id) && !(id in elsewhere));
	expect(missing).toEqual([]);
});

/** A language is walked in parts, so that no test lasts longer than somebody waits for its answer. */
const parts = [0, 1, 2, 3];

for (const locale of ['de', 'ar'])
	for (const part of parts)
		test(`A01-A17 every page holds what we promise (${locale}, part ${part + 1} of ${parts.length})`, async ({
			tour
		}) => {
			test.setTimeout(900_000);
			const own = tour.filter((_, index) => index % parts.length === part);
			for (const { route, path, context } of own)
				await test.step(route, async () => {
					const page = await context.newPage();
					await page.goto((locale === 'de' ? '' : `/${locale}`) + path);
					expect.soft(await pageComplaints(page, locale), path).toEqual([]);
					await page.close();
				});
		});
