import { z } from 'zod';
import { choices } from '$lib/domain/voting/schema/decide-input';
import { lines, optionalChoice } from '$lib/forms/choices';
import { line, optionalText, optionalWholeNumber } from '$lib/forms/fields';

/** What a seat sends that was not called yet, or did not answer. */
export const notCalled = 'none';

const answer = () =>
	optionalChoice([...choices, notCalled]).transform((typed) =>
		typed === notCalled ? null : typed
	);

/**
 * One line per seat that is called, by its number among all seats: its answer, and the one that stood on the page
 * before. Whoever comes or goes meanwhile moves no answer to another seat.
 */
export const enterRollCallForm = z
	.object({
		answers: lines(
			{
				voter: line({ max: 60 }),
				choice: answer(),
				points: optionalWholeNumber({ max: 1000 }),
				before: answer()
			},
			{ max: 100 }
		),
		reason: optionalText({ max: 4000 })
	})
	.transform(({ answers, reason }) => ({ answers, reason: reason ?? '' }));
