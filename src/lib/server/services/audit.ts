import { createHash } from 'node:crypto';
import type { Actor } from '$lib/domain/access/actor';
import type { Transaction } from '$lib/server/db/client';
import {
	appendAuditRows,
	lockChainHead,
	type AuditRow
} from '$lib/server/repositories/audit-entries';
import { sign } from '$lib/server/secret';
import { canonicalJson } from './canonical-json';

/** What happened to what. Details hold codes, ids and numbers; never a name, an address or a text. */
export interface AuditNote {
	readonly action: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	readonly details?: Readonly<Record<string, unknown>>;
}

export type AuditFacts = Omit<AuditRow, 'hash'>;

/** The hash of a row: SHA-256 over all its other columns, the previous row's hash among them. */
export function hashAuditRow(row: AuditFacts): string {
	const { at, ...rest } = row;
	return createHash('sha256')
		.update(canonicalJson({ ...rest, at: at.toISOString() }))
		.digest('hex');
}

interface AuditKeys {
	readonly secret: string;
	readonly auditSalt: string;
}

/** A person in the audit: a salted hash that only the holder of the secret can link. */
export function hashActor(actor: Actor, keys: AuditKeys): string {
	return hashAccount(actor.kind === 'account' ? actor.accountId : 'visitor', keys);
}

/** As hashActor, for the account that something happens to: the same person has the same hash. */
export function hashAccount(accountId: string, keys: AuditKeys): string {
	return sign(keys.secret, 'audit-actor', `${keys.auditSalt}:${accountId}`);
}

/** Appends the notes of one use case to its chain; takes the chain's lock until the transaction ends. */
export async function appendNotes(
	tx: Transaction,
	chain: string,
	entries: { at: Date; actorHash: string; notes: readonly AuditNote[] }
): Promise<void> {
	if (entries.notes.length === 0) return;
	const head = await lockChainHead(tx, chain);
	const rows: AuditRow[] = [];
	for (const note of entries.notes) {
		const previous = rows.at(-1);
		const facts: AuditFacts = {
			chain,
			seq: (previous?.seq ?? head.lastSeq) + 1,
			at: entries.at,
			action: note.action,
			subjectKind: note.subjectKind,
			subjectId: note.subjectId,
			actorHash: entries.actorHash,
			details: { ...note.details },
			previousHash: previous?.hash ?? head.lastHash
		};
		rows.push({ ...facts, hash: hashAuditRow(facts) });
	}
	await appendAuditRows(tx, rows);
}
