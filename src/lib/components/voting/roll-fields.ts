import type { Choice } from '$lib/domain/voting/schema/decide-input';
import { notCalled } from '$lib/forms/enter-roll-call';
import type { TypedValues } from '$lib/forms/form';
import type { FieldLabel } from '$lib/i18n/show-form';
import { seatInBench } from '$lib/i18n/seat-name';
import { m } from '$lib/paraglide/messages';

interface Seat {
	readonly voter: string;
	readonly benchName: string;
	readonly personName: string | null;
	readonly choice: Choice | null;
	readonly points: number | null;
}

/** Whoever answers for a seat, with the bench; the code of the seat where nobody is named. */
export function calledName({ voter, benchName, personName }: Seat): string {
	return `${personName ?? seatInBench(voter)} · ${benchName}`;
}

/** The label of each line: whose answer it is. */
export function rollLabels(seats: readonly Seat[]): Readonly<Record<string, FieldLabel>> {
	const nameOf = (line: number) => {
		const seat = seats[line - 1];
		return seat ? calledName(seat) : '';
	};
	return {
		'answers.*.choice': nameOf,
		'answers.*.points': () => m.ballot_roll_points(),
		reason: m.voting_count_reason()
	};
}

/** What was entered before, as the fields show it. */
export function calledValues(seats: readonly Seat[], reason: string): TypedValues {
	const entries = seats.flatMap(({ choice, points }, index): [string, string][] => [
		[`answers.${index}.choice`, choice ?? notCalled],
		[`answers.${index}.points`, points === null ? '' : `${points}`]
	]);
	return { ...Object.fromEntries(entries), reason };
}
