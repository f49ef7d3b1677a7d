import { and, asc, eq, isNull } from 'drizzle-orm';
import {
	portalLanguages,
	type Neighbourhood,
	type PortalLanguage
} from '$lib/domain/neighbourhood/neighbourhood';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { neighbourhood } from '$lib/server/db/schema';

/** A neighbourhood with the area at which it hangs in the tree. */
export interface StoredNeighbourhood extends Neighbourhood {
	readonly areaId: string;
}

type Row = typeof neighbourhood.$inferSelect;

/** The neighbourhood at this address, unless it has been withdrawn. */
export async function findNeighbourhoodBySlug(
	db: Queryable,
	slug: string
): Promise<StoredNeighbourhood | null> {
	const [row] = await db
		.select()
		.from(neighbourhood)
		.where(and(eq(neighbourhood.slug, slug), isNull(neighbourhood.withdrawnAt)))
		.limit(1);
	return row === undefined ? null : neighbourhoodOf(row);
}

/** The neighbourhood of this id, unless it has been withdrawn. */
export async function findNeighbourhoodById(
	db: Queryable,
	id: string
): Promise<StoredNeighbourhood | null> {
	const [row] = await db
		.select()
		.from(neighbourhood)
		.where(and(eq(neighbourhood.id, id), isNull(neighbourhood.withdrawnAt)))
		.limit(1);
	return row === undefined ? null : neighbourhoodOf(row);
}

/** The neighbourhood of this id, locked until the transaction ends. */
export async function lockNeighbourhood(
	tx: Transaction,
	id: string
): Promise<StoredNeighbourhood | null> {
	const [row] = await tx
		.select()
		.from(neighbourhood)
		.where(and(eq(neighbourhood.id, id), isNull(neighbourhood.withdrawnAt)))
		.limit(1)
		.for('update');
	return row === undefined ? null : neighbourhoodOf(row);
}

/** All neighbourhoods of the installation, by name. */
export async function listNeighbourhoods(db: Queryable): Promise<readonly StoredNeighbourhood[]> {
	const rows = await db
		.select()
		.from(neighbourhood)
		.where(isNull(neighbourhood.withdrawnAt))
		.orderBy(asc(neighbourhood.name));
	return rows.map(neighbourhoodOf);
}

/** Ids and slugs of all neighbourhoods that ever were, the withdrawn ones too. */
export async function listNeighbourhoodSlugs(
	db: Queryable
): Promise<readonly { readonly id: string; readonly slug: string }[]> {
	return db
		.select({ id: neighbourhood.id, slug: neighbourhood.slug })
		.from(neighbourhood)
		.orderBy(asc(neighbourhood.slug));
}

export async function insertNeighbourhood(
	tx: Transaction,
	stored: StoredNeighbourhood,
	now: Date
): Promise<void> {
	await tx.insert(neighbourhood).values({ ...rowOf(stored), createdAt: now, modifiedAt: now });
}

/** Saves everything but the slug, which stays as it was printed. */
export async function saveNeighbourhood(
	tx: Transaction,
	stored: StoredNeighbourhood,
	now: Date
): Promise<void> {
	const { name, address, areaId, contactEmail, languages } = rowOf(stored);
	await tx
		.update(neighbourhood)
		.set({ name, address, areaId, contactEmail, languages, modifiedAt: now })
		.where(eq(neighbourhood.id, stored.id));
}

function rowOf(stored: StoredNeighbourhood) {
	return { ...stored, languages: [...stored.languages] };
}

function neighbourhoodOf(row: Row): StoredNeighbourhood {
	const { id, slug, name, address, contactEmail, areaId } = row;
	return {
		id,
		slug,
		name,
		address,
		contactEmail,
		areaId,
		languages: row.languages.filter(isKnown)
	};
}

function isKnown(language: string): language is PortalLanguage {
	return portalLanguages.some((known) => known === language);
}
