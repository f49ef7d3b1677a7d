import {
	endCirculation,
	type EndCirculationRefusal
} from '$lib/domain/circulation/end-circulation';
import type { SeatCapacity } from '$lib/domain/council/body';
import { isRecused } from '$lib/domain/council/declare-interest';
import type { Refusal } from '$lib/domain/result';
import type { WrittenText } from '$lib/domain/text/written-text';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import { mostPointsOf, votingOptions } from '$lib/domain/voting/voting-options';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import type { CameBy } from '$lib/server/repositories/circulation-answers';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { circulationVotes, type AskedSeatRead, type CirculationFacts } from './circulation-facts';
import {
	findCirculationRead,
	type CirculationAddress,
	type CirculationRead
} from './read-circulation';

/** A seat as the desk sees it: whether it has answered and how, never what. */
export interface DeskSeat {
	readonly id: string;
	readonly voter: string;
	readonly benchName: string | null;
	readonly isReached: boolean;
	readonly people: readonly {
		readonly capacity: SeatCapacity;
		readonly name: string;
		readonly hasAccount: boolean;
		readonly isRecused: boolean;
		readonly answered: { readonly cameBy: CameBy; readonly isVoid: boolean } | null;
	}[];
}

export interface DeskCirculation {
	readonly circulation: CirculationRead;
	readonly motionId: string;
	/** What a letter asks: the answers to choose from, the most points, whether deciding in writing is agreed to. */
	readonly asks: {
		readonly options: readonly Choice[];
		readonly mostPoints: number | null;
		readonly procedure: boolean;
	};
	readonly seats: readonly DeskSeat[];
	/** Why it cannot be ended now; null when it can. */
	readonly blocked: Refusal<EndCirculationRefusal> | null;
	/** Words of vetoes that somebody has to read before it ends; shown once nobody can answer any more. */
	readonly vetoes: readonly { readonly id: string; readonly words: WrittenText }[];
	readonly objections: readonly WrittenText[];
}

/** A vote in writing on the manager's desk. */
export async function readDeskCirculation(
	context: Context,
	asked: CirculationAddress
): Promise<DeskCirculation | null> {
	const found = await findCirculationRead(context, asked);
	if (found === null) return null;
	const { read, facts } = found;
	const { state, opensAt, closesAt, reading, motionId } = facts.circulation;
	const now = context.now();
	const ending = endCirculation({
		...{ state, opensAt, closesAt, reading, now, hasReadVetoes: true },
		rules: facts.rules,
		votes: circulationVotes(facts)
	});
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	return {
		circulation: read,
		motionId,
		asks: {
			options: votingOptions(facts.rules.funding),
			mostPoints: mostPointsOf(facts.rules.funding),
			procedure: facts.rules.circulation.asksProcedure.value
		},
		seats: facts.seats.map((seat) => deskSeat(facts, seat)),
		blocked: ending.ok ? null : ending,
		vetoes: ending.ok ? await readVetoes(context.db.query, scope, facts) : [],
		objections: await readTexts(context.db.query, scope, {
			ownerKind: 'circulationObjection',
			ownerIds: facts.objections.map(({ id }) => id)
		})
	};
}

function deskSeat({ answers, interests }: CirculationFacts, seat: AskedSeatRead): DeskSeat {
	const { id, voter, benchName, reachedAt, seatId } = seat;
	return {
		...{ id, voter, benchName, isReached: reachedAt !== null },
		people: seat.holders.map(({ capacity, personName, accountId }) => {
			const own = answers.find((one) => one.circulationSeatId === id && one.castBy === capacity);
			return {
				capacity,
				name: personName,
				hasAccount: accountId !== null,
				isRecused: isRecused(interests, { seatId, capacity }),
				answered: own ? { cameBy: own.cameBy, isVoid: own.voidedAt !== null } : null
			};
		})
	};
}

async function readVetoes(
	db: Queryable,
	scope: Scope,
	{ answers, rules }: CirculationFacts
): Promise<DeskCirculation['vetoes']> {
	if (rules.funding.protectedGround.value !== 'dissentPath') return [];
	const ownerIds = answers.filter(({ choice }) => choice === 'veto').map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'circulationBallot', ownerIds });
	return texts.map((words) => ({ id: words.ownerId, words }));
}
