import { addDays } from '../calendar';
import { fractionOf, leastReaching } from '../fraction';
import { ok, refuse, type Result } from '../result';
import type { MeetingRules } from '../rules/schema/meeting-rules';

export const demandLimits = { reason: 1000 } as const;

type DemandRule = MeetingRules['demandedMeeting']['value'];

export type DemandMeetingRefusal =
	'demandNotForeseen' | 'notMember' | 'demandOpenAlready' | 'demandReasonMissing';

/** What somebody begins a demand with. */
export interface DemandBegun {
	/** Null while the body has no rules, or no seats whose members could be counted. */
	readonly rule: DemandRule | null;
	/** Seats that a member holds today. */
	readonly memberCount: number;
	readonly isMember: boolean;
	readonly hasOpenDemand: boolean;
	readonly reason: string;
}

export interface DemandTerms {
	readonly memberCount: number;
	readonly neededCount: number;
	readonly withinDays: number;
}

/** How many members have to ask for a meeting, and how soon it is then held (P-61); null where the rules know none. */
export function demandTerms(rule: DemandRule | null, memberCount: number): DemandTerms | null {
	if (rule?.kind !== 'onDemand' || memberCount === 0) return null;
	const { numerator, denominator } = rule.share;
	const least = leastReaching(fractionOf(numerator, denominator), memberCount, false);
	const neededCount = Math.max(1, Math.min(memberCount, least));
	return { memberCount, neededCount, withinDays: rule.withinDays };
}

/** Whether a member may begin a demand (P-61): with a reason, and while no other one is open. */
export function demandMeeting(begun: DemandBegun): Result<DemandTerms, DemandMeetingRefusal> {
	const terms = demandTerms(begun.rule, begun.memberCount);
	if (terms === null) return refuse('demandNotForeseen');
	if (!begun.isMember) return refuse('notMember');
	if (begun.hasOpenDemand) return refuse('demandOpenAlready');
	return begun.reason.trim() === '' ? refuse('demandReasonMissing') : ok(terms);
}

export type JoinDemandRefusal = 'notMember' | 'demandReached' | 'alreadyJoined';

/** Whether a member may join: once for each seat, and until enough have joined. */
export function joinDemand(joining: {
	readonly isMember: boolean;
	readonly isReached: boolean;
	readonly hasJoined: boolean;
}): Result<true, JoinDemandRefusal> {
	if (!joining.isMember) return refuse('notMember');
	if (joining.hasJoined) return refuse('alreadyJoined');
	return joining.isReached ? refuse('demandReached') : ok(true);
}

/** The last local day of the meeting, once enough have joined; null before. */
export function meetByOn(
	{ neededCount, withinDays }: Pick<DemandTerms, 'neededCount' | 'withinDays'>,
	joined: number,
	on: string
): string | null {
	return joined >= neededCount ? addDays(on, withinDays) : null;
}

export type AnswerDemandRefusal = 'demandNotReached' | 'demandMet' | 'meetingAfterDemand';

/** Whether a meeting on that day answers the demand; after its last day any day is better than none. */
export function answerDemand(answer: {
	/** Null before enough have joined. */
	readonly meetByOn: string | null;
	readonly isMet: boolean;
	readonly meetsOn: string;
	readonly today: string;
}): Result<true, AnswerDemandRefusal> {
	const { meetByOn: lastOn, meetsOn, today } = answer;
	if (lastOn === null) return refuse('demandNotReached');
	if (answer.isMet) return refuse('demandMet');
	const isLate = meetsOn > lastOn && today <= lastOn;
	return isLate ? refuse('meetingAfterDemand', { on: lastOn }) : ok(true);
}
