import type { Page } from '@playwright/test';

const describeWide = () => {
	const { clientWidth, scrollWidth } = document.documentElement;
	if (scrollWidth <= clientWidth) return [];
	const wide = [...document.querySelectorAll('body *')].filter((element) => {
		// A closed menu has a place too, where it is in nobody's way.
		if (!element.checkVisibility()) return false;
		const { left, right } = element.getBoundingClientRect();
		return (right > clientWidth + 1 || left < -1) && element.closest('.table-scroll') === null;
	});
	const names = wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 90));
	return [`${scrollWidth} wide on ${clientWidth}`, ...names];
};

/** The only style that our own policy lets into a page from outside; takes the place of the one before. */
async function addStyle(page: Page, css: string): Promise<void> {
	await page.evaluate((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
	}, css);
}

/** A14: at 320 px, with text doubled, and with wide spacing nothing is cut off or scrolls sideways. */
export async function reflowComplaints(page: Page): Promise<string[]> {
	const before = page.viewportSize();
	const complaints: string[] = [];
	const look = async (name: string) => {
		const found = await page.evaluate(describeWide);
		complaints.push(...found.map((line) => `${name}: ${line}`));
	};
	await page.setViewportSize({ width: 320, height: 640 });
	await look('320 px');
	await addStyle(
		page,
		'* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }'
	);
	await look('wide spacing');
	await page.setViewportSize({ width: 640, height: 640 });
	await addStyle(page, 'html { font-size: 225% !important }');
	await look('text doubled');
	await page.evaluate(() => {
		document.adoptedStyleSheets = [];
	});
	if (before !== null) await page.setViewportSize(before);
	return complaints;
}

/** A13: nothing to press is smaller than 24 px, and nothing in a form than 44; links within text are free. */
export function targetComplaints(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const isInText = (element: Element) =>
			element.matches('a') &&
			getComputedStyle(element).display === 'inline' &&
			element.closest('p, li, dd, td, label, h2, h3, h4') !== null;
		const elements = [
			...document.querySelectorAll<HTMLElement>(
				'a[href], button, input:not([type=hidden]), select, textarea, summary'
			)
		];
		return elements.flatMap((element) => {
			const label = element.matches('[type=radio], [type=checkbox]')
				? (element.closest('label') ?? element)
				: element;
			const { width, height } = label.getBoundingClientRect();
			const isHidden = width <= 1 || height <= 1 || !element.checkVisibility();
			if (isHidden || isInText(element)) return [];
			const least = element.matches('form *:not(a)') ? 44 : 24;
			if (width >= least && height >= least) return [];
			return [`${Math.round(width)}×${Math.round(height)}: ${element.outerHTML.slice(0, 90)}`];
		});
	});
}

interface Stop {
	readonly name: string;
	readonly hasRing: boolean;
	readonly isSeen: boolean;
}

const readStop = (): Stop | null => {
	const element = document.activeElement;
	if (element === null || element === document.body) return null;
	const ringed = element.closest('.choice') ?? element;
	const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
	const { left, top, width, height } = ringed.getBoundingClientRect();
	// Not entirely hidden (WCAG 2.4.11): the lower half of a large field may be below the window.
	const shares = [0.1, 0.5, 0.9];
	const corners = shares.flatMap((across) =>
		shares.map((down) => document.elementFromPoint(left + width * across, top + height * down))
	);
	return {
		name: `${element.tagName.toLowerCase()} ${element.id} ${element.textContent.trim().slice(0, 30)}`,
		hasRing: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
		isSeen: corners.some((at) => at !== null && (ringed.contains(at) || at.contains(ringed)))
	};
};

/** A10-A12: the keyboard reaches everything once, in order, always seen, and comes out at the end. */
export async function focusComplaints(page: Page): Promise<string[]> {
	const reachable = await page.evaluate(() => {
		document.body.tabIndex = -1;
		document.body.focus();
		document.body.removeAttribute('tabindex');
		const all = [
			...document.querySelectorAll<HTMLElement>(
				'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
			)
		].filter((element) => element.checkVisibility() && element.tabIndex >= 0);
		const radios = all.filter((element) => element.matches('[type=radio]'));
		const groups = new Set(radios.map((radio) => radio.getAttribute('name')));
		return all.length - radios.length + groups.size;
	});
	const complaints: string[] = [];
	let stops = 0;
	// A date field has several stops of its own.
	for (let press = 0; press < reachable * 5 + 10; press += 1) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(readStop);
		if (stop === null)
			return stops >= reachable ? complaints : [...complaints, 'stops are missing'];
		stops += 1;
		if (!stop.hasRing) complaints.push(`no ring: ${stop.name}`);
		if (!stop.isSeen) complaints.push(`hidden behind something: ${stop.name}`);
	}
	return [...complaints, 'the keyboard does not come out'];
}
