import { decide } from './decide';
import type { DecideInput, Reading } from './schema/decide-input';

/**
 * The readings with how each came about (P-23): one that follows a reading with too few begins after the wait, or at
 * the second meeting, where the rules foresee that. A wait ends on its own day; a second meeting is on a later one,
 * and the invitation to it is its announcement.
 */
export function conveneReadings(input: DecideInput): DecideInput {
	const missed = input.rules.funding.quorumMissed.value.kind;
	if (missed !== 'afterWaiting' && missed !== 'secondConvening') return input;
	const readings: Reading[] = [];
	for (const reading of input.readings)
		readings.push({ ...reading, convening: conveningOf({ ...input, readings }, reading) });
	return { ...input, readings };
}

/** How a reading came about after those that `before` holds. */
function conveningOf(before: DecideInput, { heldOn }: Reading): Reading['convening'] {
	const last = before.readings.at(-1);
	if (last === undefined) return 'first';
	const { next } = decide(before);
	if (next?.station === 'waiting' && heldOn === last.heldOn) return 'afterWaiting';
	return next?.station === 'secondConvening' && heldOn > last.heldOn ? 'second' : 'first';
}
