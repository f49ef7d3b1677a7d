import type { WrittenText } from '../text/written-text';
import type { ResultKind } from './determination';

/** A published decision as one line of a list. */
export interface DecisionLine {
	/** `2026-14`, its own number in the register. */
	readonly reference: string;
	readonly title: WrittenText | null;
	readonly kind: ResultKind;
	/** Integer cents that were approved or recommended; null where nothing was. */
	readonly amountCents: number | null;
	readonly bodyName: string;
	readonly decidedOn: string;
	/** The vote of all residents from which it comes, by its reference; null where another body decided. */
	readonly residentVote: string | null;
}
