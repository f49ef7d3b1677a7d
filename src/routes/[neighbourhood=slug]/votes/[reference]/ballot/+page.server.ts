import { fail, redirect } from '@sveltejs/kit';
import { checkMarks } from '$lib/domain/participation/check-marks';
import type { Mark } from '$lib/domain/participation/marks';
import { moveRanked, readBallotForm, typedBallot } from '$lib/forms/mark-ballot';
import { href } from '$lib/i18n/href';
import { readOwnBallot } from '$lib/server/services/read-own-ballot';
import { carryBallot } from '$lib/server/vote-cookies';
import { marksOf, markedBy, voterOfEvent, weightsOf } from '$lib/server/ballot-of-event';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, vote, voter, address } = await voterOfEvent(event);
	const named = { neighbourhoodId, residentVoteId: vote.id };
	const own = await readOwnBallot(event.locals.context, { ...named, voter });
	const marks = marksOf(markedBy(event, vote, voter), vote.manifest);
	return {
		address,
		manifest: vote.manifest,
		refusal: own?.refusal ?? null,
		isCast: own?.isCast ?? false,
		initial: typedBallot(marks ?? [], vote.manifest)
	};
};

const costOf = (
	marks: readonly Mark[],
	projects: readonly { number: number; costCents: number }[]
) =>
	projects
		.filter(({ number }) => marks.some(({ project }) => project === number))
		.reduce((sum, { costCents }) => sum + costCents, 0);

export const actions = {
	default: async (event) => {
		const { vote, voter, address } = await voterOfEvent(event);
		const { manifest } = vote;
		const data = await event.request.formData();
		const { marks, typed, errors } = readBallotForm(data, manifest);
		const intent = data.get('intent');
		const answer = { typed, errors, wrong: null, spentCents: costOf(marks, manifest.projects) };
		if (intent === 'reckon') return { ...answer, errors: {} };
		if (typeof intent === 'string') {
			const order = marks.map(({ project }) => project);
			const ranked = moveRanked(order, intent).map(String);
			return { ...answer, typed: { ...typed, ranked } };
		}
		if (Object.keys(errors).length > 0) return fail(422, answer);
		const checked = checkMarks(manifest, marks);
		if (!checked.ok) return fail(422, { ...answer, wrong: checked });
		const weights = weightsOf(checked.value, manifest);
		carryBallot(event, event.locals.context, { ...markedBy(event, vote, voter), weights });
		redirect(303, href(`${address}/check`));
	}
} satisfies Actions;
