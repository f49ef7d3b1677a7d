import type { Actor } from '$lib/domain/access/actor';
import {
	draftLifetimeMs,
	emptyAnswers,
	type DraftAnswers,
	type ProposalDraft
} from '$lib/domain/proposal/draft';
import { contentLanguages } from '$lib/domain/proposal/proposal';
import { ok, refuse, type Result } from '$lib/domain/result';
import { textFor, textsOf, type FieldText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listCostLines } from '$lib/server/repositories/cost-lines';
import { findFundYear } from '$lib/server/repositories/funds';
import { insertDraft } from '$lib/server/repositories/proposal-drafts';
import type { Proposal } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { lockForAct, type ActRefusal } from './act-on-proposal';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface StartCorrection {
	readonly neighbourhoodId: string;
	/** `2026-7`. */
	readonly reference: string;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type StartCorrectionRefusal = ActRefusal | FormKeyRefusal | 'signInFirst';

/** Opens a returned proposal as a draft that is filled with what was handed in. */
export async function startCorrection(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, reference, form }: StartCorrection
): Promise<Result<{ draftId: string }, StartCorrectionRefusal>> {
	if (actor.kind === 'visitor') return refuse('signInFirst');
	const scope = { neighbourhoodId };
	return perform<{ draftId: string }, StartCorrectionRefusal>(
		context,
		{ actor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx, now) => {
			const locked = await lockForAct(tx, scope, { actor, reference, act: 'correct' });
			if (!locked.ok) return locked;
			const draft: ProposalDraft = {
				id: tx.random.uuid(),
				entry: 'correction',
				accountId: actor.accountId,
				proposalId: locked.value.id,
				isDone: false,
				answers: await readAnswers(tx, scope, locked.value),
				expiresAt: new Date(now.getTime() + draftLifetimeMs)
			};
			await insertDraft(tx, scope, { draft, now });
			return ok({ draftId: draft.id });
		}
	);
}

async function readAnswers(db: Queryable, scope: Scope, of: Proposal): Promise<DraftAnswers> {
	const language = contentLanguages.find((known) => known === of.language) ?? 'de';
	const year = await findFundYear(db, scope, of.fundYearId);
	const lines = await listCostLines(db, scope, of.id);
	const words = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds: [of.id] });
	const lineIds = lines.map(({ id }) => id);
	const labels = await readTexts(db, scope, { ownerKind: 'costLine', ownerIds: lineIds });
	const written = (texts: readonly FieldText[], ownerId: string, field: string) =>
		textFor(textsOf(texts, { ownerId, field }), language)?.content ?? '';
	return {
		...emptyAnswers,
		fundId: year?.fundId ?? null,
		words: {
			title: written(words, of.id, 'title'),
			purpose: written(words, of.id, 'purpose'),
			language
		},
		project: {
			beneficiaries: written(words, of.id, 'beneficiaries'),
			place: of.place,
			startsOn: of.startsOn,
			endsOn: of.endsOn
		},
		costs: {
			lines: lines.map(({ id, amountCents }) => ({
				label: written(labels, id, 'label'),
				amountCents
			})),
			ownShareCents: of.ownShareCents,
			otherIncomeCents: of.otherIncomeCents
		},
		applicant: {
			kind: of.applicantKind,
			name: of.applicantName,
			publicName: of.publicName,
			contact: of.applicantContact,
			email: null
		}
	};
}
