import { and, desc, eq, lte } from 'drizzle-orm';
import type { AdoptedVersion } from '$lib/domain/rules/adopt-version';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { storedRuleDocumentSchema } from '$lib/domain/rules/schema/stored-rule-document';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { ruleSet, ruleSetVersion } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** One version of a body's rules, as it was adopted; it never changes. */
export interface RuleVersion extends AdoptedVersion {
	readonly id: string;
	readonly document: RuleDocument;
	readonly adoptedBy: string;
	readonly adoptedOn: string;
	readonly confirmedBy: string | null;
	/** The version of the framework that it was made under; null where the body stood under none. */
	readonly frameworkVersionId: string | null;
	/** Whether nothing in it is the body's own. */
	readonly isInherited: boolean;
}

/** All versions of a body's rules, the newest first. */
export async function listVersions(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<readonly RuleVersion[]> {
	const rows = await db
		.select({
			id: ruleSetVersion.id,
			number: ruleSetVersion.number,
			document: ruleSetVersion.document,
			validFrom: ruleSetVersion.validFrom,
			adoptedBy: ruleSetVersion.adoptedBy,
			adoptedOn: ruleSetVersion.adoptedOn,
			confirmedBy: ruleSetVersion.confirmedBy,
			frameworkVersionId: ruleSetVersion.frameworkVersionId,
			isInherited: ruleSetVersion.isInherited
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
			and(eq(ruleSetVersion.neighbourhoodId, scope.neighbourhoodId), eq(ruleSet.bodyId, bodyId))
		)
		.orderBy(desc(ruleSetVersion.number));
	return rows.map((row) => ({ ...row, document: storedRuleDocumentSchema.parse(row.document) }));
}

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
	return row === undefined
		? null
		: { ...row, document: storedRuleDocumentSchema.parse(row.document) };
}

/** Adds a version; the rule set of the body is made with its first one. */
export async function insertVersion(
	tx: Transaction,
	scope: Scope,
	{
		bodyId,
		newId,
		now,
		...version
	}: RuleVersion & {
		readonly bodyId: string;
		readonly newId: () => string;
		readonly now: Date;
	}
): Promise<void> {
	const { neighbourhoodId } = scope;
	const [known] = await tx
		.select({ id: ruleSet.id })
		.from(ruleSet)
		.where(and(eq(ruleSet.neighbourhoodId, neighbourhoodId), eq(ruleSet.bodyId, bodyId)))
		.limit(1);
	const ruleSetId = known?.id ?? newId();
	if (known === undefined)
		await tx.insert(ruleSet).values({ neighbourhoodId, id: ruleSetId, bodyId });
	await tx
		.insert(ruleSetVersion)
		.values({ ...version, neighbourhoodId, ruleSetId, createdAt: now });
}

/** The rules that an item was opened under, as they were then. */
export async function findRuleVersion(
	db: Queryable,
	scope: Scope,
	versionId: string
): Promise<RulesInForce | null> {
	const [row] = await db
		.select({
			versionId: ruleSetVersion.id,
			number: ruleSetVersion.number,
			document: ruleSetVersion.document
		})
		.from(ruleSetVersion)
		.where(
			and(
				eq(ruleSetVersion.neighbourhoodId, scope.neighbourhoodId),
				eq(ruleSetVersion.id, versionId)
			)
		)
		.limit(1);
	return row === undefined
		? null
		: { ...row, document: storedRuleDocumentSchema.parse(row.document) };
}
