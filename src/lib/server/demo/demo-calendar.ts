import { addDays } from '$lib/domain/calendar';

/**
 * First and last day of a project, counted from the day of creation. A guideline pays for projects of one year:
 * what would run over New Year begins in January instead, and ends with the year at the latest.
 */
export function projectDays(
	today: string,
	{ startsInDays, endsInDays }: { readonly startsInDays: number; readonly endsInDays: number }
): { readonly startsOn: string; readonly endsOn: string } {
	const startsOn = addDays(today, startsInDays);
	const endsOn = addDays(today, endsInDays);
	const year = endsOn.slice(0, 4);
	if (startsOn.startsWith(year)) return { startsOn, endsOn };
	const shifted = `${year}-01-10`;
	const last = addDays(shifted, endsInDays - startsInDays);
	return { startsOn: shifted, endsOn: last.startsWith(year) ? last : `${year}-12-31` };
}
