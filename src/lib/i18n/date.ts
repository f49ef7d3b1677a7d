import { dateTimeFormat } from '$lib/i18n/formatters';
import { m } from '$lib/paraglide/messages';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

const neighbourhoodTime = 'Europe/Berlin';

/** Noon keeps a local date on its day whatever the server's own zone is. */
const atNoon = (on: string) => new Date(`${on}T12:00:00Z`);

function write(at: Date, locale: Locale, options: Intl.DateTimeFormatOptions): string {
	return dateTimeFormat(locale, options).format(at);
}

/** A local date `YYYY-MM-DD` in words: `3. November 2026`. */
export function formatDate(on: string, locale: Locale = getLocale()): string {
	return write(atNoon(on), locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/** A local date with its weekday: `Dienstag, 3. November 2026`. */
export function formatDay(on: string, locale: Locale = getLocale()): string {
	return write(atNoon(on), locale, { dateStyle: 'full', timeZone: 'UTC' });
}

/** The time of day of an instant: `18:00`. */
export function formatTime(at: Date, locale: Locale = getLocale()): string {
	const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
	return write(at, locale, { ...options, timeZone: neighbourhoodTime });
}

/** The local date of an instant in words: `3. November 2026`. */
export function formatDateOf(at: Date, locale: Locale = getLocale()): string {
	return write(at, locale, { dateStyle: 'long', timeZone: neighbourhoodTime });
}

/** An instant with weekday and time: `Dienstag, 3. November 2026, 18:00 Uhr`. */
export function formatDateTime(at: Date, locale: Locale = getLocale()): string {
	const date = write(at, locale, { dateStyle: 'full', timeZone: neighbourhoodTime });
	return m.common_date_time({ date, time: formatTime(at, locale) }, { locale });
}
