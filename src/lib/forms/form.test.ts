import { expect, test } from 'vitest';
import { z } from 'zod';
import { choice, choices, id, lines, mustTick, tick } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import { amount, line, optionalLine, password } from '$lib/forms/fields';
import { readForm, typedValues } from '$lib/forms/form';

function sent(fields: readonly (readonly [string, string])[]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

const proposal = z.object({
	title: line({ max: 20 }),
	costs: lines({ label: line({ max: 20 }), amount: amount() }, { min: 1, max: 3 })
});

test('gives the values of a good form, and what was typed', () => {
	const form = sent([
		['form_key', 'k'],
		['title', ' Lastenrad '],
		['costs.0.label', 'Rad'],
		['costs.0.amount', '1.200,50']
	]);
	expect(readForm(form, proposal)).toEqual({
		ok: true,
		values: { title: 'Lastenrad', costs: [{ label: 'Rad', amount: 120_050 }] },
		typed: { title: ' Lastenrad ', 'costs.0.label': 'Rad', 'costs.0.amount': '1.200,50' }
	});
});

test('A21 what is wrong stays typed, and each error keeps the name of its field', () => {
	const form = sent([
		['title', 'x'.repeat(21)],
		['costs.0.label', ''],
		['costs.0.amount', ''],
		['costs.2.label', 'Rad'],
		['costs.2.amount', '-5']
	]);
	const reading = readForm(form, proposal);
	expect(reading).toMatchObject({
		ok: false,
		status: 422,
		typed: { 'costs.2.amount': '-5' },
		errors: {
			title: { error: 'tooLong', limit: 20 },
			'costs.2.amount': { error: 'negative' }
		}
	});
});

test('lines left empty fall out; none at all is missing, too many are too many', () => {
	const at = (numbers: readonly number[]) =>
		sent([
			['title', 'Rad'],
			...numbers.flatMap((n) => [
				[`costs.${n}.label`, 'Teil'] as const,
				[`costs.${n}.amount`, '1'] as const
			])
		]);
	expect(readForm(at([0, 2]), proposal)).toMatchObject({
		ok: true,
		values: { costs: [{ amount: 100 }, { amount: 100 }] }
	});
	expect(readForm(at([]), proposal)).toMatchObject({ errors: { costs: { error: 'missing' } } });
	expect(readForm(at([0, 1, 2, 3]), proposal)).toMatchObject({
		errors: { costs: { error: 'tooMany', limit: 3 } }
	});
});

test('plain lists are named by their number', () => {
	const schema = z.object({ names: z.array(line({ max: 5 })) });
	expect(
		readForm(
			sent([
				['names.0', 'A'],
				['names.1', 'B']
			]),
			schema
		)
	).toMatchObject({ ok: true, values: { names: ['A', 'B'] } });
});

test.each(['a\u0000b', 'half \ud800', 'bytes \ufffd'])('%j answers 400', (title) => {
	expect(readForm(sent([['title', title]]), proposal)).toMatchObject({
		status: 400,
		typed: {},
		errors: { title: { error: 'brokenCharacters' } }
	});
});

test('S30 fields that nobody asked for do nothing', () => {
	const form = sent([
		['title', 'Rad'],
		['role', 'administrator'],
		['__proto__', 'x'],
		['costs.0.amount', '1'],
		['costs.0.label', 'a'],
		['costs.0.paid', 'yes'],
		['costs.999999.label', 'far away']
	]);
	expect(readForm(form, proposal)).toMatchObject({
		ok: true,
		values: { title: 'Rad', costs: [{ label: 'a', amount: 100 }] }
	});
});

test('passwords and the form key never come back', () => {
	const form = sent([
		['email', 'a@example.org'],
		['password', 'secret words'],
		['new_password', 'secret words'],
		['form_key', 'k']
	]);
	expect(typedValues(form)).toEqual({ email: 'a@example.org' });
	const reading = readForm(form, z.object({ new_password: password({ min: 20 }) }));
	expect(reading).toMatchObject({ errors: { new_password: { error: 'tooShort', limit: 20 } } });
	expect(JSON.stringify(reading)).not.toContain('secret');
});

test('a form compares two of its fields by an issue of its own', () => {
	const schema = z
		.object({ one: line({ max: 9 }), two: line({ max: 9 }) })
		.superRefine((values, ctx) => {
			if (values.one !== values.two) ctx.addIssue(fieldIssue('notTheSame', { path: ['two'] }));
		});
	const form = sent([
		['one', 'a'],
		['two', 'b']
	]);
	expect(readForm(form, schema)).toMatchObject({ errors: { two: { error: 'notTheSame' } } });
});

test.each([
	[{ kind: choice(['person', 'group']) }, 'person', { kind: 'person' }],
	[{ kind: choices(['person', 'group']) }, 'group', { kind: ['group'] }],
	[{ kind: choices(['person', 'group']) }, null, { kind: [] }],
	[{ kind: tick() }, 'on', { kind: true }],
	[{ kind: tick() }, null, { kind: false }],
	[{ kind: optionalLine({ max: 9 }) }, null, { kind: null }]
])('choices read what a browser sends', (shape, value, values) => {
	const form = sent(value === null ? [] : [['kind', value]]);
	expect(readForm(form, z.object(shape))).toMatchObject({ ok: true, values });
});

test.each([
	[{ kind: choice(['person']) }, null, 'missing'],
	[{ kind: choice(['person']) }, 'robot', 'notOnTheList'],
	[{ kind: choices(['person'], { min: 1 }) }, null, 'missing'],
	[{ kind: choices(['person']) }, 'robot', 'notOnTheList'],
	[{ kind: mustTick() }, null, 'missing'],
	[{ kind: id() }, 'not-an-id', 'notOnTheList']
])('choices refuse what the page did not offer', (shape, value, error) => {
	const form = sent(value === null ? [] : [['kind', value]]);
	expect(readForm(form, z.object(shape))).toMatchObject({ errors: { kind: { error } } });
});
