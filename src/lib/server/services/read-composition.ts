import { addDays, localDateOf } from '$lib/domain/calendar';
import type {
	BenchState,
	ChairLine,
	Composition,
	TermLine
} from '$lib/domain/council/seats-as-shown';
import { chairOn, chairRoles } from '$lib/domain/council/standing-chair';
import { termEnd } from '$lib/domain/council/term-end';
import { testSeats } from '$lib/domain/voting/composition';
import type { BenchCount } from '$lib/domain/voting/determination';
import type { Context } from '$lib/server/context';
import { listChairTerms } from '$lib/server/repositories/chair-terms';
import type { Scope } from '$lib/server/repositories/scope';
import type { BenchWithSeats, BodyWithSeats } from './read-body';

/** How soon the end of a term is told beforehand. */
const soonDays = 90;

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

const seatsWithBench = (benches: readonly BenchWithSeats[]) =>
	benches.flatMap(({ name: benchName, seats }) => seats.map((seat) => ({ ...seat, benchName })));

function termLines({ benches }: BodyWithSeats, showsNames: boolean): TermLine[] {
	const lines = seatsWithBench(benches).flatMap(({ code, benchName, terms }) =>
		terms.map(({ id, capacity, personName, publicName, fromOn, untilOn }) => ({
			...{ holdingId: id, code, benchName, capacity, fromOn, untilOn },
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
	const seats = seatsWithBench(body.benches);
	return chairRoles.flatMap((role): ChairLine[] => {
		const leads = chairOn(rule, { terms, benchIds, role, on });
		if (leads === null) return [];
		if (leads.kind === 'office') return [{ role, kind: 'office' }];
		if (leads.kind === 'bench') {
			const benchName = body.benches.find(({ id }) => id === leads.benchId)?.name ?? '';
			return [{ role, kind: 'bench', benchName }];
		}
		const seat = seats.find(({ holders }) => holders.some(({ id }) => id === leads.seatHolderId));
		const holder = seat?.holders.find(({ id }) => id === leads.seatHolderId);
		if (!seat || !holder) return [];
		const name = showsNames || holder.publicName === 'named' ? holder.personName : null;
		return [{ role, kind: 'holder', benchName: seat.benchName, code: seat.code, name }];
	});
}
