import type { MeetingState } from '$lib/domain/meeting/meeting';

/** A meeting as one row of a list. */
export interface MeetingRow {
	readonly id: string;
	readonly bodyName: string;
	readonly startsAt: Date;
	readonly place: string;
	readonly state: MeetingState;
}
