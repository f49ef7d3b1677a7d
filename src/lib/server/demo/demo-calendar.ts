import { addDays } from '$lib/domain/calendar';

/** The last day of a year on which a project of the demo can still be planned into that year. */
const lastPlanningDay = '12-05';

/**
 * First and last day of a project, counted from the day of creation. A guideline pays for projects of one year:
 * what would run over New Year comes earlier, before Christmas, and in December waits for January.
 */
export function projectDays(
	today: string,
	{ startsInDays, endsInDays }: { readonly startsInDays: number; readonly endsInDays: number }
): { readonly startsOn: string; readonly endsOn: string } {
	const startsOn = addDays(today, startsInDays);
	const endsOn = addDays(today, endsInDays);
	const year = today.slice(0, 4);
	if (endsOn.startsWith(year)) return { startsOn, endsOn };
	if (today.slice(5) <= lastPlanningDay)
		return within(addDays(today, 12), `${year}-12-22`, endsInDays - startsInDays);
	const next = endsOn.slice(0, 4);
	return within(`${next}-01-10`, `${next}-12-31`, endsInDays - startsInDays);
}

function within(startsOn: string, last: string, days: number) {
	const endsOn = addDays(startsOn, days);
	return { startsOn, endsOn: endsOn < last ? endsOn : last };
}
