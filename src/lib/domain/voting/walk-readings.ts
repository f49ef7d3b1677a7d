import { cite } from './cite';
import type { Step } from './determination';
import { holdReading, type ReadingOutcome } from './hold-reading';
import type { DecideInput } from './schema/decide-input';

export interface WalkedReadings {
	/** Of the last reading; `objected` means that another reading is due, `dissent` that none is left. */
	readonly outcome: ReadingOutcome | { readonly kind: 'dissent' };
	readonly steps: readonly Step[];
	readonly on: string;
}

/** Whether a reading with this outcome leaves the motion to a further one. */
const goesOn = (kind: string) =>
	kind === 'objected' || kind === 'notQuorate' || kind === 'circulationFailed';

/**
 * Holds the readings one after the other. A reading that was not quorate, or not valid in writing, does not count as one; an objection
 * leads to the next reading until the rules allow no more (P-34).
 */
export function walkReadings(input: DecideInput): WalkedReadings {
	const method = input.rules.funding.method.value;
	const allowed = method.kind === 'consensus' ? method.readings : 1;
	const steps: Step[] = [];
	let objections = 0;
	let outcome: WalkedReadings['outcome'] = { kind: 'notQuorate' };
	let on = '';
	for (const [index, reading] of input.readings.entries()) {
		const held = holdReading(input, reading, index + 1);
		steps.push(...held.steps);
		outcome = held.outcome;
		on = reading.heldOn;
		if (outcome.kind === 'objected') {
			objections++;
			const isLast = objections >= allowed;
			steps.push(secondReadingStep(input, index + 1, { isLast, allowed }));
			if (isLast) return { outcome: { kind: 'dissent' }, steps, on };
		}
		if (!goesOn(outcome.kind)) break;
	}
	return { outcome, steps, on };
}

function secondReadingStep(
	{ rules: { funding } }: DecideInput,
	reading: number,
	{ isLast, allowed }: { isLast: boolean; allowed: number }
): Step {
	return cite(funding, 'method', {
		code: 'secondReading',
		verdict: isLast ? 'no' : 'yes',
		reading,
		inputs: { allowed }
	});
}
