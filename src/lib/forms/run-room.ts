import { z } from 'zod';
import { holderLimits } from '$lib/domain/council/appoint-holder';
import { fieldIssue } from '$lib/forms/field-error';
import { id, lines, optionalId, tick } from '$lib/forms/choices';
import { line, optionalLine } from '$lib/forms/fields';

export const seatChanges = ['member', 'substitute', 'absent', 'excused'] as const;

/** A button of the room: `SEAT member`, as it says who comes or goes. */
export const markSeatForm = z.object({
	change: z
		.string()
		.default('')
		.transform((typed, ctx) => {
			const [seat = '', mark = ''] = typed.split(' ');
			const known = seatChanges.find((one) => one === mark);
			const seatId = id().safeParse(seat);
			if (known !== undefined && seatId.success) return { seatId: seatId.data, mark: known };
			ctx.addIssue(fieldIssue('notOnTheList'));
			return z.NEVER;
		})
});

/** A line for each substitute of the pool: who it is, and whether they are there. */
export const recordPoolForm = z.object({
	pool: lines({ holder: id(), here: tick() }, { max: 100 })
});

export const drawStandInsForm = z.object({ seed: optionalLine({ max: 60 }) });

/** The next of the draw or of the list moves up to this seat. */
export const moveUpForm = z.object({ seat: id() });

/** Whom an organisation sends for a seat of its own. */
export const seatSentForm = z.object({
	sent_seat: id(),
	sent_name: line({ max: holderLimits.name })
});

/** Empty: whoever leads the body; `manager`: the manager alone; else the term of somebody. */
export const nameChairForm = z.object({
	chair: z.union([
		z.literal('manager').transform(() => ({ kind: 'manager' as const })),
		optionalId().transform((seatHolderId) =>
			seatHolderId === null
				? { kind: 'standing' as const }
				: { kind: 'holder' as const, seatHolderId }
		)
	])
});

/** Who is put on the speakers' list: `SEAT`, or `guest GUEST`. */
export const addSpeakerForm = z.object({
	speaker_seat: z
		.string()
		.default('')
		.transform((typed, ctx) => {
			const guest = id().safeParse(typed.replace(/^guest /, ''));
			const seat = id().safeParse(typed);
			if (seat.success) return { seatId: seat.data, guestId: null };
			if (guest.success) return { seatId: null, guestId: guest.data };
			ctx.addIssue(fieldIssue('notOnTheList'));
			return z.NEVER;
		})
});

/** `hand`: who gets the floor, empty for nobody; `seen`: whom the page showed speaking. */
export const callSpeakerForm = z.object({ hand: optionalId(), seen: optionalId() });
