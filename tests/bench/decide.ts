import { decide } from '../../src/lib/domain/voting/decide';
import type { Determination } from '../../src/lib/domain/voting/determination';
import { readDecideCase } from '../../src/lib/domain/voting/schema/decide-case';
import {
	stepAnswer,
	stepQuestion,
	stepSentence,
	stepSource
} from '../../src/lib/i18n/step-sentence';

/** One bench whose seats all vote by ballot under two thirds of those present: three for it, one against. */
function councilOf(seats: number): unknown {
	const voters = Array.from({ length: seats }, (_none, index) => `residents-${index + 1}`);
	const votes = {
		kind: 'ballots',
		electorate: voters.map((voter) => ({
			voter,
			bench: 'residents',
			capacity: 'member',
			present: true,
			recused: false
		})),
		ballots: voters.map((voter, index) => ({
			voter,
			castBy: 'member',
			choice: index % 4 === 0 ? 'no' : 'yes',
			hasReason: false,
			touchesProtectedGround: false
		}))
	};
	return {
		schemaVersion: 1,
		rules: {
			preset: 'quartiersrat-berlin',
			title: 'Geschäftsordnung',
			choices: {
				quorumBase: 'statutorySeats',
				recusedForQuorum: 'counts',
				base: 'presentEntitled',
				recusedInBase: 'countsNot'
			},
			residentBench: 'residents',
			benches: [{ code: 'residents', seats }],
			adoption: { document: 'Geschäftsordnung', place: '§ 6' }
		},
		motion: {
			kind: 'funding',
			requestedCents: 120_000,
			amountCents: 120_000,
			conditions: 0,
			withdrawn: false
		},
		money: { freeCents: 1_000_000 },
		readings: [{ heldOn: '2026-03-03', room: 'public', bodyOnlyPrepares: false, votes }],
		proceedings: [],
		replaces: null
	};
}

/** Everything that the page of a decision says: each step's question, answer, sentence with its numbers, source. */
function explain({ steps }: Determination): string {
	return steps
		.map((step) =>
			[
				stepQuestion(step, 'de'),
				stepAnswer(step, 'de'),
				stepSentence(step, 'de'),
				stepSource(step, 'de')
			].join(' ')
		)
		.join('\n');
}

/**
 * Median time of one `decide()` over a council of so many seats, with its explanation in words, in milliseconds,
 * after a warm-up.
 */
export function millisecondsToDecide(seats: number): number {
	const read = readDecideCase(councilOf(seats));
	if (!read.ok) throw new Error(JSON.stringify(read));
	const times = Array.from({ length: 2000 }, () => {
		const startedAt = performance.now();
		const determination = decide(read.value);
		const words = explain(determination);
		const took = performance.now() - startedAt;
		if (determination.result.kind !== 'approved' || !words.includes(`Ja: ${(seats * 3) / 4}`))
			throw new Error(`decided or explained otherwise: ${words}`);
		return took;
	});
	const warm = times.slice(500).sort((a, b) => a - b);
	return warm[Math.floor(warm.length / 2)] ?? 0;
}
