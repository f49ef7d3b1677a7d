import { z } from 'zod';
import { choice, id, lines } from '$lib/forms/choices';
import { optionalWholeNumber } from '$lib/forms/fields';

export const seatMarks = ['absent', 'excused', 'member', 'substitute'] as const;

/** A line per seat: `seats.0.seat` names it, `seats.0.mark` says who is there for it. */
export const recordAttendanceForm = z.object({
	/** How often the attendance had changed when the page was made. */
	seen: optionalWholeNumber(),
	seats: lines({ seat: id(), mark: choice(seatMarks) }, { max: 100 })
});
