import { z } from 'zod';
import { choice, id, lines } from '$lib/forms/choices';

export const seatMarks = ['absent', 'member', 'substitute'] as const;

/** A line per seat: `seats.0.seat` names it, `seats.0.mark` says who is there for it. */
export const recordAttendanceForm = z.object({
	seats: lines({ seat: id(), mark: choice(seatMarks) }, { max: 100 })
});
