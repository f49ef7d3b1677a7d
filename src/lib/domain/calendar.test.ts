import { expect, test } from 'vitest';
import {
	addDays,
	addMonths,
	instantOf,
	isLocalDate,
	isLocalTime,
	localDateOf,
	localTimeOf
} from './calendar';

test.each([
	['2026-03-17', true],
	['2028-02-29', true],
	['2026-02-29', false],
	['2026-13-01', false],
	['26-03-17', false],
	['2026-03-17T00:00', false],
	['', false]
])('%j is a day: %s', (text, isDay) => {
	expect(isLocalDate(text)).toBe(isDay);
});

test.each([
	['18:30', true],
	['00:00', true],
	['24:00', false],
	['18:60', false],
	['6:30', false]
])('%j is a time of day: %s', (text, isTime) => {
	expect(isLocalTime(text)).toBe(isTime);
});

test.each([
	['in winter', '2026-01-15', '18:00', '2026-01-15T17:00:00.000Z'],
	['in summer', '2026-07-15', '18:00', '2026-07-15T16:00:00.000Z'],
	['in the hour that summer time skips', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
	['in the hour that comes twice', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z']
])('local time %s', (...[, on, time, instant]) => {
	expect(instantOf(on, time).toISOString()).toBe(instant);
});

test('an instant falls on the local day, not on the one in London', () => {
	const at = new Date('2026-07-14T22:30:00Z');
	expect(localDateOf(at)).toBe('2026-07-15');
	expect(localTimeOf(at)).toBe('00:30');
});

test('days and months are counted on the calendar', () => {
	expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
	expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
	expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
	expect(addMonths('2026-12-15', 2)).toBe('2027-02-15');
});
