import { expect, test } from 'vitest';
import { countedOn, isInWindow, lastDayOf, remindsAt, windowFrom } from './circulation-window';

const asked = new Date('2026-03-03T17:00:00.000Z');
const window = windowFrom(asked, 14);

test('P-81 the window ends with the last day in Berlin, the last day included', () => {
	expect(window.closesAt).toEqual(new Date('2026-03-17T23:00:00.000Z'));
	expect(lastDayOf(window)).toBe('2026-03-17');
});

test('P-81 the change to summer time makes its last day an hour shorter, and no answer late', () => {
	const spring = windowFrom(new Date('2026-03-22T22:59:00.000Z'), 7);
	expect(spring.closesAt).toEqual(new Date('2026-03-29T22:00:00.000Z'));
	expect(lastDayOf(spring)).toBe('2026-03-29');
});

test.each([
	['just before it opens', new Date(asked.getTime() - 1), false],
	['when it opens', asked, true],
	['just before it closes', new Date(window.closesAt.getTime() - 1), true],
	['when it closes', window.closesAt, false]
])('an answer %s', (_when, at, counts) => {
	expect(isInWindow(window, at)).toBe(counts);
});

test('however late somebody counts, the day of the count is the one after the window', () => {
	expect(countedOn(window, new Date('2026-03-10T12:00:00.000Z'))).toBe('2026-03-10');
	expect(countedOn(window, window.closesAt)).toBe('2026-03-18');
	expect(countedOn(window, new Date('2026-05-01T12:00:00.000Z'))).toBe('2026-03-18');
});

test('who has not answered is reminded two days before the end, half way in a short window', () => {
	expect(remindsAt(window)).toEqual(new Date('2026-03-15T23:00:00.000Z'));
	const short = { opensAt: asked, closesAt: new Date('2026-03-04T17:00:00.000Z') };
	expect(remindsAt(short)).toEqual(new Date('2026-03-04T05:00:00.000Z'));
});
