import type { Actor } from '$lib/domain/access/actor';
import type { AmendmentState } from '$lib/domain/meeting/amend-motion';
import { openKinds, type ContributionKind, type Speaker } from '$lib/domain/meeting/deliberate';
import {
	maySeeDeliberation,
	visibleContributions,
	type Reader
} from '$lib/domain/meeting/visible-contributions';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import type { StoredContribution } from '$lib/server/repositories/contributions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { hasToLeave, isWithdrawn, publicityOf, speakersOf, type ItemFacts } from './item-facts';

/** A contribution as a page shows it: with the part in which it was said, never with a name. */
export interface ContributionShown {
	readonly id: string;
	readonly kind: ContributionKind;
	readonly inReplyTo: string | null;
	readonly speaker: Speaker;
	readonly benchName: string | null;
	readonly isOwn: boolean;
	readonly words: WrittenText | null;
	readonly amountCents: number | null;
	readonly amendmentState: AmendmentState | null;
	readonly saidAt: Date;
}

export interface DeliberationShown {
	/** False: not even how much was said is told. */
	readonly isVisible: boolean;
	/** Whether everybody reads along. */
	readonly isPublic: boolean;
	readonly contributions: readonly ContributionShown[];
	/** What the reader could add now. */
	readonly openKinds: readonly ContributionKind[];
	/** An open forum in which a visitor could speak after signing in. */
	readonly signInToSpeak: boolean;
}

/** The talk about a motion as far as its reader may follow it. */
export async function showDeliberation(
	db: Queryable,
	scope: Scope,
	{
		facts,
		actor,
		language
	}: { readonly facts: ItemFacts; readonly actor: Actor; readonly language: string }
): Promise<DeliberationShown> {
	const speakers = speakersOf(actor, facts);
	const readers: readonly Reader[] = ['public', ...speakers];
	const publicity = publicityOf(facts);
	const contributions = visibleContributions(facts.contributions, readers);
	const kinds = openKinds({
		speakers,
		item: facts.item.state,
		isWithdrawn: isWithdrawn(facts),
		meeting: facts.meeting.state,
		hasToLeave: hasToLeave(actor, facts)
	});
	const isForum = facts.bodyKind === 'openForum';
	const isOngoing = facts.item.state !== 'closed' && facts.meeting.state !== 'closed';
	return {
		isVisible: maySeeDeliberation(publicity, readers),
		isPublic: publicity === 'public',
		contributions: await showContributions(db, scope, { contributions, actor, language }),
		openKinds: kinds,
		signInToSpeak: actor.kind === 'visitor' && isForum && isOngoing
	};
}

/** Contributions with their words. Who may see which is for the caller to have sorted out. */
export async function showContributions(
	db: Queryable,
	scope: Scope,
	shown: {
		readonly contributions: readonly StoredContribution[];
		readonly actor: Actor;
		readonly language: string;
	}
): Promise<readonly ContributionShown[]> {
	const { contributions, actor, language } = shown;
	const ownerIds = contributions.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'contribution', ownerIds });
	return contributions.map((one) =>
		show(one, { actor, words: textsOf(texts, { ownerId: one.id, field: 'words' }), language })
	);
}

function show(
	one: StoredContribution,
	{
		actor,
		words,
		language
	}: {
		readonly actor: Actor;
		readonly words: readonly WrittenText[];
		readonly language: string;
	}
): ContributionShown {
	return {
		id: one.id,
		kind: one.kind,
		inReplyTo: one.inReplyTo,
		speaker: one.speaker,
		benchName: one.benchName,
		isOwn: actor.kind === 'account' && one.authorAccountId === actor.accountId,
		words: textFor(words, language),
		amountCents: one.amountCents,
		amendmentState: one.amendmentState,
		saidAt: one.createdAt
	};
}
