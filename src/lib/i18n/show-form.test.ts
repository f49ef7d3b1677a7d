import { expect, test } from 'vitest';
import { fieldErrorCodes } from '$lib/forms/field-error';
import { fieldError } from '$lib/i18n/field-error';
import { showForm } from '$lib/i18n/show-form';

const labels = {
	title: 'Titel',
	'costs.*.label': (line: number) => `Kosten ${line}`,
	'costs.*.amount': (line: number) => `Betrag ${line}`,
	place: 'Wo?'
};

const answer = {
	typed: { title: '', 'costs.1.label': 'Rad', place: ['a', 'b'] },
	errors: {
		place: { error: 'missing' },
		'costs.1.amount': { error: 'missing' },
		'costs.1.label': { error: 'tooLong', limit: 20 },
		'costs.0.amount': { error: 'negative' },
		title: { error: 'missing' }
	}
} as const;

test('A20 the summary follows the page, line by line, and links to each field', () => {
	const { errors, hasErrors } = showForm(answer, { labels });
	expect(hasErrors).toBe(true);
	expect(errors.map(({ id }) => id)).toEqual([
		'field-title',
		'field-costs-0-amount',
		'field-costs-1-label',
		'field-costs-1-amount',
		'field-place'
	]);
});

test('A20 the summary and the field say the same words', () => {
	const view = showForm(answer, { labels });
	expect(view.field('costs.1.amount').error).toBe('Betrag 2: Diese Angabe fehlt noch.');
	expect(view.errors[3]?.text).toBe(view.field('costs.1.amount').error);
	expect(view.field('place').error).toBe('Wo? Diese Angabe fehlt noch.');
});

test('A21 what was typed wins over what was there before', () => {
	const initial = { title: 'Alt', place: 'Park' };
	expect(showForm(null, { labels, initial }).field('title').value).toBe('Alt');
	expect(showForm(answer, { labels, initial }).field('title').value).toBe('');
	expect(showForm(answer, { labels, initial }).field('place').values).toEqual(['a', 'b']);
});

test('a rule that refused stands on top even when no field is wrong', () => {
	const view = showForm({ typed: {}, errors: {}, refusal: 'Zu spät.' }, { labels });
	expect(view).toMatchObject({ hasErrors: true, refusal: 'Zu spät.', errors: [] });
	expect(showForm(null, { labels })).toMatchObject({ hasErrors: false, refusal: null });
});

test.each(fieldErrorCodes)('%s becomes a sentence that names the field and its limit', (error) => {
	const sentence = fieldError({ error, limitCents: 500_000 }, 'Betrag');
	expect(sentence).toMatch(/^Betrag: .+/u);
	expect(sentence).not.toMatch(/undefined|bitte|ungültig|verboten|leider/i);
});
