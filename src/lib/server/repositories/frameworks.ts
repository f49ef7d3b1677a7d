import { and, asc, desc, eq } from 'drizzle-orm';
import type { AdoptedVersion } from '$lib/domain/rules/adopt-version';
import type { RuleFramework } from '$lib/domain/rules/layer-rules';
import { frameworkSchema } from '$lib/domain/rules/schema/framework';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { bodyFramework, framework, frameworkVersion } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** A framework by its address; `areaId` names the area for whose bodies it is made. */
export interface Framework {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly areaId: string;
}

/** One version of a framework, as it was entered; it never changes. */
export interface FrameworkVersion extends AdoptedVersion {
	readonly id: string;
	readonly rules: RuleFramework;
	/** As it was entered, to be handed out as a file. */
	readonly content: unknown;
	readonly adoptedBy: string;
	readonly adoptedOn: string;
	readonly confirmedBy: string | null;
}

const columns = {
	id: framework.id,
	slug: framework.slug,
	name: framework.name,
	areaId: framework.areaId
};

/** All frameworks of the installation, by name. */
export async function listFrameworks(db: Queryable): Promise<readonly Framework[]> {
	return await db.select(columns).from(framework).orderBy(asc(framework.name), asc(framework.slug));
}

export async function findFramework(
	db: Queryable,
	by: { readonly slug: string } | { readonly id: string }
): Promise<Framework | null> {
	const [row] = await db
		.select(columns)
		.from(framework)
		.where('slug' in by ? eq(framework.slug, by.slug) : eq(framework.id, by.id))
		.limit(1);
	return row ?? null;
}

/**
 * The framework of this id, locked. Whoever adds a version to it or puts a body under it takes this lock before
 * that of any body, so that no body misses a version.
 */
export async function lockFramework(tx: Transaction, id: string): Promise<Framework | null> {
	const [row] = await tx
		.select(columns)
		.from(framework)
		.where(eq(framework.id, id))
		.limit(1)
		.for('update');
	return row ?? null;
}

export async function insertFramework(
	tx: Transaction,
	{ now, ...made }: Framework & { readonly now: Date }
): Promise<void> {
	await tx.insert(framework).values({ ...made, createdAt: now });
}

/** All versions of a framework, the newest first. */
export async function listFrameworkVersions(
	db: Queryable,
	frameworkId: string
): Promise<readonly FrameworkVersion[]> {
	const rows = await db
		.select()
		.from(frameworkVersion)
		.where(eq(frameworkVersion.frameworkId, frameworkId))
		.orderBy(desc(frameworkVersion.number));
	return rows.map(versionOf);
}

export async function findFrameworkVersion(
	db: Queryable,
	id: string
): Promise<(FrameworkVersion & { readonly frameworkId: string }) | null> {
	const [row] = await db
		.select()
		.from(frameworkVersion)
		.where(eq(frameworkVersion.id, id))
		.limit(1);
	return row === undefined ? null : { ...versionOf(row), frameworkId: row.frameworkId };
}

function versionOf(row: typeof frameworkVersion.$inferSelect): FrameworkVersion {
	const { id, number, content, validFrom, adoptedBy, adoptedOn, confirmedBy } = row;
	const rules = frameworkSchema.parse(content);
	return { id, number, rules, content, validFrom, adoptedBy, adoptedOn, confirmedBy };
}

export async function insertFrameworkVersion(
	tx: Transaction,
	{
		now,
		...version
	}: Omit<FrameworkVersion, 'rules'> & {
		readonly frameworkId: string;
		readonly now: Date;
	}
): Promise<void> {
	await tx.insert(frameworkVersion).values({ ...version, createdAt: now });
}

/** Id of the framework that a body stands under, or null. */
export async function findFrameworkOfBody(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<string | null> {
	const [row] = await db
		.select({ frameworkId: bodyFramework.frameworkId })
		.from(bodyFramework)
		.where(of(scope, bodyId))
		.limit(1);
	return row?.frameworkId ?? null;
}

/** Every body under a framework, in the order in which they are locked. */
export async function listBodiesUnder(
	db: Queryable,
	frameworkId: string
): Promise<readonly { readonly neighbourhoodId: string; readonly bodyId: string }[]> {
	return await db
		.select({ neighbourhoodId: bodyFramework.neighbourhoodId, bodyId: bodyFramework.bodyId })
		.from(bodyFramework)
		.where(eq(bodyFramework.frameworkId, frameworkId))
		.orderBy(asc(bodyFramework.neighbourhoodId), asc(bodyFramework.bodyId));
}

/** Puts a body under a framework, or under none; its earlier one lets it go. */
export async function saveFrameworkOfBody(
	tx: Transaction,
	scope: Scope,
	{
		bodyId,
		frameworkId,
		now
	}: {
		readonly bodyId: string;
		readonly frameworkId: string | null;
		readonly now: Date;
	}
): Promise<void> {
	await tx.delete(bodyFramework).where(of(scope, bodyId));
	if (frameworkId === null) return;
	const { neighbourhoodId } = scope;
	await tx.insert(bodyFramework).values({ neighbourhoodId, bodyId, frameworkId, linkedAt: now });
}

function of({ neighbourhoodId }: Scope, bodyId: string) {
	return and(eq(bodyFramework.neighbourhoodId, neighbourhoodId), eq(bodyFramework.bodyId, bodyId));
}
