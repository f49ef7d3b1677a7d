import type { Manifest } from '$lib/domain/participation/schema/manifest';
import type { Queryable } from '$lib/server/db/client';
import { keepNewest } from '$lib/server/keep-newest';
import { findResidentVote } from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';

const manifests = keepNewest<Manifest>(20);

/**
 * The manifest of an announced vote. It never changes and its hash names it, so that it is read once by a process and not
 * with each ballot.
 */
export async function announcedManifest(
	db: Queryable,
	scope: Scope,
	vote: { readonly id: string; readonly manifestHash: string }
): Promise<Manifest | null> {
	const known = manifests.find(vote.manifestHash);
	if (known !== undefined) return known;
	const stored = await findResidentVote(db, scope, vote.id);
	if (stored?.manifestHash !== vote.manifestHash) return null;
	manifests.keep(vote.manifestHash, stored.manifest);
	return stored.manifest;
}
