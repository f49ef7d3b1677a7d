import { cite } from './cite';
import type { Step } from './determination';
import { holdReading, type ReadingOutcome } from './hold-reading';
import type { DecideInput } from './schema/decide-input';

export interface WalkedReadings {
	/** Of the last reading; `objected` means that another reading is due, `dissent` that none is left. */
	readonly outcome: ReadingOutcome | { readonly kind: 'dissent' };
	readonly onlyRecommends: boolean;
	readonly steps: readonly Step[];
	readonly on: string;
}

/** Whether a reading with this outcome leaves the motion to a further one. */
const goesOn = (kind: string) =>
	['objected', 'notQuorate', 'circulationFailed', 'minority'].includes(kind);

/** How many readings may end without agreement before the way of dissent begins, or the vote by majority. */
function readingsOf({ rules: { funding } }: DecideInput): number {
	const method = funding.method.value;
	if (method.kind === 'consensus') return method.readings;
	return method.kind === 'staged' ? method.unanimousRounds + 1 : 1;
}

/**
 * Holds the readings one after the other. A reading that was not quorate, or not valid in writing, does not
 * count as one; an objection leads to the next reading until the rules allow no more (P-34, P-40).
 */
export function walkReadings(input: DecideInput): WalkedReadings {
	const allowed = readingsOf(input);
	const steps: Step[] = [];
	let objections = 0;
	let hasReread = false;
	let last: Omit<WalkedReadings, 'steps'> = {
		outcome: { kind: 'notQuorate' },
		onlyRecommends: false,
		on: ''
	};
	for (const [index, reading] of input.readings.entries()) {
		const number = index + 1;
		const held = holdReading(input, reading, { number, objections, hasReread });
		steps.push(...held.steps);
		last = { outcome: held.outcome, onlyRecommends: held.onlyRecommends, on: reading.heldOn };
		if (held.outcome.kind === 'minority') hasReread = true;
		if (held.outcome.kind === 'objected') {
			objections++;
			const isLast = objections >= allowed;
			steps.push(secondReadingStep(input, number, { isLast, allowed }));
			if (isLast) return { ...last, outcome: { kind: 'dissent' }, steps };
		}
		if (!goesOn(held.outcome.kind)) break;
	}
	return { ...last, steps };
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
