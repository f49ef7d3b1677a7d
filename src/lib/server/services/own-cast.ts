import type { Actor } from '$lib/domain/access/actor';
import { smallBenches } from '$lib/domain/voting/count-secretly';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import type { Queryable } from '$lib/server/db/client';
import { findCastVote } from '$lib/server/repositories/ballots';
import { readElectorate } from '$lib/server/repositories/electorate-entries';
import { findUrn, listMarks } from '$lib/server/repositories/secret-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { electorateNow } from './enter-roll-call';
import type { ItemFacts } from './item-facts';
import { ownVote } from './own-vote';

/** That a vote has arrived for a seat: what its voter sees after a lost connection. */
export interface OwnCast {
	/** Null in a secret vote: nothing says when. */
	readonly castAt: Date | null;
	/** Whether the other person of the seat cast it, a substitute or the member. */
	readonly isByOther: boolean;
	/** What was entered in a roll call. */
	readonly called: Choice | null;
}

/** The vote that was cast for the seat or person the account acts for; null while none was. */
export async function readOwnCast(
	db: Queryable,
	scope: Scope,
	{ actor, facts }: { readonly actor: Actor; readonly facts: ItemFacts }
): Promise<OwnCast | null> {
	const { id: agendaItemId, entryMode } = facts.item;
	const own = ownVote(actor, facts);
	if (own === null) return null;
	const opening = await readElectorate(db, scope, { agendaItemId, phase: 'opening' });
	const entry = opening.find(({ voter }) => voter === own.current.voter);
	if (entry === undefined) return null;
	if (entryMode === 'secretOnline') {
		const marks = await listMarks(db, scope, agendaItemId);
		const isMarked = marks.some(({ electorateEntryId }) => electorateEntryId === entry.id);
		return isMarked ? { castAt: null, isByOther: false, called: null } : null;
	}
	const cast = await findCastVote(db, scope, entry.id);
	if (cast === null) return null;
	const isByOther = cast.castAs !== null && cast.castAs !== own.capacity;
	return { castAt: cast.castAt, isByOther, called: cast.called };
}

/** What has to be known about a secret vote before one takes part in it. */
export interface SecretTerms {
	/** From 1 on: whether it was begun anew. */
	readonly round: number;
	/** How few vote in the reader's bench; null where they are enough to hide among. */
	readonly fewInBench: number | null;
}

/** The terms of a secret vote online; null for every other vote. */
export async function readSecretTerms(
	db: Queryable,
	scope: Scope,
	{ actor, facts }: { readonly actor: Actor; readonly facts: ItemFacts }
): Promise<SecretTerms | null> {
	const urn = await findUrn(db, scope, facts.item.id);
	if (urn === null) return null;
	const own = ownVote(actor, facts)?.current.benchCode ?? null;
	const voters = electorateNow(facts).filter(({ present, recused }) => present && !recused);
	const small = smallBenches(voters).find(({ bench }) => bench === own);
	return { round: urn.round, fewInBench: small?.voters ?? null };
}
