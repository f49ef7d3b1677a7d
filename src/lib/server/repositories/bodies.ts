import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Bench, Body } from '$lib/domain/council/body';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { bench, body } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

const columns = { id: body.id, slug: body.slug, kind: body.kind, name: body.name };

/** The body at this address of the neighbourhood, or under this id. */
export async function findBody(
	db: Queryable,
	scope: Scope,
	by: { readonly slug: string } | { readonly id: string }
): Promise<Body | null> {
	const [row] = await db
		.select(columns)
		.from(body)
		.where(and(alive(scope), 'slug' in by ? eq(body.slug, by.slug) : eq(body.id, by.id)))
		.limit(1);
	return row ?? null;
}

/** The body of this id, locked: whoever changes its seats, holders or rules takes this lock first. */
export async function lockBody(tx: Transaction, scope: Scope, id: string): Promise<Body | null> {
	const [row] = await tx
		.select(columns)
		.from(body)
		.where(and(alive(scope), eq(body.id, id)))
		.limit(1)
		.for('update');
	return row ?? null;
}

/** All bodies of the neighbourhood, the oldest first. */
export async function listBodies(db: Queryable, scope: Scope): Promise<readonly Body[]> {
	return await db
		.select(columns)
		.from(body)
		.where(alive(scope))
		.orderBy(asc(body.createdAt), asc(body.slug));
}

/** Slugs that have ever been given to a body here, withdrawn ones included: addresses stay. */
export async function listBodySlugs(db: Queryable, scope: Scope): Promise<ReadonlySet<string>> {
	const rows = await db
		.select({ slug: body.slug })
		.from(body)
		.where(eq(body.neighbourhoodId, scope.neighbourhoodId));
	return new Set(rows.map(({ slug }) => slug));
}

export async function insertBody(
	tx: Transaction,
	scope: Scope,
	{ founded, now }: { readonly founded: Body; readonly now: Date }
): Promise<void> {
	await tx
		.insert(body)
		.values({ ...founded, ...onlyScope(scope), createdAt: now, modifiedAt: now });
}

export async function renameBody(
	tx: Transaction,
	scope: Scope,
	{ id, name, now }: { readonly id: string; readonly name: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(body)
		.set({ name, modifiedAt: now })
		.where(and(eq(body.neighbourhoodId, scope.neighbourhoodId), eq(body.id, id)));
}

/** The benches of a body in their order. */
export async function listBenches(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<readonly Bench[]> {
	return await db
		.select({ id: bench.id, code: bench.code, name: bench.name, position: bench.position })
		.from(bench)
		.where(and(eq(bench.neighbourhoodId, scope.neighbourhoodId), eq(bench.bodyId, bodyId)))
		.orderBy(asc(bench.position));
}

export async function insertBenches(
	tx: Transaction,
	scope: Scope,
	{ bodyId, benches }: { readonly bodyId: string; readonly benches: readonly Bench[] }
): Promise<void> {
	if (benches.length === 0) return;
	await tx.insert(bench).values(benches.map((one) => ({ ...one, bodyId, ...onlyScope(scope) })));
}

export async function renameBench(
	tx: Transaction,
	scope: Scope,
	{ id, name }: { readonly id: string; readonly name: string }
): Promise<void> {
	await tx
		.update(bench)
		.set({ name })
		.where(and(eq(bench.neighbourhoodId, scope.neighbourhoodId), eq(bench.id, id)));
}

function alive(scope: Scope) {
	return and(eq(body.neighbourhoodId, scope.neighbourhoodId), isNull(body.withdrawnAt));
}

function onlyScope({ neighbourhoodId }: Scope): Scope {
	return { neighbourhoodId };
}
