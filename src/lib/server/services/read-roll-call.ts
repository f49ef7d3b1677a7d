import type { WrittenText } from '$lib/domain/text/written-text';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import {
	methodOf,
	mostPointsOf,
	votingOptions,
	type VotingMethod
} from '$lib/domain/voting/voting-options';
import type { Context } from '$lib/server/context';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { listBallots } from '$lib/server/repositories/ballots';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import { readTexts } from '$lib/server/repositories/texts';
import { electorateNow } from './enter-roll-call';
import { readItemFacts, type ItemFacts } from './item-facts';
import { readProposalTitle } from './read-proposal-title';

/** A seat as it is called, with what it answered so far. */
export interface CalledSeat {
	readonly voter: string;
	readonly benchName: string;
	/** Whoever answers for it this evening; null for a seat of the absent. */
	readonly personName: string | null;
	/** Why it is not called; null when it is. */
	readonly skipped: 'absent' | 'recused' | null;
	readonly choice: Choice | null;
	readonly points: number | null;
}

export interface RollCallRead {
	readonly title: WrittenText | null;
	readonly isOpen: boolean;
	readonly method: VotingMethod;
	readonly mostPoints: number | null;
	readonly options: readonly Choice[];
	/** In the order in which the seats stand. */
	readonly seats: readonly CalledSeat[];
	readonly objections: WrittenText | null;
}

/** What the chair needs to call the roll; null where no roll call was opened. */
export async function readRollCall(
	{ db: { query: db }, now }: Context,
	asked: { readonly neighbourhoodId: string; readonly itemId: string; readonly language: string }
): Promise<RollCallRead | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const item = await findAgendaItem(db, scope, asked.itemId);
	if (item?.entryMode !== 'rollCall' || item.ruleSetVersionId === null) return null;
	const facts = await readItemFacts(db, scope, { item, now: now() });
	const rules = facts && (await findRuleVersion(db, scope, item.ruleSetVersionId));
	if (!rules) return null;
	const { funding } = rules.document;
	const { proposalId } = item;
	const texts = await readTexts(db, scope, { ownerKind: 'agendaItem', ownerIds: [item.id] });
	return {
		title: await readProposalTitle(db, scope, { proposalId, language: asked.language }),
		isOpen: item.state === 'open',
		method: methodOf(funding),
		mostPoints: mostPointsOf(funding),
		options: votingOptions(funding),
		seats: seatsOf(facts, await listBallots(db, scope, item.id)),
		objections: texts.find(({ field }) => field === 'objections') ?? null
	};
}

function seatsOf(
	facts: ItemFacts,
	answers: Awaited<ReturnType<typeof listBallots>>
): readonly CalledSeat[] {
	const electorate = electorateNow(facts);
	return facts.seats.flatMap(({ seatId, code, benchName, holders }) => {
		const entry = electorate.find((one) => one.seatId === seatId);
		if (entry === undefined) return [];
		const holder = holders.find(({ capacity }) => capacity === entry.capacity);
		const answer = answers.find(({ voter }) => voter === code);
		return [
			{
				voter: code,
				benchName,
				personName: entry.present ? (holder?.personName ?? null) : null,
				skipped: !entry.present ? 'absent' : entry.recused ? 'recused' : null,
				choice: answer?.choice ?? null,
				points: answer?.points ?? null
			}
		];
	});
}
