import { createHash } from 'node:crypto';
import type { MinutesDocument } from '$lib/domain/meeting/schema/minutes-document';
import { insertRevision, listRevisions } from '$lib/server/repositories/minutes';
import type { Scope } from '$lib/server/repositories/scope';
import { canonicalJson } from './canonical-json';
import type { UseCaseTransaction } from './perform';

/** SHA-256 of the canonical JSON, in hex: who has the same document gets the same. */
export function hashMinutes(document: MinutesDocument): string {
	return createHash('sha256').update(canonicalJson(document)).digest('hex');
}

/** Appends a document as the next revision; answers its number. The caller holds the lock of the minutes. */
export async function freezeMinutes(
	tx: UseCaseTransaction,
	scope: Scope,
	{ minutesId, document }: { readonly minutesId: string; readonly document: MinutesDocument }
): Promise<number> {
	const [last] = await listRevisions(tx, scope, minutesId);
	const number = (last?.number ?? 0) + 1;
	const hash = hashMinutes(document);
	const id = tx.random.uuid();
	await insertRevision(tx, scope, { id, minutesId, number, document, hash, createdAt: tx.at });
	return number;
}
