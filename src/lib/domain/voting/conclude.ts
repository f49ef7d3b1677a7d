import { isBinding } from './binding';
import type { Determination, ResultKind } from './determination';
import type { DecideInput } from './schema/decide-input';
import type { Standing, Walked } from './standing';

/** Puts the result, what it means for the money, and who acts next, under the steps that led there. */
export function conclude(input: DecideInput, walked: Walked): Determination {
	const { standing, steps, on } = walked;
	const binding = isBinding(input) && !walked.onlyRecommends;
	const kind = kindOf(input, standing, binding);
	const amountCents = 'amountCents' in standing ? standing.amountCents : null;
	const holdsMoney = binding && (standing.kind === 'approved' || kind === 'awaitingConsent');
	return {
		schemaVersion: 1,
		result: {
			kind,
			amountCents,
			conditions: amountCents === null ? 0 : input.motion.conditions,
			refusal: standing.kind === 'refused' ? standing.refusal : null
		},
		payable: holdsMoney && !isBlocked(input, standing),
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

/** Nothing is paid while an office has still to decide; during a second consent the rules say. */
function isBlocked({ rules: { funding } }: DecideInput, standing: Standing): boolean {
	if (standing.kind !== 'waits') return false;
	if (standing.next.station === 'competentOffice') return true;
	const consent = funding.consent.value;
	return consent.kind === 'needed' && consent.blocksPayout;
}

function kindOf(input: DecideInput, standing: Standing, binding: boolean): ResultKind {
	if (standing.kind === 'waits') return standing.as;
	if (standing.kind === 'refused') return 'refused';
	if (standing.kind === 'rejected') return binding ? 'rejected' : 'notRecommended';
	if (!binding) return 'recommended';
	return standing.amountCents < input.motion.requestedCents ? 'approvedInPart' : 'approved';
}

/** The applicant took the motion back: nothing is counted, nothing stays reserved. */
export function withdrawn(input: DecideInput): Determination {
	const on = input.readings.at(-1)?.heldOn ?? input.residents?.countedOn ?? '';
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
