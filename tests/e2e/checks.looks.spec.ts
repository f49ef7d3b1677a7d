import { pageComplaints } from '../support/page-checks';
import { expect, test } from '../support/fixtures';
import { seededDefects, seededPage } from '../support/seeded-page';

test('A04 the checks find every defect of a page made of defects', async ({ page }) => {
	await page.setContent(seededPage);
	const complaints = await pageComplaints(page, 'de');
	const missed = seededDefects.filter(
		(defect) => !complaints.some((complaint) => complaint.includes(defect))
	);
	expect(missed, complaints.join('\n')).toEqual([]);
});
