import type { WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import {
	findDecision,
	listPublishedDecisions,
	type RegisteredDecision
} from '$lib/server/repositories/decisions';
import { readDerivation, type DerivationRead } from './read-derivation';
import { parseReference } from './proposal-reference';
import { readProposalTitle } from './read-proposal-title';

export interface DecisionRow {
	/** `2026-31`. */
	readonly reference: string;
	readonly title: WrittenText | null;
	readonly bodyName: string;
	readonly kind: RegisteredDecision['determination']['result']['kind'];
	/** Integer cents; null where nothing was approved. */
	readonly amountCents: number | null;
	readonly decidedOn: string;
}

export interface DecisionRead extends DecisionRow {
	readonly bodySlug: string;
	/** Of the proposal: `2026-7`. */
	readonly proposalReference: string;
	readonly derivation: DerivationRead;
}

/** The public register of a neighbourhood, the newest first. */
export async function readDecisions(
	{ db: { query: db } }: Context,
	{ neighbourhoodId, language }: { readonly neighbourhoodId: string; readonly language: string }
): Promise<readonly DecisionRow[]> {
	const scope = { neighbourhoodId };
	const decisions = await listPublishedDecisions(db, scope);
	const rows: DecisionRow[] = [];
	for (const decision of decisions) {
		const { proposalId } = decision;
		rows.push(rowOf(decision, await readProposalTitle(db, scope, { proposalId, language })));
	}
	return rows;
}

/** A published decision by its reference; null where there is none. */
export async function readDecision(
	{ db: { query: db } }: Context,
	asked: { readonly neighbourhoodId: string; readonly reference: string; readonly language: string }
): Promise<DecisionRead | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const decision = await findDecision(db, scope, parseReference(asked.reference));
	if (decision === null || decision.publishedAt === null) return null;
	const derivation = await readDerivation(db, scope, decision.motionId);
	if (derivation === null) return null;
	const { proposalId, language } = { ...decision, ...asked };
	return {
		...rowOf(decision, await readProposalTitle(db, scope, { proposalId, language })),
		bodySlug: decision.bodySlug,
		proposalReference: `${decision.proposalYear}-${decision.proposalNumber}`,
		derivation
	};
}

function rowOf(decision: RegisteredDecision, title: WrittenText | null): DecisionRow {
	const { result, decidedOn } = decision.determination;
	return {
		reference: `${decision.referenceYear}-${decision.referenceNumber}`,
		title,
		bodyName: decision.bodyName,
		kind: result.kind,
		amountCents: result.amountCents,
		decidedOn
	};
}
