import { z } from 'zod';
import { id } from '$lib/forms/choices';
import { amount, text, wholeNumber } from '$lib/forms/fields';

export const cutReasonLimit = 500;

/** A cut: of which motion, from the amount the page showed, to which, and why. */
export const cutMotionForm = z
	.object({
		motion: id(),
		from_cents: wholeNumber({ max: 100_000_000 }),
		to: amount(),
		reason: text({ max: cutReasonLimit })
	})
	.transform(({ motion, from_cents: fromCents, to: toCents, reason }) => ({
		motionId: motion,
		fromCents,
		toCents,
		reason
	}));

export const undoCutForm = z.object({ cut: id() }).transform(({ cut }) => ({ cutId: cut }));
