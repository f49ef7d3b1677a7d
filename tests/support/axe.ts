import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { z } from 'zod';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `wcag22aa` has to be named: axe leaves its target-size rule out otherwise. */
const tags = [
	'wcag2a',
	'wcag2aa',
	'wcag21a',
	'wcag21aa',
	'wcag22aa',
	'EN-301-549',
	'best-practice'
];

const violations = z.array(
	z.object({
		id: z.string(),
		help: z.string(),
		nodes: z.array(
			z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })
		)
	})
);

/** Another colour scheme fades in: axe would measure a colour half way between the two. */
async function settleColours(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const ending = document
			.getAnimations()
			.filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
		await Promise.allSettled(ending.map((animation) => animation.finished));
	});
}

/** The rules of axe that look at colours. All others find the same in every scheme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe has against the page as it is shown now, one line for each element; an empty list is a clean page.
 * Colours differ by scheme, so a page is asked once in each (`page.emulateMedia({ colorScheme })`).
 */
export async function axeComplaints(
	page: Page,
	runOnly: readonly string[] = tags
): Promise<readonly string[]> {
	await settleColours(page);
	await page.evaluate(source);
	const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
	const found: unknown = await page.evaluate(
		`axe.run(document, ${options}).then((results) => results.violations)`
	);
	return violations
		.parse(found)
		.flatMap(({ id, help, nodes }) =>
			nodes.map(
				({ target, failureSummary }) =>
					`${id}: ${help}: ${target.join(' ')} ${failureSummary?.split('\n').at(-1)?.trim() ?? ''}`
			)
		);
}

/** The same in both colour schemes; in the dark only what has to do with colours. */
export async function axeComplaintsInBothSchemes(page: Page): Promise<readonly string[]> {
	await page.emulateMedia({ colorScheme: 'light' });
	const light = await axeComplaints(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await axeComplaints(page, colourRules);
	await page.emulateMedia({ colorScheme: null });
	return [...light.map((line) => `light: ${line}`), ...dark.map((line) => `dark: ${line}`)];
}
