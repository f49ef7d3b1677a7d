import type { MinutesDocument } from '../schema/minutes-document';
import type { MinutesState, Publication } from './run-minutes';

/** Where the minutes stand, as their head says it. */
export interface MinutesStatus {
	readonly state: MinutesState;
	readonly publication: Publication;
	/** Null while they follow the data. */
	readonly revision: { readonly number: number; readonly hash: string; readonly at: Date } | null;
	readonly approval: {
		readonly by: 'vote' | 'statement';
		/** When the meeting was that approved them. */
		readonly inMeetingAt: Date;
		readonly votes: { readonly yes: number; readonly no: number; readonly abstain: number } | null;
	} | null;
}

/** Minutes as one of their two audiences reads them: all, or what everybody may know. */
export interface MinutesView {
	readonly audience: 'internal' | 'public';
	readonly document: MinutesDocument;
	/** Names by the id of the term; in public only of those who agreed. */
	readonly names: Readonly<Record<string, string>>;
	readonly minuteTaker: string | null;
	readonly status: MinutesStatus;
}
