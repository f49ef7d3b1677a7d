import { benchLimits } from '$lib/domain/council/lay-out-seats';
import { lines } from '$lib/forms/choices';
import { line, optionalLine, wholeNumber } from '$lib/forms/fields';

/** The groups of a body with their seats, line by line; `id` is that of a bench that is there already. */
export const benchLines = () =>
	lines(
		{
			id: optionalLine({ max: 36 }),
			name: line({ max: benchLimits.name }),
			seats: wholeNumber({ min: 1, max: benchLimits.seats })
		},
		{ max: benchLimits.benches }
	);
