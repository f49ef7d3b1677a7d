import { ok, refuse, type Result } from '../result';
import { bodyLimitOf, officeAloneOn, tierOf, type Tier } from '../rules/ladder';
import type { Interest } from '../council/declare-interest';
import type { AllowedChanges } from '../rules/results';
import { amountPutToVote, checkChanges, type Amendment, type ChangeRefusal } from './amend-motion';
import {
	checkDiscussed,
	type DiscussionRefusal,
	type DiscussionRules,
	type TalkSoFar
} from './discuss';
import type { ElectorateEntry } from './electorate';
import { voteSecretly, type Secrecy, type VoteSecretlyRefusal } from './vote-secretly';
import type { EntryMode, ItemState, MeetingState, Publicity } from './meeting';

/**
 * What the rules in force say about where, and up to what amount, the body votes. Whether its vote
 * decides or recommends is said by the determination.
 */
export interface GateRules {
	readonly ruleSetVersionId: string;
	/** The room in which money is decided (P-65). */
	readonly publicity: Publicity;
	/** Where the rules say so, for whoever is refused. */
	readonly publicitySource: string;
	/** Who decides on which amount (P-90, P-91), and where the rules say so. */
	readonly ladder: readonly Tier[];
	readonly ladderSource: string;
	/** What the body may change in a motion before it votes (P-41). */
	readonly allowed: AllowedChanges;
	/** Whether the vote is secret, or can be (P-69). */
	readonly secrecy: Secrecy;
	/** What has to be talked over before (P-68, P-73). */
	readonly discussion: DiscussionRules;
}

export type OpenItemRefusal =
	| 'itemAlreadyOpen'
	| 'itemClosed'
	| 'motionWithdrawn'
	| 'meetingNotRunning'
	| 'noRulesInForce'
	| 'bodyNotCompetent'
	| 'wrongRoom'
	| 'amountAboveCompetence'
	| 'officeDecidesAlone'
	| 'amendmentUnsettled'
	| 'interestUndecided'
	| 'nobodyMayVote'
	| 'nobodyToCall'
	| ChangeRefusal
	| DiscussionRefusal
	| VoteSecretlyRefusal;

export interface OpeningFacts {
	readonly item: ItemState;
	/** Taken back by the applicant, or taken off the agenda. */
	readonly isWithdrawn: boolean;
	readonly meeting: { readonly state: MeetingState; readonly publicity: Publicity };
	/** Whether the body has a say over the fund that is asked. */
	readonly isCompetent: boolean;
	/** The rules in force today, or nothing when the body has none yet. */
	readonly rules: GateRules | null;
	readonly requestedCents: number;
	readonly amendments: readonly Amendment[];
	readonly interests: readonly Interest[];
	readonly electorate: readonly ElectorateEntry[];
	readonly entryMode: EntryMode;
	/** What has been said about the motion so far. */
	readonly talk: TalkSoFar;
	/** Whether so many demanded a secret vote as the rules want; null: nobody said. */
	readonly secretDemanded: boolean | null;
}

/** What is written down when the vote opens; nothing of it changes afterwards. */
export interface ItemOpened {
	readonly ruleSetVersionId: string;
	readonly entryMode: EntryMode;
	/** Null where nobody can demand a secret vote. */
	readonly isSecret: boolean | null;
	readonly amountCents: number;
	readonly electorate: readonly ElectorateEntry[];
}

/**
 * The gate before every vote. What was decided in the wrong room cannot be healed by repeating it (P-66):
 * a court has said so, therefore the vote does not even open there.
 */
export function openItem(facts: OpeningFacts): Result<ItemOpened, OpenItemRefusal> {
	if (facts.item === 'open') return refuse('itemAlreadyOpen');
	if (facts.item === 'closed') return refuse('itemClosed');
	if (facts.isWithdrawn) return refuse('motionWithdrawn');
	if (facts.meeting.state !== 'running') return refuse('meetingNotRunning');
	if (!facts.isCompetent) return refuse('bodyNotCompetent');
	const { rules } = facts;
	if (rules === null) return refuse('noRulesInForce');
	const amountCents = amountPutToVote(facts.requestedCents, facts.amendments);
	const gate = passGate(rules, facts.meeting.publicity, amountCents);
	if (!gate.ok) return gate;
	const discussed = checkDiscussed(rules.discussion, facts.talk);
	if (!discussed.ok) return discussed;
	const changes = checkChanges(rules.allowed, facts.amendments);
	if (!changes.ok) return changes;
	const ready = isReady(facts);
	if (!ready.ok) return ready;
	const { ruleSetVersionId } = rules;
	const { entryMode, electorate, secretDemanded: demanded } = facts;
	const secret = voteSecretly(rules.secrecy, { entryMode, demanded });
	if (!secret.ok) return secret;
	return ok({ ruleSetVersionId, entryMode, isSecret: secret.value, amountCents, electorate });
}

type GateRefusal = 'wrongRoom' | 'amountAboveCompetence' | 'officeDecidesAlone';

/** May this be decided in this room, up to this amount? */
export function passGate(
	rules: GateRules,
	room: Publicity,
	amountCents: number
): Result<true, GateRefusal> {
	if (room !== rules.publicity)
		return refuse('wrongRoom', { required: rules.publicity, source: rules.publicitySource });
	const office = officeAloneOn(rules.ladder, amountCents);
	if (office !== null) return refuse('officeDecidesAlone', { office, source: rules.ladderSource });
	const decides = tierOf(rules.ladder, amountCents)?.decides ?? 'nobody';
	if (decides === 'nobody')
		return refuse('amountAboveCompetence', { upToCents: bodyLimitOf(rules.ladder) ?? 0 });
	return ok(true);
}

function isReady(
	facts: OpeningFacts
): Result<true, 'amendmentUnsettled' | 'interestUndecided' | 'nobodyMayVote' | 'nobodyToCall'> {
	if (facts.amendments.some(({ state }) => state === 'proposed'))
		return refuse('amendmentUnsettled');
	if (facts.interests.some(({ state }) => state === 'inDoubt')) return refuse('interestUndecided');
	// In an open forum hands are counted in the room, also of people the portal does not know.
	const votesByEntry = facts.entryMode !== 'showOfHands';
	if (votesByEntry && !facts.electorate.some(({ present, recused }) => present && !recused))
		return refuse('nobodyMayVote');
	const hasSeats = facts.electorate.some(({ seatId }) => seatId !== null);
	if (facts.entryMode === 'rollCall' && !hasSeats) return refuse('nobodyToCall');
	return ok(true);
}
