import { newDrafts } from '$lib/domain/account/limit-tries';
import type { Actor } from '$lib/domain/access/actor';
import { can } from '$lib/domain/access/can';
import { draftLifetimeMs, emptyAnswers } from '$lib/domain/proposal/draft';
import { ok, refuse, type Result } from '$lib/domain/result';
import { countTry } from '$lib/server/auth/count-tries';
import type { Context } from '$lib/server/context';
import { insertDraft } from '$lib/server/repositories/proposal-drafts';
import { readDraftFacts } from './draft-facts';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface StartDraft {
	readonly neighbourhoodId: string;
	/** `desk`: a manager writes for somebody who comes to the office. */
	readonly entry: 'resident' | 'desk';
	/** Whose requests are counted; left out where no network is involved. */
	readonly clientAddress?: string;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type StartDraftRefusal = 'noFundOpen' | 'notAllowed' | 'tooManyTries' | FormKeyRefusal;

/**
 * Begins an empty draft. It belongs to whoever is signed in; without an account its address, which nobody
 * can guess, is the only way to it. Refuses where no fund takes projects.
 */
export async function startDraft(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, entry, clientAddress, form }: StartDraft
): Promise<Result<{ draftId: string }, StartDraftRefusal>> {
	const scope = { neighbourhoodId };
	if (entry === 'desk' && !can(actor, 'checkProposal', scope).ok) return refuse('notAllowed');
	if (clientAddress !== undefined && (await isTooMany(context, clientAddress)))
		return refuse('tooManyTries');
	return perform<{ draftId: string }, StartDraftRefusal>(
		context,
		{ actor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx, now) => {
			const { years } = await readDraftFacts(tx, scope, now);
			if (years.length === 0) return refuse('noFundOpen');
			const draft = {
				id: tx.random.uuid(),
				entry,
				accountId: actor.kind === 'account' ? actor.accountId : null,
				proposalId: null,
				isDone: false,
				answers: emptyAnswers,
				expiresAt: new Date(now.getTime() + draftLifetimeMs)
			};
			await insertDraft(tx, scope, { draft, now });
			return ok({ draftId: draft.id });
		}
	);
}

async function isTooMany(context: Context, clientAddress: string): Promise<boolean> {
	const { windowMs, fromAddress } = newDrafts;
	const counted = { purpose: 'draftFrom', of: clientAddress, windowMs } as const;
	const before = await context.db.transaction((tx) =>
		countTry(tx, context, { ...counted, now: context.now() })
	);
	return before >= fromAddress;
}
