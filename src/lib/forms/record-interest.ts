import { z } from 'zod';
import { interestGrounds, type Interested } from '$lib/domain/council/declare-interest';
import { choice } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const seatKey = new RegExp(`^seat:(${uuid}):(member|substitute)$`);
const personKey = new RegExp(`^person:(${uuid})$`);

/** Whom the manager means: `seat:ID:member`, `seat:ID:substitute` or `person:ID`. */
const person = z
	.preprocess((value: unknown) => (typeof value === 'string' ? value : ''), z.string())
	.transform((typed, ctx): Interested => {
		const [, seatId, capacity] = seatKey.exec(typed) ?? [];
		if (seatId !== undefined)
			return { seatId, capacity: capacity === 'substitute' ? 'substitute' : 'member' };
		const [, attendanceId] = personKey.exec(typed) ?? [];
		if (attendanceId !== undefined) return { attendanceId };
		ctx.addIssue(fieldIssue(typed === '' ? 'missing' : 'notOnTheList'));
		return z.NEVER;
	});

/** What the manager records for the body. */
export const recordInterestForm = z.object({ who: person, ground: choice(interestGrounds) });
