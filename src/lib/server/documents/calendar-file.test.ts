import { expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from './calendar-file';

const meeting: CalendarEvent = {
	id: '5f0c2d1e-0000-4000-8000-000000000001',
	startsAt: new Date('2026-07-01T16:00:00Z'),
	modifiedAt: new Date('2026-06-01T08:30:00Z'),
	revision: 2,
	isCancelled: false,
	summary: 'Sitzung; Quartiersrat, Süd',
	place: 'Lindenhof 2\nSaal',
	url: 'https://portal.example/quartier/meetings/1'
};
const named = { name: 'Quartier', host: 'portal.example' };
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

it('writes local time with its zone, in summer and in winter', () => {
	expect(linesOf(calendarFile([meeting], named))).toContain(
		'DTSTART;TZID=Europe/Berlin:20260701T180000'
	);
	const winter = { ...meeting, startsAt: new Date('2026-12-01T17:00:00Z') };
	const lines = linesOf(calendarFile([winter], named));
	expect(lines).toContain('DTSTART;TZID=Europe/Berlin:20261201T180000');
	expect(lines).toContain('BEGIN:VTIMEZONE');
});

it('lets calendars notice a change and a cancellation', () => {
	const lines = linesOf(calendarFile([{ ...meeting, isCancelled: true }], named));
	expect(lines).toEqual(
		expect.arrayContaining(['SEQUENCE:2', 'STATUS:CANCELLED', 'DTSTAMP:20260601T083000Z'])
	);
	expect(lines).toContain('UID:5f0c2d1e-0000-4000-8000-000000000001@portal.example');
});

it('escapes words and folds long lines between characters', () => {
	const long = { ...meeting, summary: `${'ü'.repeat(80)} 🌳` };
	const file = calendarFile([meeting, long], named);
	expect(linesOf(file)).toContain('SUMMARY:Sitzung\\; Quartiersrat\\, Süd');
	expect(linesOf(file)).toContain('LOCATION:Lindenhof 2\\nSaal');
	expect(linesOf(file)).toContain(`SUMMARY:${'ü'.repeat(80)} 🌳`);
	for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
