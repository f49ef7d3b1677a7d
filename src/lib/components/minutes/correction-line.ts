import type { CorrectionState } from '$lib/domain/meeting/minutes/run-minutes';
import type { WrittenText } from '$lib/domain/text/written-text';

/** A correction that somebody asked for, as the public page and the desk list it. */
export interface CorrectionLine {
	readonly id: string;
	/** The code of the point of the agenda. */
	readonly point: string;
	readonly state: CorrectionState;
	readonly proposedAt: Date;
	readonly authorName: string;
	readonly words: WrittenText | null;
	/** Why it was refused, or what was done. */
	readonly reason: WrittenText | null;
}
