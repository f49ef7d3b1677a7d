import { z } from 'zod';
import { conductLimits } from '$lib/domain/council/accept-conduct';
import { id } from '$lib/forms/choices';
import { date, text } from '$lib/forms/fields';

/** Whoever builds it passes today: what will be decided later is not valid yet. */
export const adoptConductForm = (today: string) =>
	z
		.object({ words: text({ max: conductLimits.words }), adopted_on: date({ until: today }) })
		.transform(({ words, adopted_on: adoptedOn }) => ({ words, adoptedOn }));

/** The version that was on the page: nobody agrees to words that came in between. */
export const acceptConductForm = z
	.object({ version: id() })
	.transform(({ version: versionId }) => ({ versionId }));

export const recordConductForm = z
	.object({ version: id(), holding: id() })
	.transform(({ version: versionId, holding: holdingId }) => ({ versionId, holdingId }));
