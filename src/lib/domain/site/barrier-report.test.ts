import { describe, expect, test } from 'vitest';
import { answerDueOn, concerns, reportedPage } from './barrier-report';

test.each([
	['2026-03-03', '2026-04-03'],
	['2026-01-31', '2026-02-28']
])('A36 a report of %s is answered by %s', (on, due) => {
	expect(answerDueOn(on)).toBe(due);
});

describe('the page on which a barrier was met', () => {
	const id = '8f14e45f-ceea-467f-a8d3-5344b51a7c82';

	test('is kept as it is', () => {
		expect(reportedPage('/tenever/fund')).toBe('/tenever/fund');
		expect(reportedPage(`/tenever/meetings/${id}/items/${id}`)).toContain(`items/${id}`);
	});

	test('loses what opens a draft or signs somebody in', () => {
		expect(reportedPage(`/tenever/proposals/new/${id}/what`)).toBe('/tenever/proposals/new/…/what');
		expect(reportedPage('/sign-in/link/9Zk3vQ0yT1xPq7L2mN8bRw')).toBe('/sign-in/link/…');
		expect(reportedPage('/tenever?token=9Zk3vQ0yT1xPq7L2mN8bRw')).toBe('/tenever');
	});
});

test('each desk answers for its own pages and for those of nobody', () => {
	const tenever = { slug: 'tenever', slugs: ['tenever', 'huchting'] };
	expect(concerns('/tenever/fund', tenever)).toBe(true);
	expect(concerns('/help', tenever)).toBe(true);
	expect(concerns('', tenever)).toBe(true);
	expect(concerns('/huchting', tenever)).toBe(false);
});
