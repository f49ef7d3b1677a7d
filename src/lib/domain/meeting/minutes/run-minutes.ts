import { ok, refuse, type Result } from '../../result';
import type { MeetingRules } from '../../rules/schema/meeting-rules';
import { addDays } from '../../calendar';
import type { ItemState, MeetingState, Publicity } from '../meeting';
import type { RemarkKind } from '../schema/minutes-document';

export const minutesStates = ['draft', 'prepared', 'approved'] as const;
export type MinutesState = (typeof minutesStates)[number];
export type Publication = 'none' | 'published' | 'withdrawn';
export type CorrectionState = 'proposed' | 'accepted' | 'refused';

export type MinutesRule = MeetingRules['minutes']['value'];

/** Words of one remark, correction or reason, in characters. */
export const minutesLength = { words: 4_000, reason: 1_000 } as const;

/** The last day for the minutes (P-70); null where the rules set none. */
export function minutesDueOn(rule: MinutesRule | null, heldOn: string): string | null {
	if (rule?.kind !== 'kept' || rule.withinDays === null) return null;
	return addDays(heldOn, rule.withinDays);
}

/** Whether they may only be published once approved: where the rules are silent, approval comes first. */
export function needsApproval(rule: MinutesRule | null): boolean {
	return rule?.kind !== 'kept' || rule.approvedBeforePublication;
}

/** Whether dissent is recorded (P-70): not where the rules say no. */
export function recordsDissent(rule: MinutesRule | null): boolean {
	return rule?.kind !== 'kept' || rule.dissentRecorded;
}

export type PrepareMinutesRefusal = 'minutesApproved' | 'meetingNotOver' | 'voteStillOpen';

/** Freezes the minutes as a revision; again, as long as nobody approved them. */
export function prepareMinutes({
	state,
	meeting,
	items
}: {
	readonly state: MinutesState;
	readonly meeting: MeetingState;
	readonly items: readonly ItemState[];
}): Result<'prepared', PrepareMinutesRefusal> {
	if (state === 'approved') return refuse('minutesApproved');
	if (meeting !== 'closed') return refuse('meetingNotOver');
	if (items.includes('open')) return refuse('voteStillOpen');
	return ok('prepared');
}

export type RemarkRefusal =
	'minutesApproved' | 'pointUnknown' | 'dissentNotRecorded' | 'seatUnknown' | 'meetingNotPublic';

/**
 * Adds the minute taker's words; in frozen minutes they stand once they are prepared again. Behind closed
 * doors nothing is for everybody: words meant for them would silently be missing.
 */
export function addRemark({
	state,
	kind,
	isPointKnown,
	isSeatKnown,
	publicity,
	room,
	rule
}: {
	readonly state: MinutesState;
	readonly kind: RemarkKind;
	readonly isPointKnown: boolean;
	readonly isSeatKnown: boolean;
	/** For whom the words are. */
	readonly publicity: Publicity;
	/** How the meeting was held. */
	readonly room: Publicity;
	readonly rule: MinutesRule | null;
}): Result<true, RemarkRefusal> {
	if (state === 'approved') return refuse('minutesApproved');
	if (!isPointKnown) return refuse('pointUnknown');
	if (kind === 'dissent' && !recordsDissent(rule)) return refuse('dissentNotRecorded');
	if (kind !== 'summary' && !isSeatKnown) return refuse('seatUnknown');
	if (publicity === 'public' && room !== 'public') return refuse('meetingNotPublic');
	return ok(true);
}

export type ProposeCorrectionRefusal =
	'minutesNotPrepared' | 'minutesApproved' | 'notPresent' | 'correctionsEnded' | 'pointUnknown';

/** Who was there may ask for a correction until the day named when the minutes were prepared. */
export function proposeCorrection({
	state,
	wasPresent,
	correctableUntil,
	today,
	isPointKnown
}: {
	readonly state: MinutesState;
	readonly wasPresent: boolean;
	readonly correctableUntil: string | null;
	readonly today: string;
	readonly isPointKnown: boolean;
}): Result<true, ProposeCorrectionRefusal> {
	if (state === 'draft') return refuse('minutesNotPrepared');
	if (state === 'approved') return refuse('minutesApproved');
	if (!wasPresent) return refuse('notPresent');
	if (correctableUntil !== null && today > correctableUntil)
		return refuse('correctionsEnded', { onDay: correctableUntil });
	return isPointKnown ? ok(true) : refuse('pointUnknown');
}

export type AnswerCorrectionRefusal = 'minutesApproved' | 'answeredAlready';

/** Each correction is answered once; it is refused with a reason, which the form asks for. */
export function answerCorrection(
	state: MinutesState,
	correction: CorrectionState
): Result<true, AnswerCorrectionRefusal> {
	if (state === 'approved') return refuse('minutesApproved');
	return correction === 'proposed' ? ok(true) : refuse('answeredAlready');
}

export type ApproveMinutesRefusal =
	| 'minutesNotPrepared'
	| 'minutesApproved'
	| 'correctionsOpen'
	| 'noLaterMeeting'
	| 'approvalNotCarried';

export interface Approval {
	readonly by: 'vote' | 'statement';
	/** Null where nobody counted, because nobody objected. */
	readonly votes: { readonly yes: number; readonly no: number; readonly abstain: number } | null;
}

/** The next meeting approves: by a vote with more yes than no, or because nobody objects. */
export function approveMinutes({
	state,
	openCorrections,
	isLaterMeeting,
	approval
}: {
	readonly state: MinutesState;
	readonly openCorrections: number;
	/** The same body's, begun, and after the one that the minutes are of. */
	readonly isLaterMeeting: boolean;
	readonly approval: Approval;
}): Result<'approved', ApproveMinutesRefusal> {
	if (state === 'draft') return refuse('minutesNotPrepared');
	if (state === 'approved') return refuse('minutesApproved');
	if (openCorrections > 0) return refuse('correctionsOpen', { count: openCorrections });
	if (!isLaterMeeting) return refuse('noLaterMeeting');
	const { votes } = approval;
	if (votes !== null && votes.yes <= votes.no)
		return refuse('approvalNotCarried', { yes: votes.yes, no: votes.no });
	return ok('approved');
}

export type PublishMinutesRefusal =
	'minutesNotPrepared' | 'approvalMissing' | 'publishedAlready' | 'nameWithoutConsent';

/** Publishes what was frozen: after the approval where the rules ask for it, never with a name unasked. */
export function publishMinutes({
	state,
	publication,
	rule,
	namesFound
}: {
	readonly state: MinutesState;
	readonly publication: Publication;
	readonly rule: MinutesRule | null;
	/** Names without consent that stand in the public rendering. */
	readonly namesFound: readonly string[];
}): Result<'published', PublishMinutesRefusal> {
	if (state === 'draft') return refuse('minutesNotPrepared');
	if (publication === 'published') return refuse('publishedAlready');
	if (state === 'prepared' && needsApproval(rule)) return refuse('approvalMissing');
	const [name] = namesFound;
	return name === undefined ? ok('published') : refuse('nameWithoutConsent', { name });
}

/** Takes published minutes back; the reason takes their place. */
export function withdrawMinutes(publication: Publication): Result<'withdrawn', 'notPublished'> {
	return publication === 'published' ? ok('withdrawn') : refuse('notPublished');
}

/** What the manager has to do next with the minutes of a meeting that is over; null: nothing. */
export type MinutesStep = 'prepare' | 'answerCorrections' | 'approve' | 'publish';

export function nextMinutesStep({
	state,
	publication,
	openCorrections,
	rule
}: {
	readonly state: MinutesState;
	readonly publication: Publication;
	readonly openCorrections: number;
	readonly rule: MinutesRule | null;
}): MinutesStep | null {
	if (state === 'draft') return 'prepare';
	if (openCorrections > 0) return 'answerCorrections';
	if (state === 'prepared' && (needsApproval(rule) || publication !== 'none')) return 'approve';
	return publication === 'none' ? 'publish' : null;
}
