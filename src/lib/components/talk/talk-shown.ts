import type { DiscussionRules } from '$lib/domain/meeting/discuss';
import type { WrittenText } from '$lib/domain/text/written-text';

/** How far the talk about a motion has come. */
export interface TalkShown {
	/** Since when it goes on at this item; null while it does not. */
	readonly since: Date | null;
	/** The chair has ended it at this item. */
	readonly isOver: boolean;
	/** Whole minutes, of all evenings together. */
	readonly minutes: number;
	/** What the rules want before a vote; null while the body has none. */
	readonly rules: DiscussionRules | null;
	/** What the chair summed up of each evening that is over. */
	readonly summaries: readonly {
		readonly itemId: string;
		readonly endedAt: Date;
		readonly minutes: number;
		readonly words: WrittenText | null;
	}[];
	/** Numbers of the concerns that wait for an answer. */
	readonly openConcerns: readonly number[];
}
