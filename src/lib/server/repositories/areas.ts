import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { AreaBranch, NamedArea } from '$lib/domain/neighbourhood/neighbourhood';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { area } from '$lib/server/db/schema';

/**
 * Finds or adds every level of a branch, the root first, and answers the id of its last level. Areas are
 * shared by all neighbourhoods: two neighbourhoods of one city hang below the same municipality.
 */
export async function growBranch(
	tx: Transaction,
	[root, ...levels]: AreaBranch,
	newId: () => string
): Promise<string> {
	let id = await ensureArea(tx, { ...root, parentId: null }, newId);
	for (const level of levels) id = await ensureArea(tx, { ...level, parentId: id }, newId);
	return id;
}

async function ensureArea(
	tx: Transaction,
	{ kind, name, parentId }: NamedArea & { readonly parentId: string | null },
	newId: () => string
): Promise<string> {
	const below = parentId === null ? isNull(area.parentId) : eq(area.parentId, parentId);
	const [known] = await tx
		.select({ id: area.id })
		.from(area)
		.where(and(eq(area.kind, kind), eq(area.name, name), below))
		.limit(1);
	if (known !== undefined) return known.id;
	const id = newId();
	await tx.insert(area).values({ id, parentId, kind, name });
	return id;
}

/** An area of the tree with its id. */
export interface StoredArea extends NamedArea {
	readonly id: string;
}

/** The areas in which several neighbourhoods can lie: every level but the neighbourhoods themselves. */
export async function listWiderAreas(db: Queryable): Promise<readonly StoredArea[]> {
	return await db
		.select({ id: area.id, kind: area.kind, name: area.name })
		.from(area)
		.where(ne(area.kind, 'neighbourhood'))
		.orderBy(asc(area.name), asc(area.id));
}

/** The branch that ends in this area, the root first. The tree has four levels at most. */
export async function readBranch(db: Queryable, areaId: string): Promise<readonly StoredArea[]> {
	const branch: StoredArea[] = [];
	let id: string | null = areaId;
	while (id !== null && branch.length < 8) {
		const [row] = await db.select().from(area).where(eq(area.id, id)).limit(1);
		if (row === undefined) break;
		branch.unshift({ id: row.id, kind: row.kind, name: row.name });
		id = row.parentId;
	}
	return branch;
}
