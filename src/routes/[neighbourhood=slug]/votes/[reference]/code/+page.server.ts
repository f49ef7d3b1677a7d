import { error, fail, redirect } from '@sveltejs/kit';
import { readCode } from '$lib/domain/participation/voting-code';
import { typedValues } from '$lib/forms/form';
import { href } from '$lib/i18n/href';
import { voteRefusal } from '$lib/i18n/vote-refusal';
import { refused } from '$lib/server/refused';
import { enterVotingCode } from '$lib/server/services/enter-voting-code';
import { beginNextPerson, carryBallot, kioskPerson } from '$lib/server/vote-cookies';
import { voteOfEvent } from '$lib/server/ballot-of-event';
import type { Actions, PageServerLoad } from './$types';

const longest = 100;

const textOf = (value: FormDataEntryValue | null) =>
	typeof value === 'string' ? value.slice(0, longest) : '';

export const load: PageServerLoad = async (event) => {
	const { vote, address } = await voteOfEvent(event);
	const { title, eligibility } = vote.manifest;
	if (!eligibility.proofs.includes('codeLetter')) error(404);
	return {
		title,
		address,
		phase: vote.phase,
		kioskPerson: kioskPerson(event, event.locals.context, vote.id),
		code: (event.url.searchParams.get('code') ?? '').slice(0, longest),
		takesAccounts: eligibility.proofs.some((proof) => proof !== 'codeLetter')
	};
};

export const actions = {
	enter: async (event) => {
		const { neighbourhoodId, vote, address } = await voteOfEvent(event);
		const data = await event.request.formData();
		const person = kioskPerson(event, event.locals.context, vote.id);
		// Going back, a browser offers to send once more what the person before has typed.
		if (person !== null && data.get('person') !== person) redirect(303, href(`${address}/code`));
		const typed = typedValues(data);
		const read = readCode(textOf(data.get('code')));
		if (!read.ok) return fail(422, { typed, errors: {}, wrong: read });
		const code = read.value;
		const { context, actor } = event.locals;
		const entered = await enterVotingCode(context, {
			...{ neighbourhoodId, residentVoteId: vote.id, code },
			accountId: actor.kind === 'account' ? actor.accountId : null,
			clientAddress: event.getClientAddress()
		});
		if (!entered.ok) return refused(entered, typed, voteRefusal);
		const carried = { code, accountId: null, weights: null };
		carryBallot(event, context, { residentVoteId: vote.id, ...carried });
		redirect(303, href(`${address}/${entered.value.canCast ? 'ballot' : 'receipt'}`));
	},
	/** This browser forgets the code and what was marked: the next person begins anew. */
	next: async (event) => {
		const { vote, address } = await voteOfEvent(event);
		beginNextPerson(event, event.locals.context, vote.id);
		redirect(303, href(`${address}/code`));
	}
} satisfies Actions;
