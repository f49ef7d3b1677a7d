import { decide } from '../../src/lib/domain/voting/decide';
import { readDecideCase } from '../../src/lib/domain/voting/schema/decide-case';

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

/** Median time of one `decide()` over a council of so many seats, in milliseconds, after a warm-up. */
export function millisecondsToDecide(seats: number): number {
	const read = readDecideCase(councilOf(seats));
	if (!read.ok) throw new Error(JSON.stringify(read));
	const times = Array.from({ length: 2000 }, () => {
		const startedAt = performance.now();
		const { result } = decide(read.value);
		if (result.kind !== 'approved') throw new Error(`decided otherwise: ${result.kind}`);
		return performance.now() - startedAt;
	});
	const warm = times.slice(500).sort((a, b) => a - b);
	return warm[Math.floor(warm.length / 2)] ?? 0;
}
