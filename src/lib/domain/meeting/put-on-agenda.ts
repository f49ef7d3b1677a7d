import { ok, refuse, type Result } from '../result';
import type { MeetingState } from './meeting';

export const motionStates = [
	'pending',
	'open',
	'inConflict',
	'awaitingConsent',
	'decided',
	'withdrawn'
] as const;
export type MotionState = (typeof motionStates)[number];

export type PutOnAgendaRefusal =
	| 'meetingNotPlanned'
	| 'bodyNotCompetent'
	| 'proposalNotPublished'
	| 'alreadyOnAgenda'
	| 'circulatesNow'
	| 'otherBody'
	| 'votedByOtherGroups'
	| 'otherStationWaits'
	| 'motionDecided';

interface AgendaFacts {
	readonly meeting: { readonly state: MeetingState; readonly bodyId: string };
	/** Bodies that decide about the fund the proposal asks. */
	readonly competentBodyIds: readonly string[];
	readonly isProposalPublished: boolean;
	/** The motion the proposal has become, if it has been on an agenda before. */
	readonly motion: {
		readonly state: MotionState;
		/** The body it is before on the day of the meeting: the one it came before, or its successor. */
		readonly actingBodyId: string;
		/** False where another body voted on it, by other groups: both votes could not be read by one set of rules. */
		readonly countsAlike: boolean;
		/** Readings that ended with a vote. A meeting that never reached the item was no reading. */
		readonly readings: number;
		readonly waitsOnAgenda: boolean;
		/** Another office has to act first: the arbiter, the one to which the case was handed over. */
		readonly waitsForOffice: boolean;
		/** The body is deciding about it in writing. */
		readonly circulates: boolean;
	} | null;
}

/**
 * A published proposal becomes a motion of a body that decides about its fund; a motion in conflict or
 * one that a meeting never reached goes to a later meeting of the same body, or of its successor.
 * The answer is the number of the reading, from 1.
 */
export function putOnAgenda(facts: AgendaFacts): Result<number, PutOnAgendaRefusal> {
	const { meeting, motion } = facts;
	if (meeting.state !== 'planned') return refuse('meetingNotPlanned');
	if (!facts.competentBodyIds.includes(meeting.bodyId)) return refuse('bodyNotCompetent');
	if (motion === null) return facts.isProposalPublished ? ok(1) : refuse('proposalNotPublished');
	if (motion.waitsOnAgenda) return refuse('alreadyOnAgenda');
	if (motion.circulates) return refuse('circulatesNow');
	if (motion.actingBodyId !== meeting.bodyId) return refuse('otherBody');
	if (motion.state !== 'pending' && motion.state !== 'inConflict') return refuse('motionDecided');
	if (motion.waitsForOffice) return refuse('otherStationWaits');
	if (!motion.countsAlike) return refuse('votedByOtherGroups');
	return ok(motion.readings + 1);
}
