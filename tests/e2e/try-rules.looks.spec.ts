import { expect, test } from '../support/fixtures';
import { pageComplaints } from '../support/page-checks';

const council = '/hafenkante/bodies/controllingausschuss-jugend/rules/try';
const forum = '/hafenkante/bodies/forum-hafenkante/rules/try';
const facts = 'amount=1200&free=5000&held_on=2026-11-21&room=public';
const twoReadings = [
	'readings.0.present=31&readings.0.recused=1&readings.0.yes=28&readings.0.veto=1',
	'readings.1.present=20&readings.1.yes=18&readings.1.veto=2&handover_yes=15&handover_no=3'
];

const paths = [
	council,
	`${council}?${facts}`,
	`${forum}?${[facts, ...twoReadings].join('&')}`,
	`${forum}?${facts}&readings.0.present=31&readings.0.yes=31`
];

for (const locale of ['de', 'ar'])
	test(`A01 A02 rules that are tried hold what we promise (${locale})`, async ({ page }) => {
		test.slow();
		const prefix = locale === 'de' ? '' : `/${locale}`;
		for (const path of paths)
			await test.step(path, async () => {
				await page.goto(prefix + path);
				expect.soft(await pageComplaints(page, locale)).toEqual([]);
			});
	});
