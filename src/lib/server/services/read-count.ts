import { hasSeats } from '$lib/domain/council/body';
import type { WrittenText } from '$lib/domain/text/written-text';
import { handsOf, type HandsRaised } from '$lib/domain/voting/enter-tally';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import { votingOptions } from '$lib/domain/voting/voting-options';
import { askedFacts, type AskedFact } from '$lib/domain/voting/vote-facts';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findAgendaItem, type AgendaItem } from '$lib/server/repositories/agenda-items';
import { listBallots } from '$lib/server/repositories/ballots';
import { listBenches } from '$lib/server/repositories/bodies';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTally } from '$lib/server/repositories/tallies';
import { readTexts } from '$lib/server/repositories/texts';
import { benchesInRoom, type BenchInRoom } from './hands-in-room';
import { readItemFacts, type ItemFacts } from './item-facts';
import { readProposalTitle } from './read-proposal-title';
import { readSecretState, type SecretState } from './read-secret-state';

export interface CountGroup {
	readonly room: BenchInRoom;
	/** Null for the one group of a body without benches. */
	readonly name: string | null;
	/** What was entered before; null when nothing was. */
	readonly counted: HandsRaised | null;
}

/** An objection cast online, by its ballot; never by whom. */
export interface Objection {
	readonly ballotId: string;
	readonly choice: Choice;
	readonly words: WrittenText | null;
}

export interface CountRead {
	readonly item: AgendaItem;
	readonly title: WrittenText | null;
	readonly options: readonly Choice[];
	/** Whether presence is counted with the hands, because the body has no seats. */
	readonly countsPresence: boolean;
	readonly groups: readonly CountGroup[];
	readonly objections: WrittenText | null;
	readonly turnout: { readonly cast: number; readonly mayVote: number };
	readonly vetoes: readonly Objection[];
	/** Null where the vote is not a secret one online. */
	readonly secret: SecretState | null;
	/** What the rules ask about how the vote came about. */
	readonly asked: readonly AskedFact[];
}

/** What the manager needs to count an item and to end its vote; null where there is no open or closed one. */
export async function readCount(
	context: Context,
	asked: { readonly neighbourhoodId: string; readonly itemId: string; readonly language: string }
): Promise<CountRead | null> {
	const db = context.db.query;
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const item = await findAgendaItem(db, scope, asked.itemId);
	const facts = item && (await readItemFacts(db, scope, { item, now: context.now() }));
	if (!facts?.item.ruleSetVersionId) return null;
	const rules = await findRuleVersion(db, scope, facts.item.ruleSetVersionId);
	if (rules === null) return null;
	const rooms = benchesInRoom(facts, rules.document);
	const { groups, objections, hands } = await readHands(db, scope, { facts, rooms });
	const mayVote = rooms.reduce((sum, { present, recused }) => sum + present - recused, 0);
	const { vetoes, cast } = await readObjections(db, scope, facts.item.id);
	const { proposalId } = facts.item;
	const secret = await readSecretState(context, scope, { facts, rules: rules.document });
	const isByHands = facts.item.entryMode === 'showOfHands';
	return {
		item: facts.item,
		title: await readProposalTitle(db, scope, { proposalId, language: asked.language }),
		options: votingOptions(rules.document.funding),
		countsPresence: !hasSeats(facts.bodyKind),
		groups,
		objections,
		turnout: isByHands ? hands : { cast: secret?.cast ?? cast, mayVote },
		vetoes,
		secret,
		asked: askedFacts(rules.document.funding)
	};
}

async function readHands(
	db: Queryable,
	scope: Scope,
	{ facts, rooms }: { readonly facts: ItemFacts; readonly rooms: readonly BenchInRoom[] }
) {
	const tally = await readTally(db, scope, facts.item.id);
	const benches = await listBenches(db, scope, facts.item.bodyId);
	const texts = await readTexts(db, scope, { ownerKind: 'agendaItem', ownerIds: [facts.item.id] });
	const groups = rooms.map((room): CountGroup => {
		const name = benches.find(({ code }) => code === room.bench)?.name ?? null;
		return { room, name, counted: tally.find(({ bench }) => bench === room.bench) ?? null };
	});
	const hands = tally.reduce(
		(sum, group) => ({
			cast: sum.cast + handsOf(group),
			mayVote: sum.mayVote + group.present - group.recused
		}),
		{ cast: 0, mayVote: 0 }
	);
	return { groups, hands, objections: texts[0] ?? null };
}

async function readObjections(db: Queryable, scope: Scope, itemId: string) {
	const ballots = await listBallots(db, scope, itemId);
	const vetoes = ballots.filter(({ choice }) => choice === 'veto');
	const ownerIds = vetoes.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'ballot', ownerIds });
	return {
		cast: ballots.length,
		vetoes: vetoes.map(({ id, choice }) => ({
			ballotId: id,
			choice,
			words: texts.find(({ ownerId }) => ownerId === id) ?? null
		}))
	};
}
