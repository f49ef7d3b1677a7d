import type { Actor } from '$lib/domain/access/actor';
import type { AmendmentState } from '$lib/domain/meeting/amend-motion';
import { openKinds, type ContributionKind, type Speaker } from '$lib/domain/meeting/deliberate';
import {
	maySeeDeliberation,
	visibleContributions,
	type Reader
} from '$lib/domain/meeting/visible-contributions';
import { withdrawContribution, type Withdrawer } from '$lib/domain/meeting/withdraw-contribution';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import {
	listWithdrawnContributions,
	type StoredContribution,
	type WithdrawnContribution
} from '$lib/server/repositories/contributions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { hasToLeave, isWithdrawn, publicityOf, speakersOf, type ItemFacts } from './item-facts';
import { showTalk, type TalkShown } from './show-talk';
import { isDiscussionOver, readTalkSoFar } from './talk-so-far';

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
	/** Taken back or removed: only that, and the manager's reason, is left of it. */
	readonly gone: { readonly by: Withdrawer; readonly reason: WrittenText | null } | null;
	/** Whether the reader could take it out of the discussion, and in what part. */
	readonly removableAs: Withdrawer | null;
}

export interface DeliberationShown {
	/** False: not even how much was said is told. */
	readonly isVisible: boolean;
	/** Whether everybody reads along. */
	readonly isPublic: boolean;
	readonly contributions: readonly ContributionShown[];
	/** What the reader could add now. */
	readonly openKinds: readonly ContributionKind[];
	readonly talk: TalkShown;
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
		language,
		now
	}: {
		readonly facts: ItemFacts;
		readonly actor: Actor;
		readonly language: string;
		readonly now: Date;
	}
): Promise<DeliberationShown> {
	const speakers = speakersOf(actor, facts);
	const readers: readonly Reader[] = ['public', ...speakers];
	const publicity = publicityOf(facts);
	const talk = await readTalkSoFar(db, scope, { facts, now });
	const kinds = openKinds({
		speakers,
		item: facts.item.state,
		isWithdrawn: isWithdrawn(facts),
		isDiscussionOver: isDiscussionOver(talk),
		meeting: facts.meeting.state,
		hasToLeave: hasToLeave(actor, facts)
	});
	const isForum = facts.bodyKind === 'openForum';
	const isOngoing = facts.item.state !== 'closed' && facts.meeting.state !== 'closed';
	return {
		isVisible: maySeeDeliberation(publicity, readers),
		isPublic: publicity === 'public',
		contributions: await readVisible(db, scope, { facts, actor, language, speakers }),
		openKinds: kinds,
		talk: await showTalk(db, scope, { facts, talk, readers, language }),
		signInToSpeak: actor.kind === 'visitor' && isForum && isOngoing
	};
}

/** Everything the reader may see, with what was taken out of it, in the order in which it was said. */
async function readVisible(
	db: Queryable,
	scope: Scope,
	asked: {
		readonly facts: ItemFacts;
		readonly actor: Actor;
		readonly language: string;
		readonly speakers: readonly Speaker[];
	}
): Promise<readonly ContributionShown[]> {
	const { facts, actor, language, speakers } = asked;
	const standing = facts.contributions;
	const gone = await listWithdrawnContributions(db, scope, facts.item.motionId);
	const readers: readonly Reader[] = ['public', ...speakers];
	const contributions = inOrder([
		...visibleContributions(standing, readers),
		...visibleContributions(worthTelling(gone, standing), readers)
	]);
	const shown = await showContributions(db, scope, { contributions, actor, language });
	return shown.map((one) => ({ ...one, removableAs: removableAs(one, { facts, speakers }) }));
}

/** What was removed stays told; what its author took back only where somebody had answered it. */
function worthTelling(
	gone: readonly WithdrawnContribution[],
	standing: readonly StoredContribution[]
): readonly WithdrawnContribution[] {
	return gone.filter(
		({ id, withdrawnAs }) =>
			withdrawnAs === 'manager' || standing.some(({ inReplyTo }) => inReplyTo === id)
	);
}

type Shown = StoredContribution & { readonly withdrawnAs?: Withdrawer | null };

function inOrder(contributions: readonly Shown[]): readonly Shown[] {
	return [...contributions].sort(
		(one, other) =>
			one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1)
	);
}

function removableAs(
	{ isOwn, gone, amendmentState }: ContributionShown,
	{ facts, speakers }: { readonly facts: ItemFacts; readonly speakers: readonly Speaker[] }
): Withdrawer | null {
	if (gone !== null) return null;
	const item = facts.item.state;
	const may = (by: Withdrawer) => withdrawContribution({ by, isOwn, item, amendmentState }).ok;
	if (may('author')) return 'author';
	return speakers.includes('manager') && may('manager') ? 'manager' : null;
}

/** Contributions with their words. Who may see which is for the caller to have sorted out. */
export async function showContributions(
	db: Queryable,
	scope: Scope,
	shown: {
		readonly contributions: readonly Shown[];
		readonly actor: Actor;
		readonly language: string;
	}
): Promise<readonly ContributionShown[]> {
	const { contributions, actor, language } = shown;
	const ownerIds = contributions.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'contribution', ownerIds });
	return contributions.map((one) => {
		const written = (field: string) =>
			textFor(textsOf(texts, { ownerId: one.id, field }), language);
		const { withdrawnAs: by = null } = one;
		return {
			...{ id: one.id, kind: one.kind, inReplyTo: one.inReplyTo, speaker: one.speaker },
			benchName: one.benchName,
			isOwn: actor.kind === 'account' && one.authorAccountId === actor.accountId,
			words: written('words'),
			amountCents: one.amountCents,
			amendmentState: one.amendmentState,
			saidAt: one.createdAt,
			gone: by && { by, reason: written('removal') },
			removableAs: null
		};
	});
}
