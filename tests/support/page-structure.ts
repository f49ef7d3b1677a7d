import type { Page } from '@playwright/test';

/** A05: one h1, no level left out, the four landmarks, and the skip link first. */
export function structureComplaints(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const complaints: string[] = [];
		const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
		const levels = headings.map((heading) => Number(heading.tagName.slice(1)));
		const count = levels.filter((level) => level === 1).length;
		if (count !== 1) complaints.push(`${count} headings of level 1`);
		// The error summary stands above the page's own heading, as GOV.UK has it.
		const own = headings.filter((heading) => heading.closest('.error-summary') === null);
		own.forEach((heading, index) => {
			const before = own[index - 1];
			const level = Number(heading.tagName.slice(1));
			const previous = before === undefined ? 0 : Number(before.tagName.slice(1));
			if (level > previous + 1)
				complaints.push(`level ${previous} is followed by ${level}: ${heading.textContent.trim()}`);
		});
		for (const landmark of ['header', 'main', 'footer', 'footer nav']) {
			if (document.querySelectorAll(`body ${landmark}`).length === 0)
				complaints.push(`no ${landmark}`);
		}
		if (document.querySelectorAll('main').length > 1) complaints.push('more than one main');
		const first = document.querySelector('a[href], button, input, select, textarea, summary');
		const target = first?.getAttribute('href') ?? '';
		if (!target.startsWith('#') || document.querySelector(target) === null)
			complaints.push('the first stop is no skip link');
		return complaints;
	});
}

/** A06, A07: title, `lang` and `dir` of the page; every foreign script stands in an element that says so. */
export function languageComplaints(page: Page, locale: string): Promise<string[]> {
	return page.evaluate((wanted) => {
		const complaints: string[] = [];
		const root = document.documentElement;
		if (root.lang !== wanted) complaints.push(`lang is ${root.lang}, not ${wanted}`);
		const direction = wanted === 'ar' ? 'rtl' : 'ltr';
		if (root.dir !== direction) complaints.push(`dir is ${root.dir}, not ${direction}`);
		if (document.title.trim() === '') complaints.push('no title');
		const scripts = [
			{ letters: /\p{Script=Arabic}/u, languages: /^(ar|fa|ckb|ur)\b/ },
			{ letters: /\p{Script=Cyrillic}/u, languages: /^(uk|ru|bg)\b/ }
		];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const text = node.textContent ?? '';
			const language = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
			for (const { letters, languages } of scripts) {
				if (letters.test(text) && !languages.test(language))
					complaints.push(`“${text.trim().slice(0, 40)}” is marked as ${language}`);
			}
		}
		return complaints;
	}, locale);
}

/** S22, A17: nothing brings its own style or script, and nothing moves for ever. */
export function stillnessComplaints(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const inline = [...document.querySelectorAll('[style], style, script:not([src])')];
		const complaints = inline.map((element) => `inline: ${element.outerHTML.slice(0, 80)}`);
		const endless = document
			.getAnimations()
			.filter((animation) => animation.effect?.getComputedTiming().endTime === Infinity);
		if (endless.length > 0) complaints.push(`${endless.length} animations without an end`);
		return complaints;
	});
}

/** A20, A22: each control has a visible label; each error is wired to its field and to the summary. */
export function formComplaints(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const complaints: string[] = [];
		const controls = [
			...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea')
		];
		for (const control of controls) {
			const label = control.labels?.[0]?.textContent.trim() ?? '';
			if (label === '') complaints.push(`no visible label: ${control.name}`);
			if (control.required) complaints.push(`required, which the browser checks: ${control.name}`);
		}
		for (const form of document.querySelectorAll<HTMLFormElement>('form[method=post]')) {
			if (form.querySelector('button[type=submit], button:not([type])') === null)
				complaints.push('a form without a button');
			// Nothing is written down beside a resident's ballot: its form carries a stamp in place of a key.
			const isBallot = /\/votes\/\d+-\d+\/(?:ballot|check|code)$/.test(
				new URL(form.action).pathname
			);
			if (!isBallot && form.querySelector('input[name=form_key]') === null)
				complaints.push(`a form without a key: ${form.getAttribute('action') ?? ''}`);
		}
		const described = [...document.querySelectorAll('[aria-invalid=true], fieldset.has-error')];
		for (const control of described) {
			const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
			const error = ids.find((id) => id.endsWith('-error'));
			const inside = control.closest('fieldset.has-error') !== null;
			if (error === undefined && !inside) complaints.push(`an error is not wired: ${control.id}`);
			if (error !== undefined && document.getElementById(error) === null)
				complaints.push(`an error is wired to nothing: ${error}`);
		}
		const summary = document.querySelector('.error-summary');
		const inlineErrors = [...document.querySelectorAll('main .field-error')];
		if (inlineErrors.length > 0 && summary === null) complaints.push('errors without a summary');
		for (const link of summary?.querySelectorAll('a') ?? []) {
			const id = link.hash.slice(1);
			if (document.getElementById(id) === null) complaints.push(`the summary leads nowhere: ${id}`);
			const words = link.textContent.trim();
			if (!inlineErrors.some((error) => error.textContent.includes(words)))
				complaints.push(`said in the summary only: ${words}`);
		}
		return complaints;
	});
}
