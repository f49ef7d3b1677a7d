import { arbiterOf, askOffice, dissentOffice } from './ask-office';
import { isBinding } from './binding';
import { checkMoney } from './check-money';
import { lastDayToAnswer } from './circulation';
import { askOfficeAfterBody, askOfficeAlone, inform, isForOfficeAlone } from './climb-ladder';
import { conclude, withdrawn } from './conclude';
import type { Determination, Station } from './determination';
import { followResidents } from './follow-residents';
import type { DecideInput } from './schema/decide-input';
import { seekConcurrence } from './seek-concurrence';
import { seekConsent } from './seek-consent';
import { walkDissent } from './settle-conflict';
import { settleTie } from './settle-tie';
import type { Walked } from './standing';
import { walkReadings, type WalkedReadings } from './walk-readings';

/**
 * What the rules make of the facts. A small workflow: the body's readings, the way out of a conflict, the second
 * body, the money, the office of the amount, the second consent. Total on every input that `decideInputSchema`
 * takes; the same input gives the same bytes, and the order in which votes came never matters.
 */
export function decide(input: DecideInput): Determination {
	if (input.motion.withdrawn) return withdrawn(input);
	const voted = walkVote(input);
	if (!isBinding(input) || voted.onlyRecommends) return conclude(input, voted);
	const stations = [
		(approved: Approved) => checkMoney(input, approved.amountCents, approved.on),
		(approved: Approved) => seekOffice(input, voted, approved),
		(approved: Approved) => seekConsent(input, approved),
		(approved: Approved) => inform(input, approved)
	];
	return conclude(input, stations.reduce(goOn, voted));
}

interface Approved {
	readonly amountCents: number;
	readonly on: string;
}

/** Goes on to the next station only while the motion is approved. */
function goOn(walked: Walked, next: (approved: Approved) => Walked): Walked {
	const { standing, steps, on } = walked;
	if (standing.kind !== 'approved') return walked;
	const further = next({ amountCents: standing.amountCents, on });
	return { ...further, steps: [...steps, ...further.steps] };
}

function seekOffice(input: DecideInput, voted: Walked, approved: Approved): Walked {
	if (!voted.isFinal) return askOfficeAfterBody(input, approved);
	return {
		standing: { kind: 'approved', amountCents: approved.amountCents },
		steps: [],
		on: approved.on
	};
}

/** The body's own vote, or that of all residents where they are the body, and, where it ended in conflict, the station that settles it. */
function walkVote(input: DecideInput): Walked {
	if (input.residents !== undefined)
		return seekConcurrence(input, followResidents(input, input.residents));
	if (isForOfficeAlone(input) && input.readings.length === 0) return askOfficeAlone(input);
	const readings = walkReadings(input);
	const { steps, onlyRecommends } = readings;
	const settled = settle(input, readings);
	const walked = { ...settled, steps: [...steps, ...settled.steps], onlyRecommends };
	if (settled.isFinal) return walked;
	return { ...seekConcurrence(input, walked), onlyRecommends };
}

function settle(input: DecideInput, { outcome, on }: WalkedReadings): Walked {
	const { amountCents } = input.motion;
	switch (outcome.kind) {
		case 'approved':
			return { standing: { kind: 'approved', amountCents }, steps: [], on };
		case 'rejected':
			return { standing: { kind: 'rejected' }, steps: [], on };
		case 'refused':
			return { standing: outcome, steps: [], on };
		case 'answersOpen':
			return waiting('deferred', { station: 'answers', on, dueOn: lastDayToAnswer(input) });
		case 'circulationFailed':
			return waiting('deferred', { station: 'nextMeeting', on });
		case 'notQuorate':
			return waiting('deferred', { station: stationAfterMissing(input), on });
		case 'objected':
		case 'minority':
			return waiting('inConflict', { station: 'secondReading', on });
		case 'tied':
			return settleTie(input, input.rules.funding.tie.value, on);
		case 'conflict':
			return askOffice(input, arbiterOf(input), on);
		case 'protected':
			return askOffice(input, dissentOffice(input), on);
		case 'dissent':
			return walkDissent(input, on);
	}
}

const afterMissing = {
	nextMeeting: 'nextMeeting',
	afterWaiting: 'waiting',
	secondConvening: 'secondConvening',
	circulation: 'circulation',
	recommendationOnly: 'nextMeeting'
} as const;

/** Where a motion waits for which too few came (P-23). */
function stationAfterMissing({ rules: { funding } }: DecideInput): Station {
	return afterMissing[funding.quorumMissed.value.kind];
}

function waiting(
	as: 'deferred' | 'inConflict',
	{ station, on, dueOn = null }: { station: Station; on: string; dueOn?: string | null }
): Walked {
	const next = { station, office: null, dueOn };
	return { standing: { kind: 'waits', as, amountCents: null, next }, steps: [], on };
}
