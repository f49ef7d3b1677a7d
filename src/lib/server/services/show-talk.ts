import { discussedMinutes, goesOn, type DiscussionRules } from '$lib/domain/meeting/discuss';
import { visibleContributions, type Reader } from '$lib/domain/meeting/visible-contributions';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import { listItemsOfMotion } from '$lib/server/repositories/agenda-items';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { discussionRulesOf } from './gate-rules';
import type { ItemFacts } from './item-facts';
import type { TalkOfItem } from './talk-so-far';

/** What the chair summed up of one evening. */
export interface SummaryShown {
	readonly itemId: string;
	readonly endedAt: Date;
	/** Whole minutes. */
	readonly minutes: number;
	readonly words: WrittenText | null;
}

/** How far the talk about a motion has come, as pages show it. */
export interface TalkShown {
	/** Since when it goes on at this item; null while it does not. */
	readonly since: Date | null;
	/** The chair has ended it at this item. */
	readonly isOver: boolean;
	/** Whole minutes, of all evenings together. */
	readonly minutes: number;
	/** What the rules want before a vote; null while the body has none. */
	readonly rules: DiscussionRules | null;
	/** Evenings that are over, the first one in front, as far as the reader may know. */
	readonly summaries: readonly SummaryShown[];
	/** Numbers of the concerns that wait for an answer. */
	readonly openConcerns: readonly number[];
}

export async function showTalk(
	db: Queryable,
	scope: Scope,
	{
		facts,
		talk,
		readers,
		language
	}: {
		readonly facts: Pick<ItemFacts, 'item' | 'rules'>;
		readonly talk: TalkOfItem;
		readonly readers: readonly Reader[];
		readonly language: string;
	}
): Promise<TalkShown> {
	const open = talk.ofItem.find(({ endedAt }) => endedAt === null);
	return {
		since: open?.startedAt ?? null,
		isOver: talk.ofItem.length > 0 && !goesOn(talk.ofItem),
		minutes: discussedMinutes(talk.discussions, talk.now),
		rules: facts.rules && discussionRulesOf(facts.rules.document),
		summaries: await readSummaries(db, scope, { facts, talk, readers, language }),
		openConcerns: talk.concerns.flatMap(({ isAnswered }, index) => (isAnswered ? [] : [index + 1]))
	};
}

async function readSummaries(
	db: Queryable,
	scope: Scope,
	{
		facts,
		talk,
		readers,
		language
	}: {
		readonly facts: Pick<ItemFacts, 'item'>;
		readonly talk: TalkOfItem;
		readonly readers: readonly Reader[];
		readonly language: string;
	}
): Promise<readonly SummaryShown[]> {
	const items = await listItemsOfMotion(db, scope, facts.item.motionId);
	const ownerIds = items.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'agendaItem', ownerIds });
	return items.flatMap(({ id, discussedAt: endedAt }) => {
		const held = talk.discussions.filter(({ agendaItemId }) => agendaItemId === id);
		const isVisible = visibleContributions(held, readers).length === held.length;
		if (endedAt === null || held.length === 0 || !isVisible) return [];
		const words = textFor(textsOf(texts, { ownerId: id, field: 'summary' }), language);
		return [{ itemId: id, endedAt, minutes: discussedMinutes(held, talk.now), words }];
	});
}
