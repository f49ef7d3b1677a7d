import type { Actor } from '$lib/domain/access/actor';
import type { ElectorateEntry } from '$lib/domain/meeting/electorate';
import { insertElectorate, readElectorate } from '$lib/server/repositories/electorate-entries';
import type { Scope } from '$lib/server/repositories/scope';
import type { ItemFacts } from './item-facts';
import { ownVote } from './own-vote';
import type { UseCaseTransaction } from './perform';

/** The voter's row in the electorate of an open item, as presence and interests are now. */
export interface OwnEntry {
	readonly id: string;
	readonly current: ElectorateEntry;
	readonly present: boolean;
	readonly recused: boolean;
}

/** The row of whoever casts a vote; null without a vote, or while none is open. */
export async function ownEntry(
	tx: UseCaseTransaction,
	scope: Scope,
	{ actor, facts }: { readonly actor: Actor; readonly facts: ItemFacts }
): Promise<OwnEntry | null> {
	const own = ownVote(actor, facts);
	if (own === null || facts.item.state !== 'open') return null;
	return {
		...own,
		id: await entryIdOf(tx, scope, { itemId: facts.item.id, current: own.current })
	};
}

/** The id of a voter's row. Who was not known at the opening gets a row of their own. */
export async function entryIdOf(
	tx: UseCaseTransaction,
	scope: Scope,
	{ itemId, current }: { readonly itemId: string; readonly current: ElectorateEntry }
): Promise<string> {
	const phase = 'opening';
	const opening = await readElectorate(tx, scope, { agendaItemId: itemId, phase });
	const known = opening.find(({ voter }) => voter === current.voter);
	if (known) return known.id;
	const id = tx.random.uuid();
	await insertElectorate(tx, scope, {
		agendaItemId: itemId,
		phase,
		electorate: [{ ...current, id }]
	});
	return id;
}
