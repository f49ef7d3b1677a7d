import { error } from '@sveltejs/kit';
import { takesDeclarations } from '$lib/domain/participation/declare-residence';
import { declareResidenceForm } from '$lib/forms/declare-residence';
import { href } from '$lib/i18n/href';
import { declareRefusal } from '$lib/i18n/vote-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireAccount } from '$lib/server/auth/guards';
import { voteOfEvent } from '$lib/server/ballot-of-event';
import { declareResidence } from '$lib/server/services/declare-residence';
import { readOwnBallot } from '$lib/server/services/read-own-ballot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { accountId } = requireAccount(event);
	const { neighbourhoodId, vote, address } = await voteOfEvent(event);
	const { title, eligibility } = vote.manifest;
	if (!eligibility.proofs.includes('declaration')) error(404);
	const taken = takesDeclarations(eligibility, vote.phase);
	const voter = { kind: 'account', accountId } as const;
	const named = { neighbourhoodId, residentVoteId: vote.id, voter };
	const own = await readOwnBallot(event.locals.context, named);
	return {
		...{ title, address, eligibility, opensAt: vote.opensAt },
		refusal: taken.ok ? null : taken.reason,
		isEntered: own !== null && own.refusal !== 'noRight'
	};
};

export const actions = {
	default: async (event) => {
		const actor = requireAccount(event);
		const { neighbourhoodId, vote, address } = await voteOfEvent(event);
		return answerForm({
			data: await event.request.formData(),
			schema: declareResidenceForm,
			run: (values, formKey) =>
				declareResidence(event.locals.context, actor, {
					...values,
					...{ neighbourhoodId, residentVoteId: vote.id, formKey }
				}),
			words: declareRefusal,
			to: () => href(address)
		});
	}
} satisfies Actions;
