import { addDays, localDateOf } from '$lib/domain/calendar';
import { chairOn, chairRoles, type ChairRole } from '$lib/domain/council/standing-chair';
import { termEnd } from '$lib/domain/council/term-end';
import { testSeats, type SeatTest } from '$lib/domain/voting/composition';
import type { BenchCount } from '$lib/domain/voting/determination';
import type { Context } from '$lib/server/context';
import { listChairTerms } from '$lib/server/repositories/chair-terms';
import type { Scope } from '$lib/server/repositories/scope';
import type { BenchWithSeats, BodyWithSeats } from './read-body';

/** How soon the end of a term is told beforehand. */
const soonDays = 90;

/** A bench with what its rules ask for. */
export interface BenchState {
	readonly code: string;
	readonly name: string;
	readonly seats: number;
	readonly held: number;
	/** Fewest that the rules ask for (P-04); null: they name none. */
	readonly minimum: number | null;
}

/** Who leads, as everybody may see it: a seat, and a name only of somebody who agreed to be named. */
export interface ChairLine {
	readonly role: ChairRole;
	readonly kind: 'office' | 'holder' | 'bench';
	/** Code of the seat, or name of the bench; null: the office. */
	readonly where: string | null;
	readonly name: string | null;
}

export interface TermLine {
	readonly holdingId: string;
	readonly seatCode: string;
	readonly capacity: 'member' | 'substitute';
	readonly name: string | null;
	readonly fromOn: string;
	readonly untilOn: string | null;
}

export interface Composition {
	readonly benches: readonly BenchState[];
	readonly tests: readonly SeatTest[];
	readonly chairs: readonly ChairLine[];
	/** Terms that are over, the last one first. */
	readonly past: readonly TermLine[];
	/** Terms that end within three months, or should have by the rules, the next one first. */
	readonly ending: readonly TermLine[];
}

/** Who sits in a body today and before, and whether that is as its rules want it. */
export async function readComposition(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	{ body, showsNames }: { readonly body: BodyWithSeats; readonly showsNames: boolean }
): Promise<Composition> {
	const on = localDateOf(now());
	const document = body.inForce?.document ?? null;
	const ruled = document?.body.benches.value ?? [];
	const benches = body.benches.map((bench) => ({
		code: bench.code,
		name: bench.name,
		seats: bench.seats.length,
		held: heldIn(bench),
		minimum: ruled.find(({ code }) => code === bench.code)?.minimum ?? null
	}));
	const termRule = document?.body.term.value ?? null;
	const terms = termLines(body, showsNames);
	const soon = addDays(on, soonDays);
	return {
		benches,
		tests: document === null ? [] : testSeats(document, benches.map(countOf)),
		chairs: await readChairs({ db }, scope, { body, on, showsNames }),
		past: terms.filter(({ untilOn }) => untilOn !== null && untilOn < on).reverse(),
		ending: terms
			.filter((term) => term.untilOn === null || term.untilOn >= on)
			.map((term) => ({ ...term, untilOn: termEnd(termRule, term)?.on ?? null }))
			.filter(({ untilOn }) => untilOn !== null && untilOn <= soon)
			.sort((one, other) => ((one.untilOn ?? '') < (other.untilOn ?? '') ? -1 : 1))
	};
}

const heldIn = ({ seats }: BenchWithSeats) =>
	seats.filter(({ holders }) => holders.some(({ capacity }) => capacity === 'member')).length;

const countOf = ({ code, seats, held }: BenchState): BenchCount => ({
	...{ bench: code, seats, filled: held, present: 0, recused: 0, yes: 0, no: 0, abstain: 0 },
	...{ concern: 0, standAside: 0, veto: 0 }
});

function termLines({ benches }: BodyWithSeats, showsNames: boolean): TermLine[] {
	const seats = benches.flatMap((bench) => bench.seats);
	const lines = seats.flatMap(({ code, terms }) =>
		terms.map(({ id, capacity, personName, publicName, fromOn, untilOn }) => ({
			...{ holdingId: id, seatCode: code, capacity, fromOn, untilOn },
			name: showsNames || publicName === 'named' ? personName : null
		}))
	);
	return lines.sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
}

async function readChairs(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	asked: { readonly body: BodyWithSeats; readonly on: string; readonly showsNames: boolean }
): Promise<readonly ChairLine[]> {
	const { body, on, showsNames } = asked;
	const rule = body.inForce?.document.body.chair.value ?? 'notRegulated';
	const terms = await listChairTerms(db.query, scope, body.id);
	const benchIds = body.benches.map(({ id }) => id);
	const seats = body.benches.flatMap((bench) => bench.seats);
	return chairRoles.flatMap((role): ChairLine[] => {
		const leads = chairOn(rule, { terms, benchIds, role, on });
		if (leads === null) return [];
		if (leads.kind === 'office') return [{ role, kind: 'office', where: null, name: null }];
		if (leads.kind === 'bench') {
			const where = body.benches.find(({ id }) => id === leads.benchId)?.name ?? null;
			return [{ role, kind: 'bench', where, name: null }];
		}
		const seat = seats.find(({ holders }) => holders.some(({ id }) => id === leads.seatHolderId));
		const holder = seat?.holders.find(({ id }) => id === leads.seatHolderId);
		if (!seat || !holder) return [];
		const name = showsNames || holder.publicName === 'named' ? holder.personName : null;
		return [{ role, kind: 'holder', where: seat.code, name }];
	});
}
