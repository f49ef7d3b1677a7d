import type { Determination, ResultKind } from './determination';
import type { DecideInput } from './schema/decide-input';
import type { Standing, Walked } from './standing';

/** Puts the result, what it means for the money, and who acts next, under the steps that led there. */
export function conclude(input: DecideInput, { standing, steps, on }: Walked): Determination {
	const kind = kindOf(input, standing);
	const amountCents = 'amountCents' in standing ? standing.amountCents : null;
	const isBinding = input.rules.funding.competence.value === 'decide';
	const holdsMoney = isBinding && (standing.kind === 'approved' || kind === 'awaitingConsent');
	const { consent } = input.rules.funding;
	const isBlocked =
		kind === 'awaitingConsent' && consent.value.kind === 'needed' && consent.value.blocksPayout;
	return {
		schemaVersion: 1,
		result: {
			kind,
			amountCents,
			conditions: amountCents === null ? 0 : input.motion.conditions,
			refusal: standing.kind === 'refused' ? standing.refusal : null
		},
		payable: holdsMoney && !isBlocked,
		effect: holdsMoney ? 'reserve' : effectOfEnd(standing),
		next: standing.kind === 'waits' ? standing.next : null,
		decidedOn: on,
		replaces: input.replaces,
		steps
	};
}

/** An end without approval sets free what an earlier determination may have set aside. */
function effectOfEnd(standing: Standing): 'release' | 'none' {
	return standing.kind === 'rejected' || standing.kind === 'refused' ? 'release' : 'none';
}

function kindOf(input: DecideInput, standing: Standing): ResultKind {
	if (standing.kind === 'waits') return standing.as;
	if (standing.kind === 'refused') return 'refused';
	const recommends = input.rules.funding.competence.value === 'recommend';
	if (standing.kind === 'rejected') return recommends ? 'notRecommended' : 'rejected';
	if (recommends) return 'recommended';
	return standing.amountCents < input.motion.requestedCents ? 'approvedInPart' : 'approved';
}

/** The applicant took the motion back: nothing is counted, nothing stays reserved. */
export function withdrawn(input: DecideInput): Determination {
	const on = input.readings.at(-1)?.heldOn ?? '';
	return {
		schemaVersion: 1,
		result: { kind: 'withdrawn', amountCents: null, conditions: 0, refusal: null },
		payable: false,
		effect: 'release',
		next: null,
		decidedOn: on,
		replaces: input.replaces,
		steps: [
			{
				code: 'withdrawal',
				verdict: 'yes',
				reading: null,
				rule: null,
				source: null,
				chosenByBody: false,
				inputs: {}
			}
		]
	};
}
