import { Temporal } from 'temporal-polyfill';

/** All neighbourhoods of this portal live in one time zone; a local date is a day there. */
export const timeZone = 'Europe/Berlin';

/** Whether the text is a day of the calendar as `2026-03-17`; 30 February is not. */
export function isLocalDate(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && parses(() => Temporal.PlainDate.from(text));
}

/** Whether the text is a time of day as `18:30`. */
export function isLocalTime(text: string): boolean {
	return /^\d{2}:\d{2}$/.test(text) && parses(() => Temporal.PlainTime.from(text));
}

/** The local date (`2026-03-17`) on which this instant falls. */
export function localDateOf(at: Date): string {
	return zoned(at).toPlainDate().toString();
}

/** The local time of day (`18:30`) of this instant. */
export function localTimeOf(at: Date): string {
	return zoned(at).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant at which it is this time on that local day. An hour that the change to summer time skips
 * means the one after it; an hour that comes twice means the first.
 */
export function instantOf(on: string, time: string): Date {
	const local = Temporal.PlainDateTime.from(`${on}T${time}`);
	return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
}

/** The local date so many days later, or earlier when negative. */
export function addDays(on: string, days: number): string {
	return Temporal.PlainDate.from(on).add({ days }).toString();
}

/** The local date so many months later; from the 31st to the last day of a shorter month. */
export function addMonths(on: string, months: number): string {
	return Temporal.PlainDate.from(on).add({ months }).toString();
}

function zoned(at: Date): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

function parses(parse: () => unknown): boolean {
	try {
		parse();
		return true;
	} catch {
		return false;
	}
}
