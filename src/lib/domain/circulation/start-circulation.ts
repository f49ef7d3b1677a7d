import type { MotionState } from '../meeting/put-on-agenda';
import { checkChanges, type Amendment, type ChangeRefusal } from '../meeting/amend-motion';
import { checkConcerns, type Concern } from '../meeting/discuss';
import { secrecyOf } from '../meeting/vote-secretly';
import { ok, refuse, type Result } from '../result';
import { bodyLimitOf, officeAloneOn, tierOf } from '../rules/ladder';
import { allowedChanges } from '../rules/results';
import type { Source } from '../rules/schema/rule';
import type { RuleDocument } from '../rules/schema/rule-document';
import { windowFrom, type CirculationWindow } from './circulation-window';

export type StartCirculationRefusal =
	| 'bodyHasNoSeats'
	| 'bodyNotCompetent'
	| 'noRulesInForce'
	| 'proposalNotPublished'
	| 'alreadyOnAgenda'
	| 'circulatesAlready'
	| 'otherBody'
	| 'otherStationWaits'
	| 'motionDecided'
	| 'circulationNever'
	| 'notUrgent'
	| 'subjectNotListed'
	| 'groundMissing'
	| 'windowNotRuled'
	| 'secretNotInWriting'
	| 'officeDecidesAlone'
	| 'amountAboveCompetence'
	| 'amendmentUnsettled'
	| 'concernUnanswered'
	| 'nobodyToAsk'
	| ChangeRefusal;

export interface StartFacts {
	readonly hasSeats: boolean;
	readonly isCompetent: boolean;
	readonly rules: RuleDocument | null;
	readonly isProposalPublished: boolean;
	readonly bodyId: string;
	/** The motion the proposal has become, if a body has met about it. */
	readonly motion: {
		readonly state: MotionState;
		readonly bodyId: string;
		/** Readings that have ended, in meetings and in writing. */
		readonly readings: number;
		readonly waitsOnAgenda: boolean;
		readonly waitsForOffice: boolean;
		readonly circulates: boolean;
	} | null;
	/** Integer cents. */
	readonly amountCents: number;
	readonly amendments: readonly Amendment[];
	/** Raised in meetings before; nobody adds one while a vote goes on in writing. */
	readonly concerns: readonly Concern[];
	/** Seats that somebody may answer for. */
	readonly asked: number;
	readonly isUrgent: boolean;
	readonly isListedSubject: boolean;
	/** Why it is urgent, or where the rules list the subject. */
	readonly ground: string;
	readonly now: Date;
}

export interface CirculationStarted extends CirculationWindow {
	readonly reading: number;
}

/**
 * Whether a body may decide this motion in writing now (P-73, P-80, P-81, P-90): its answer is the window and the number
 * of the reading. What the rules refuse names the place where they say so.
 */
export function startCirculation(
	facts: StartFacts
): Result<CirculationStarted, StartCirculationRefusal> {
	if (!facts.hasSeats) return refuse('bodyHasNoSeats');
	if (!facts.isCompetent) return refuse('bodyNotCompetent');
	const { rules } = facts;
	if (rules === null) return refuse('noRulesInForce');
	const place = checkPlace(facts);
	if (!place.ok) return place;
	const allowed = mayAsk(rules, facts);
	if (!allowed.ok) return allowed;
	const amount = checkAmount(rules, facts.amountCents);
	if (!amount.ok) return amount;
	if (facts.amendments.some(({ state }) => state === 'proposed'))
		return refuse('amendmentUnsettled');
	const heard = checkConcerns(concernRule(rules), facts.concerns);
	if (!heard.ok) return heard;
	const changes = checkChanges(allowedChanges(rules.funding), facts.amendments);
	if (!changes.ok) return changes;
	if (facts.asked === 0) return refuse('nobodyToAsk');
	const days = rules.circulation.windowDays.value;
	if (days === null)
		return refuse('windowNotRuled', placeNamed(rules.circulation.windowDays.source));
	return ok({ ...windowFrom(facts.now, days), reading: place.value });
}

/** P-73 holds for every vote: what a minority fears is answered before, in the room or in writing. */
function concernRule({ meetings: { discussion } }: RuleDocument) {
	const { value, source } = discussion;
	const concernsAnswered = value.kind === 'ruled' && value.concernsAnswered;
	return { concernsAnswered, ...placeNamed(source) };
}

type PlaceRefusal = Extract<
	StartCirculationRefusal,
	| 'proposalNotPublished'
	| 'alreadyOnAgenda'
	| 'circulatesAlready'
	| 'otherBody'
	| 'otherStationWaits'
	| 'motionDecided'
>;

/** Where the motion stands: with nobody yet, or with this body for its next reading; answers its number, from 1. */
function checkPlace({ motion, bodyId, ...facts }: StartFacts): Result<number, PlaceRefusal> {
	if (motion === null) return facts.isProposalPublished ? ok(1) : refuse('proposalNotPublished');
	if (motion.bodyId !== bodyId) return refuse('otherBody');
	if (motion.circulates) return refuse('circulatesAlready');
	if (motion.waitsOnAgenda) return refuse('alreadyOnAgenda');
	if (motion.state !== 'pending' && motion.state !== 'inConflict') return refuse('motionDecided');
	return motion.waitsForOffice ? refuse('otherStationWaits') : ok(motion.readings + 1);
}

type AskRefusal = Extract<
	StartCirculationRefusal,
	'circulationNever' | 'notUrgent' | 'subjectNotListed' | 'groundMissing' | 'secretNotInWriting'
>;

/** P-80: what the rules want to be said is said, with its reason. P-69: the portal knows who answered what. */
function mayAsk(
	{ circulation: { allowed }, funding }: RuleDocument,
	{ isUrgent, isListedSubject, ground }: StartFacts
): Result<true, AskRefusal> {
	const { value, source } = allowed;
	if (value === 'never') return refuse('circulationNever', placeNamed(source));
	if (value === 'urgentOnly' && !isUrgent) return refuse('notUrgent', placeNamed(source));
	if (value === 'listedSubjects' && !isListedSubject)
		return refuse('subjectNotListed', placeNamed(source));
	if (value !== 'ifNobodyObjects' && ground.trim() === '') return refuse('groundMissing');
	return secrecyOf(funding) === 'always'
		? refuse('secretNotInWriting', placeNamed(funding.ballotForm.source))
		: ok(true);
}

/** P-90: the body votes on this amount. */
function checkAmount(
	{ funding: { ladder } }: RuleDocument,
	amountCents: number
): Result<true, 'officeDecidesAlone' | 'amountAboveCompetence'> {
	const office = officeAloneOn(ladder.value, amountCents);
	if (office !== null)
		return refuse('officeDecidesAlone', { office, ...placeNamed(ladder.source) });
	if ((tierOf(ladder.value, amountCents)?.decides ?? 'nobody') !== 'nobody') return ok(true);
	const upToCents = bodyLimitOf(ladder.value) ?? 0;
	return refuse('amountAboveCompetence', { upToCents, ...placeNamed(ladder.source) });
}

/** Where the rules say so, for whoever is refused. */
function placeNamed({ document, place }: Source): { readonly source: string } {
	return { source: place === '' ? document : `${document}, ${place}` };
}
