import type { Actor } from '$lib/domain/access/actor';
import { checkStep, nextStep, type StepRefusal } from '$lib/domain/proposal/check-step';
import {
	draftLifetimeMs,
	type DraftAnswers,
	type DraftStep,
	type ProposalDraft
} from '$lib/domain/proposal/draft';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { saveDraft } from '$lib/server/repositories/proposal-drafts';
import { readDraftFacts } from './draft-facts';
import type { FormKeyRefusal } from './form-key';
import { openDraft } from './open-draft';
import { perform } from './perform';

/** What was filled in on one page. */
export type StepAnswers = {
	[S in Exclude<DraftStep, 'fund'>]: { readonly step: S } & {
		readonly given: NonNullable<DraftAnswers[S]>;
	};
}[Exclude<DraftStep, 'fund'>];

export interface SaveDraftStep {
	readonly neighbourhoodId: string;
	readonly draftId: string;
	readonly answers: StepAnswers | { readonly step: 'fund'; readonly given: string };
}

export type SaveDraftStepRefusal = StepRefusal | FormKeyRefusal | 'notFound' | 'handedInAlready';

/**
 * Keeps what was filled in on one page and says which step comes next; null when all are done. What the
 * fund does not take is refused and not kept, so the form has to show it again. Saving twice changes nothing,
 * hence no form key.
 */
export async function saveDraftStep(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, draftId, answers }: SaveDraftStep
): Promise<Result<{ next: DraftStep | null }, SaveDraftStepRefusal>> {
	const scope = { neighbourhoodId };
	return perform<{ next: DraftStep | null }, SaveDraftStepRefusal>(
		context,
		{ actor, neighbourhoodId },
		async (tx, now) => {
			const draft = await openDraft(tx, scope, { id: draftId, actor, now });
			if (draft === null) return refuse('notFound');
			if (draft.isDone) return refuse('handedInAlready');
			const facts = await readDraftFacts(tx, scope, now);
			const filled = fillIn(draft, answers);
			const checked = checkStep(answers.step, filled, facts);
			if (!checked.ok) return checked;
			const expiresAt = new Date(now.getTime() + draftLifetimeMs);
			await saveDraft(tx, scope, { draft: { ...draft, answers: filled, expiresAt }, now });
			return ok({ next: nextStep(filled, facts) });
		}
	);
}

function fillIn({ answers }: ProposalDraft, filled: SaveDraftStep['answers']): DraftAnswers {
	if (filled.step === 'fund') return { ...answers, fundId: filled.given };
	return { ...answers, [filled.step]: filled.given };
}
