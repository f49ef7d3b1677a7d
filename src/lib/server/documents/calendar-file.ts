import { addDays, localDateOf, localTimeOf, timeZone } from '$lib/domain/calendar';

/** A meeting as calendars know it. */
export interface CalendarEvent {
	readonly id: string;
	readonly startsAt: Date;
	readonly modifiedAt: Date;
	/** Rises with every change, so that a calendar notices. */
	readonly revision: number;
	readonly isCancelled: boolean;
	readonly summary: string;
	readonly place: string;
	readonly url: string;
}

/** Nobody announces when a meeting ends; calendars want to know how long to keep free. */
const hoursKeptFree = 2;

/** The rules of summer time as they have been since 1996; RFC 5545 wants them beside every local time. */
const zone = [
	'BEGIN:VTIMEZONE',
	`TZID:${timeZone}`,
	...['BEGIN:DAYLIGHT', 'DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
	...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'END:DAYLIGHT'],
	...['BEGIN:STANDARD', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
	...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'END:STANDARD'],
	'END:VTIMEZONE'
];

/**
 * Meetings as an iCalendar file (RFC 5545). Written here and not by a package: those we tried wrote the machine's
 * own time beside the name of our zone.
 */
export function calendarFile(
	events: readonly CalendarEvent[],
	{ name, host }: { readonly name: string; readonly host: string }
): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Quartierstimme//Meetings//DE',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(name)}`,
		`X-WR-TIMEZONE:${timeZone}`,
		...zone,
		...events.flatMap((event) => eventLines(event, host)),
		'END:VCALENDAR'
	];
	return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: CalendarEvent, host: string): readonly string[] {
	const { id, startsAt, modifiedAt, revision, isCancelled, summary, place, url } = event;
	return [
		'BEGIN:VEVENT',
		`UID:${id}@${host}`,
		`DTSTAMP:${instant(modifiedAt)}`,
		`LAST-MODIFIED:${instant(modifiedAt)}`,
		`SEQUENCE:${revision}`,
		`DTSTART;TZID=${timeZone}:${local(startsAt)}`,
		`DURATION:PT${hoursKeptFree}H`,
		`SUMMARY:${escaped(summary)}`,
		`LOCATION:${escaped(place)}`,
		`URL:${url}`,
		`STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
		'END:VEVENT'
	];
}

const digits = (text: string) => text.replace(/[-:]/g, '');
const local = (at: Date) => `${digits(localDateOf(at))}T${digits(localTimeOf(at))}00`;
const instant = (at: Date) => `${digits(at.toISOString().slice(0, 19))}Z`;

/** TEXT of RFC 5545, 3.3.11; control characters have no business in it. */
const escaped = (text: string) =>
	text
		.replace(/\r?\n/g, '\n')
		.replace(/[\\;,]/g, (sign) => `\\${sign}`)
		.replaceAll('\n', '\\n')
		.replace(/\p{Cc}/gu, ' ');

/** No line is longer than 75 bytes; the rest goes on after a space (RFC 5545, 3.1), never inside a character. */
function folded(line: string): string {
	const parts: string[] = [];
	let part = '';
	for (const sign of line) {
		if (Buffer.byteLength(part + sign) > (parts.length === 0 ? 75 : 74)) {
			parts.push(part);
			part = '';
		}
		part += sign;
	}
	return [...parts, part].join('\r\n ');
}

/** How far back a calendar goes: a year of meetings that are over. */
export const isInCalendar = (startsAt: Date, now: Date): boolean =>
	localDateOf(startsAt) >= addDays(localDateOf(now), -366);
