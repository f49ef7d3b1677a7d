import { bodyLimitOf, tierOf } from '../rules/ladder';
import { roomOfVote } from '../rules/room';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { mayDecideInWriting } from './circulation';
import { cite } from './cite';
import type { GateRefusal, Step } from './determination';
import type { DecideInput, Reading } from './schema/decide-input';

/**
 * May this body decide this here at all: up to the amount (P-90, the limit itself included) and in this room
 * (P-65), or in writing (P-80)? What was decided in the wrong room stays void when it is repeated (P-66, WC-16).
 */
export function passGate(
	{ rules: { funding, circulation }, motion }: DecideInput,
	{ held, number }: { held: Reading; number: number }
): { refusal: GateRefusal | null; steps: readonly Step[] } {
	const competence = competenceStep(funding, motion.amountCents, number);
	if (competence.verdict === 'no')
		return { refusal: whyNotBody(funding, motion.amountCents), steps: [competence] };
	if (held.votes.kind === 'circulation' && !held.bodyOnlyPrepares) {
		const allowed = mayDecideInWriting(circulation, { votes: held.votes, number });
		return {
			refusal: allowed.verdict === 'yes' ? null : 'circulationNotAllowed',
			steps: [competence, allowed]
		};
	}
	const isRoom = held.room === roomOfVote(funding.room.value) && !held.bodyOnlyPrepares;
	const room = cite(funding, 'room', {
		code: 'room',
		verdict: isRoom ? 'yes' : 'no',
		reading: number,
		inputs: {
			room: held.room,
			needed: roomOfVote(funding.room.value),
			bodyOnlyPrepares: held.bodyOnlyPrepares
		}
	});
	const wrong = held.bodyOnlyPrepares ? 'bodyOnlyPrepares' : 'wrongRoom';
	return { refusal: isRoom ? null : wrong, steps: [competence, room] };
}

/** Why the body does not vote on this amount: an office does, or it is above the limit (P-90). */
export function whyNotBody(funding: FundingProfile, amountCents: number): GateRefusal {
	const isOffice = tierOf(funding.ladder.value, amountCents)?.decides === 'officeAlone';
	return isOffice ? 'officeDecidesAlone' : 'amountAboveLimit';
}

/** Whether the body votes on this amount, and which office decides it in its place or after it. */
export function competenceStep(
	funding: FundingProfile,
	amountCents: number,
	reading: number | null
): Step {
	const limit = bodyLimitOf(funding.ladder.value);
	const tier = tierOf(funding.ladder.value, amountCents);
	const within = tier?.decides === 'body' || tier?.decides === 'officeAfterBody';
	return cite(funding, within && limit === null ? 'competence' : 'ladder', {
		code: 'competence',
		verdict: within ? 'yes' : 'no',
		reading,
		inputs: {
			amountCents,
			limitCents: limit,
			effect: funding.competence.value,
			...(tier?.office ? { decides: tier.decides, office: tier.office } : {})
		}
	});
}
