import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { checkStep } from '$lib/domain/proposal/check-step';
import type { DraftStep } from '$lib/domain/proposal/draft';
import type { TypedValues } from '$lib/forms/form';
import { stepPaths } from '$lib/i18n/draft-step';
import { href } from '$lib/i18n/href';
import { proposalRefusal } from '$lib/i18n/proposal-refusal';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { readDraft, type OpenDraft } from '$lib/server/services/read-draft';
import { saveDraftStep, type SaveDraftStep } from '$lib/server/services/save-draft-step';

type DraftEvent = RequestEvent<{ neighbourhood: string; draft: string }>;

/**
 * The draft that the address names, if this reader may open it; else 404. Whoever's session has run out signs
 * in and comes back.
 */
export async function findDraftPage(event: DraftEvent) {
	const neighbourhood = await neighbourhoodOf(event);
	const where = { neighbourhoodId: neighbourhood.id, draftId: event.params.draft };
	const read = await readDraft(event.locals.context, event.locals.actor, where);
	if (!read.ok && read.reason === 'signInFirst') requireAccount(event);
	if (!read.ok) error(404, { message: 'notFound' });
	const open = read.value;
	const address = `/${neighbourhood.slug}/proposals/new/${event.params.draft}`;
	return { neighbourhood, where, open, address };
}

/** As `findDraftPage`; a draft that was handed in leads to the page that says so. */
export async function openDraftPage(event: DraftEvent) {
	const found = await findDraftPage(event);
	if (found.open.draft.isDone) redirect(303, href(`${found.address}/done`));
	return found;
}

export interface StepPage {
	readonly number: number;
	readonly count: number;
	/** The page before this one, without language. */
	readonly back: string;
	/** Why what stands here cannot be handed in any more, as a sentence. */
	readonly refusal: string | null;
}

/** What every page of a step shows around its fields. */
export function describeStep(step: DraftStep, open: OpenDraft, address: string): StepPage {
	const { steps, draft, facts } = open;
	const at = steps.indexOf(step);
	const before = steps[at - 1];
	const checked = checkStep(step, draft.answers, facts);
	const isFilled = step !== 'fund' && draft.answers[step] !== null;
	const start = address.slice(0, address.lastIndexOf('/'));
	return {
		number: at + 1,
		count: steps.length + 1,
		back: before === undefined ? start : `${address}/${stepPaths[before]}`,
		refusal: isFilled && !checked.ok ? proposalRefusal(checked) : null
	};
}

/** Keeps what was filled in and goes on: to the next step that is missing, or to check the answers. */
export async function finishStep(
	event: DraftEvent,
	{ answers, typed }: { readonly answers: SaveDraftStep['answers']; readonly typed: TypedValues }
) {
	const { where, address } = await openDraftPage(event);
	const { context, actor } = event.locals;
	const saved = await saveDraftStep(context, actor, { ...where, answers });
	if (!saved.ok) return refused(saved, typed, proposalRefusal);
	const { next } = saved.value;
	redirect(303, href(`${address}/${next === null ? 'check' : stepPaths[next]}`));
}
