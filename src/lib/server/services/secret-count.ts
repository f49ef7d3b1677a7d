import { isRecused, type Interest, type Interested } from '$lib/domain/council/declare-interest';
import type { ElectorateEntry } from '$lib/domain/meeting/electorate';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { electorateOfSecretVote, isSpoiled } from '$lib/domain/voting/close-secret-vote';
import { emptyCount, type SecretSums } from '$lib/domain/voting/count-secretly';
import type { HandsRaised } from '$lib/domain/voting/enter-tally';
import type { Context } from '$lib/server/context';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { readElectorate } from '$lib/server/repositories/electorate-entries';
import {
	findUrn,
	insertUrn,
	listMarks,
	replaceSeal,
	type StoredUrn
} from '$lib/server/repositories/secret-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { openSeal, sealCount } from '$lib/server/sealed-count';
import { benchesOf, roomOfElectorate } from './hands-in-room';

/** The one secret, which lies outside the database. */
export type SealKey = Pick<Context, 'secret' | 'random'>;

/** A secret vote as its use cases need it; the count is null where its seal does not open. */
export interface SecretCount {
	readonly urn: StoredUrn;
	readonly count: readonly SecretSums[] | null;
	readonly marked: ReadonlySet<string>;
}

/** Reads and opens the count of an item; null where its vote is no secret one online. */
export async function readSecretCount(
	db: Queryable,
	scope: Scope,
	{
		itemId,
		rules,
		secret
	}: { readonly itemId: string; readonly rules: RuleDocument; readonly secret: string }
): Promise<SecretCount | null> {
	const urn = await findUrn(db, scope, itemId);
	if (urn === null) return null;
	const marks = await listMarks(db, scope, itemId);
	const { sealed } = urn;
	const benches = benchesOf(rules);
	return {
		urn,
		count: openSeal(secret, { ...scope, ...urn }, { sealed, benches }),
		marked: new Set(marks.map(({ voter }) => voter))
	};
}

/** Puts an empty count under seal, for a vote that opens. */
export async function layOutUrn(
	tx: Transaction,
	scope: Scope,
	{
		itemId: agendaItemId,
		rules,
		key
	}: { readonly itemId: string; readonly rules: RuleDocument; readonly key: SealKey }
): Promise<void> {
	const urn = { agendaItemId, round: 1, castCount: 0 };
	const count = emptyCount(benchesOf(rules));
	await insertUrn(tx, scope, { ...urn, sealed: sealCount(key, { ...scope, ...urn }, count) });
}

/** Puts another count in place of the one before. */
export async function sealAgain(
	tx: Transaction,
	scope: Scope,
	{
		urn,
		count,
		key
	}: {
		readonly urn: Omit<StoredUrn, 'sealed'>;
		readonly count: readonly SecretSums[];
		readonly key: SealKey;
	}
): Promise<void> {
	await replaceSeal(tx, scope, { ...urn, sealed: sealCount(key, { ...scope, ...urn }, count) });
}

export interface SecretClosing {
	readonly electorate: readonly ElectorateEntry[];
	readonly isSpoiled: boolean;
	/** The sums over the room; empty where the vote is spoiled. */
	readonly groups: readonly HandsRaised[];
}

/** What a secret vote comes to when it closes with this electorate. */
export async function readClosing(
	db: Queryable,
	scope: Scope,
	{
		sealed: { urn, count, marked },
		electorate,
		interests,
		rules
	}: {
		readonly sealed: SecretCount;
		readonly electorate: readonly ElectorateEntry[];
		readonly interests: readonly Interest[];
		readonly rules: RuleDocument;
	}
): Promise<SecretClosing> {
	const { agendaItemId } = urn;
	const opening = await readElectorate(db, scope, { agendaItemId, phase: 'opening' });
	const voted = opening
		.filter(({ voter }) => marked.has(voter))
		.map((entry) => ({ ...entry, recused: isRecused(interests, whoIs(entry)) }));
	const closing = electorateOfSecretVote(electorate, voted);
	if (count === null || isSpoiled(closing, marked))
		return { electorate: closing, isSpoiled: true, groups: [] };
	const rooms = roomOfElectorate(closing, rules);
	const groups = count.flatMap((sums) => {
		const room = rooms.find(({ bench }) => bench === sums.bench);
		return room ? [{ ...sums, ...room, protectedVetoes: 0 }] : [];
	});
	return { electorate: closing, isSpoiled: false, groups };
}

function whoIs({ seatId, attendanceId, capacity }: ElectorateEntry): Interested {
	if (seatId === null || capacity === 'person') return { attendanceId: attendanceId ?? '' };
	return { seatId, capacity };
}
