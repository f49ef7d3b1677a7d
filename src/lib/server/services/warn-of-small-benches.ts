import { smallBenches } from '$lib/domain/voting/count-secretly';
import type { Queryable } from '$lib/server/db/client';
import { listBenches } from '$lib/server/repositories/bodies';
import type { Scope } from '$lib/server/repositories/scope';

/** A bench in which so few vote that a secret vote hides little. */
export interface BenchOfFew {
	/** Null where the body has no benches. */
	readonly name: string | null;
	readonly voters: number;
}

/** The benches of a body in which few of these voters sit, by their names. */
export async function readBenchesOfFew(
	db: Queryable,
	scope: Scope,
	asked: {
		readonly bodyId: string;
		readonly voters: readonly { readonly benchCode: string | null }[];
	}
): Promise<readonly BenchOfFew[]> {
	const benches = await listBenches(db, scope, asked.bodyId);
	return smallBenches(asked.voters).map(({ bench, voters }) => ({
		name: benches.find(({ code }) => code === bench)?.name ?? null,
		voters
	}));
}
