import { lastDayToAnswer } from './circulation';
import { conclude, withdrawn } from './conclude';
import type { Determination, Step } from './determination';
import type { DecideInput } from './schema/decide-input';
import { seekConsent } from './seek-consent';
import { askOffice, walkDissent } from './settle-conflict';
import type { Walked } from './standing';
import { walkReadings } from './walk-readings';

/**
 * What the rules make of the facts. A small workflow: the body's readings, the way out of a conflict, the
 * second consent, the money. Total on every input that `decideInputSchema` takes; the same input gives the same
 * bytes, and the order in which votes came never matters.
 */
export function decide(input: DecideInput): Determination {
	if (input.motion.withdrawn) return withdrawn(input);
	const voted = walkVote(input);
	const { on } = voted;
	if (input.rules.funding.competence.value === 'recommend') return conclude(input, voted);
	const covered = append(voted, (amountCents) => checkMoney(input, amountCents, on));
	return conclude(
		input,
		append(covered, (amountCents) => seekConsent(input, { amountCents, on }))
	);
}

/** Goes on to the next station only while the motion is approved. */
function append(walked: Walked, next: (amountCents: number) => Walked): Walked {
	if (walked.standing.kind !== 'approved') return walked;
	const further = next(walked.standing.amountCents);
	return { ...further, steps: [...walked.steps, ...further.steps] };
}

/** The body's own vote and, where it ended in conflict, the station that settles it. */
function walkVote(input: DecideInput): Walked {
	const { outcome, steps, on } = walkReadings(input);
	const then = (walked: Walked): Walked => ({ ...walked, steps: [...steps, ...walked.steps] });
	switch (outcome.kind) {
		case 'approved':
			return { standing: { kind: 'approved', amountCents: input.motion.amountCents }, steps, on };
		case 'rejected':
			return { standing: { kind: 'rejected' }, steps, on };
		case 'refused':
			return { standing: outcome, steps, on };
		case 'answersOpen':
			return { standing: waiting('deferred', 'answers', lastDayToAnswer(input)), steps, on };
		case 'circulationFailed':
		case 'notQuorate':
			return { standing: waiting('deferred', 'nextMeeting'), steps, on };
		case 'objected':
			return { standing: waiting('inConflict', 'secondReading'), steps, on };
		case 'tied':
			return then(askOffice(input, 'arbiter', on));
		case 'protected':
			return then(askOffice(input, 'officeDecision', on));
		case 'dissent':
			return then(walkDissent(input, on));
	}
}

function waiting(
	as: 'deferred' | 'inConflict',
	station: 'nextMeeting' | 'secondReading' | 'answers',
	dueOn: string | null = null
): Walked['standing'] {
	return { kind: 'waits', as, amountCents: null, next: { station, office: null, dueOn } };
}

/** Nothing is promised that is not there. */
function checkMoney(input: DecideInput, amountCents: number, on: string): Walked {
	const { freeCents } = input.money;
	const isThere = amountCents <= freeCents;
	const step: Step = {
		code: 'money',
		verdict: isThere ? 'yes' : 'no',
		reading: null,
		rule: null,
		source: null,
		chosenByBody: false,
		inputs: { amountCents, freeCents, leftCents: Math.max(0, freeCents - amountCents) }
	};
	return {
		standing: isThere
			? { kind: 'approved', amountCents }
			: { kind: 'refused', refusal: 'moneyMissing' },
		steps: [step],
		on
	};
}
