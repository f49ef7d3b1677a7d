import { describe, expect, test } from 'vitest';
import { contributeForms, contributionKindOf } from './contribute';
import { readForm } from './form';
import { recordAttendanceForm } from './record-attendance';
import { recordInterestForm } from './record-interest';

const seat = '00000000-0000-4000-8000-000000000001';

function typed(fields: Readonly<Record<string, string>>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
}

describe('a contribution', () => {
	test.each([
		['2000 characters are taken', 2_000, true],
		['2001 are not', 2_001, false]
	])('%s', (_case, length, isTaken) => {
		const read = readForm(
			typed({ words: 'a'.repeat(length), language: 'de' }),
			contributeForms.question
		);
		expect(read.ok).toBe(isTaken);
	});

	test('without words says which field is empty, also of spaces', () => {
		for (const words of ['', '  \n '])
			expect(readForm(typed({ words, language: 'ar' }), contributeForms.for)).toMatchObject({
				status: 422,
				errors: { words: { error: 'missing' } }
			});
	});

	test.each([
		['1.200,50', 120_050],
		['1,200.50', 120_050],
		['٢٥٠', 25_000],
		['', null]
	])('an amendment of %s is %s cents', (amount, cents) => {
		expect(
			readForm(typed({ words: '', amount, language: 'tr' }), contributeForms.amendment)
		).toMatchObject({
			ok: true,
			values: { amount: cents, words: null }
		});
	});

	test('in no language that people here write', () => {
		const strange = { words: 'Où?', language: 'xx' };
		expect(readForm(typed(strange), contributeForms.question)).toMatchObject({
			status: 422,
			errors: { language: { error: 'notOnTheList' } }
		});
	});

	test.each([
		['0.001', 'tooPrecise'],
		['-5', 'negative'],
		['ten', 'notANumber']
	])('an amendment of %s is refused as %s', (amount, error) => {
		expect(readForm(typed({ amount, language: 'tr' }), contributeForms.amendment)).toMatchObject({
			ok: false,
			typed: { amount, language: 'tr' },
			errors: { amount: { error } }
		});
	});

	test('its kind is one of ours', () => {
		expect(contributionKindOf('against')).toBe('against');
		for (const kind of ['note', '', null]) expect(contributionKindOf(kind)).toBeNull();
	});
});

describe('whom the manager means', () => {
	test.each([
		[`seat:${seat}:member`, { seatId: seat, capacity: 'member' }],
		[`seat:${seat}:substitute`, { seatId: seat, capacity: 'substitute' }],
		[`person:${seat}`, { attendanceId: seat }]
	])('%s', (who, value) => {
		expect(readForm(typed({ who, ground: 'relative' }), recordInterestForm)).toMatchObject({
			values: { who: value }
		});
	});

	test.each([
		['', 'missing'],
		[`seat:${seat}:chair`, 'notOnTheList'],
		['seat:1:member', 'notOnTheList'],
		[`person:${seat}x`, 'notOnTheList']
	])('not %s', (who, error) => {
		expect(readForm(typed({ who, ground: 'relative' }), recordInterestForm)).toMatchObject({
			errors: { who: { error } }
		});
	});
});

test('attendance keeps the line that was not answered', () => {
	const read = readForm(typed({ 'seats.0.seat': seat, 'seats.0.mark': '' }), recordAttendanceForm);
	expect(read).toMatchObject({ status: 422, errors: { 'seats.0.mark': { error: 'missing' } } });
});
