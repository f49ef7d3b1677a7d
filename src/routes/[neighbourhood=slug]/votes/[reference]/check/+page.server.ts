import { redirect } from '@sveltejs/kit';
import { readMarks, writeMarks } from '$lib/domain/participation/marks';
import { href } from '$lib/i18n/href';
import { castRefusal } from '$lib/i18n/vote-refusal';
import { refused } from '$lib/server/refused';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import { readOwnBallot } from '$lib/server/services/read-own-ballot';
import { carryBallot } from '$lib/server/vote-cookies';
import { marksOf, markedBy, voterOfEvent, weightsOf } from '$lib/server/ballot-of-event';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, vote, voter, address } = await voterOfEvent(event);
	const marks = marksOf(markedBy(event, vote, voter), vote.manifest);
	if (marks === null) redirect(303, href(`${address}/ballot`));
	const named = { neighbourhoodId, residentVoteId: vote.id };
	const own = await readOwnBallot(event.locals.context, { ...named, voter });
	return {
		address,
		manifest: vote.manifest,
		marks,
		written: writeMarks(marks),
		refusal: own?.refusal ?? null,
		isCast: own?.isCast ?? false,
		stamp: own?.stamp ?? ''
	};
};

export const actions = {
	default: async (event) => {
		const { neighbourhoodId, vote, voter, address } = await voterOfEvent(event);
		const data = await event.request.formData();
		const text = (name: string) => {
			const value = data.get(name);
			return typeof value === 'string' ? value : '';
		};
		// The ballot comes with the form and not from the cookie: what was read on this page is what is cast.
		const marks = readMarks(text('marks'));
		const cast =
			marks === null
				? ({ ok: false, reason: 'formStrange' } as const)
				: await castResidentBallot(event.locals.context, {
						...{ neighbourhoodId, residentVoteId: vote.id, voter, marks },
						stamp: text('stamp')
					});
		if (!cast.ok) {
			// What was refused stands on the page again, also where this browser had forgotten it.
			const weights = weightsOf(marks ?? [], vote.manifest);
			carryBallot(event, event.locals.context, { ...markedBy(event, vote, voter), weights });
			return refused(cast, {}, castRefusal);
		}
		carryBallot(event, event.locals.context, { ...markedBy(event, vote, voter), weights: null });
		redirect(303, href(`${address}/receipt`));
	}
} satisfies Actions;
