import { and, asc, eq, max } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { costLine } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** A line of the cost plan; its label is a text of the owner kind `costLine`. */
export interface CostLine {
	readonly id: string;
	readonly position: number;
	/** Integer cents. */
	readonly amountCents: number;
}

/** Appends the plan as the next revision; earlier ones stay. The caller holds the proposal's lock. */
export async function appendCostLines(
	tx: Transaction,
	scope: Scope,
	{ proposalId, lines }: { readonly proposalId: string; readonly lines: readonly CostLine[] }
): Promise<void> {
	const { neighbourhoodId } = scope;
	const revision = (await lastRevision(tx, scope, proposalId)) + 1;
	await tx
		.insert(costLine)
		.values(lines.map((line) => ({ ...line, neighbourhoodId, proposalId, revision })));
}

/** The lines of the plan as it stands now, in their order. */
export async function listCostLines(
	db: Queryable,
	scope: Scope,
	proposalId: string
): Promise<readonly CostLine[]> {
	const revision = await lastRevision(db, scope, proposalId);
	return await db
		.select({
			id: costLine.id,
			position: costLine.position,
			amountCents: costLine.amountCents
		})
		.from(costLine)
		.where(and(ofProposal(scope, proposalId), eq(costLine.revision, revision)))
		.orderBy(asc(costLine.position));
}

async function lastRevision(db: Queryable, scope: Scope, proposalId: string): Promise<number> {
	const [row] = await db
		.select({ revision: max(costLine.revision) })
		.from(costLine)
		.where(ofProposal(scope, proposalId));
	return row?.revision ?? 0;
}

function ofProposal(scope: Scope, proposalId: string) {
	return and(
		eq(costLine.neighbourhoodId, scope.neighbourhoodId),
		eq(costLine.proposalId, proposalId)
	);
}
