import type { MotionState } from '../meeting/put-on-agenda';
import { ok, refuse, type Result } from '../result';
import { officeAloneOn, type Tier } from '../rules/ladder';

export const officeOutcomes = ['approved', 'rejected'] as const;

/** What an office said, and on which day (local date). */
export interface OfficeDecision {
	readonly outcome: (typeof officeOutcomes)[number];
	/** Integer cents; null: what was asked for, or nothing. */
	readonly amountCents: number | null;
	readonly on: string;
	readonly hasReasons: boolean;
}

export type DecideAsOfficeRefusal =
	| 'bodyNotCompetent'
	| 'noRulesInForce'
	| 'proposalNotPublished'
	| 'decidedAlready'
	| 'otherBody'
	| 'bodyDecides'
	| 'decidedBeforePublished'
	| 'amountAboveMotion'
	| 'reasonsMissing';

export interface OfficeFacts {
	/** Whether the body, under whose rules the office decides, has a say over the fund that is asked. */
	readonly isCompetent: boolean;
	/** Who decides on which amount, on the day of the decision; null without rules in force. */
	readonly ladder: readonly Tier[] | null;
	readonly proposalState: string;
	/** Local date; null where nobody wrote it down. */
	readonly publishedOn: string | null;
	/** The motion that the proposal is already; null before. */
	readonly motion: {
		readonly state: MotionState;
		readonly isOfThisBody: boolean;
		readonly hasBeenVotedOn: boolean;
	} | null;
	/** What is asked for now, after amendments; integer cents. */
	readonly amountCents: number;
	readonly decided: OfficeDecision;
}

/**
 * Whether an office may decide on this amount without a vote of the body (P-90), once and with its reasons.
 * The answer is the name of the office.
 */
export function decideAsOffice(facts: OfficeFacts): Result<string, DecideAsOfficeRefusal> {
	const { ladder, motion, amountCents, decided, publishedOn } = facts;
	if (!facts.isCompetent) return refuse('bodyNotCompetent');
	if (ladder === null) return refuse('noRulesInForce');
	if (motion !== null && (motion.state === 'decided' || motion.state === 'awaitingConsent'))
		return refuse('decidedAlready');
	if (facts.proposalState !== 'published' && facts.proposalState !== 'onAgenda')
		return refuse('proposalNotPublished');
	if (motion?.isOfThisBody === false) return refuse('otherBody');
	const office = officeAloneOn(ladder, amountCents);
	const isBodysTurn = motion !== null && (motion.state === 'open' || motion.hasBeenVotedOn);
	if (office === null || isBodysTurn) return refuse('bodyDecides', { amountCents });
	if (publishedOn !== null && decided.on < publishedOn)
		return refuse('decidedBeforePublished', { publishedOn });
	if (decided.amountCents !== null && decided.amountCents > amountCents)
		return refuse('amountAboveMotion', { amountCents });
	return decided.hasReasons ? ok(office) : refuse('reasonsMissing');
}
