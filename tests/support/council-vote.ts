import { readDecideCase } from '$lib/domain/voting/schema/decide-case';
import type { DecideInput } from '$lib/domain/voting/schema/decide-input';

export type SeatVote = 'yes' | 'no' | 'abstain' | 'absent' | 'recused';

/** A council of 15 residents and 12 partners that votes on 1,200 euros, as an input of decide(). */
export function aCouncilVote(votes: readonly SeatVote[], base: string): DecideInput {
	const seats = votes.map((vote, index) => ({
		vote,
		bench: index < 15 ? 'residents' : 'partners',
		voter: index < 15 ? `residents-${index + 1}` : `partners-${index - 14}`
	}));
	const content = {
		schemaVersion: 1,
		rules: {
			preset: 'quartiersrat-berlin',
			title: 'Geschäftsordnung',
			choices: {
				quorumBase: 'statutorySeats',
				recusedForQuorum: 'counts',
				base,
				recusedInBase: 'countsNot'
			},
			residentBench: 'residents',
			benches: [
				{ code: 'residents', seats: 15 },
				{ code: 'partners', seats: 12 }
			],
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
		readings: [
			{
				heldOn: '2026-03-03',
				room: 'public',
				bodyOnlyPrepares: false,
				votes: {
					kind: 'ballots',
					electorate: seats.map(({ vote, bench, voter }) => ({
						voter,
						bench,
						capacity: 'member',
						present: vote !== 'absent',
						recused: vote === 'recused'
					})),
					ballots: seats
						.filter(({ vote }) => vote !== 'absent' && vote !== 'recused')
						.map(({ vote, voter }) => ({
							voter,
							castBy: 'member',
							choice: vote,
							hasReason: false,
							touchesProtectedGround: false
						}))
				}
			}
		],
		proceedings: [],
		replaces: null
	};
	const read = readDecideCase(content);
	if (!read.ok) throw new Error(JSON.stringify(read));
	return read.value;
}
