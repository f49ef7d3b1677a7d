import { and, desc, eq, lte } from 'drizzle-orm';
import { ruleDocumentSchema, type RuleDocument } from '$lib/domain/rules/schema/rule-document';
import type { Queryable } from '$lib/server/db/client';
import { ruleSet, ruleSetVersion } from '$lib/server/db/schema';
import type { Scope } from './scope';

export interface RulesInForce {
	readonly versionId: string;
	readonly number: number;
	readonly document: RuleDocument;
}

/** The rules of a body in force on that local day, or null when it has none by then. */
export async function findRulesInForce(
	db: Queryable,
	scope: Scope,
	{ bodyId, on }: { readonly bodyId: string; readonly on: string }
): Promise<RulesInForce | null> {
	const [row] = await db
		.select({
			versionId: ruleSetVersion.id,
			number: ruleSetVersion.number,
			document: ruleSetVersion.document
		})
		.from(ruleSetVersion)
		.innerJoin(
			ruleSet,
			and(
				eq(ruleSet.neighbourhoodId, ruleSetVersion.neighbourhoodId),
				eq(ruleSet.id, ruleSetVersion.ruleSetId)
			)
		)
		.where(
			and(
				eq(ruleSetVersion.neighbourhoodId, scope.neighbourhoodId),
				eq(ruleSet.bodyId, bodyId),
				lte(ruleSetVersion.validFrom, on)
			)
		)
		.orderBy(desc(ruleSetVersion.validFrom), desc(ruleSetVersion.number))
		.limit(1);
	return row === undefined ? null : { ...row, document: ruleDocumentSchema.parse(row.document) };
}
