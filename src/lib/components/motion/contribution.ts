import type { AmendmentState } from '$lib/domain/meeting/amend-motion';
import type { ContributionKind, Speaker } from '$lib/domain/meeting/deliberate';
import type { Withdrawer } from '$lib/domain/meeting/withdraw-contribution';
import type { WrittenText } from '$lib/domain/text/written-text';

/** A word in the deliberation as a page shows it: with the part in which it was said, never with a name. */
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
	/** Where they do that, through `href()`. */
	readonly removal?: string;
}
