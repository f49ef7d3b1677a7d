import { z } from 'zod';
import { minutesLength } from '$lib/domain/meeting/minutes/run-minutes';
import { remarkKinds } from '$lib/domain/meeting/schema/minutes-document';
import { choice, id, optionalId } from '$lib/forms/choices';
import { line, text } from '$lib/forms/fields';

/** What the minute taker adds to a point. */
export const remarkMinutesForm = z.object({
	point: line({ max: 40 }),
	kind: choice(remarkKinds),
	seat: optionalId(),
	publicity: choice(['public', 'nonPublic']),
	words: text({ max: minutesLength.words })
});

export const dropRemarkForm = z.object({ remark: id() });
