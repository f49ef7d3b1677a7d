import { drawLot } from '$lib/domain/council/draw-lot';
import { electionOf } from '$lib/domain/participation/count-vote';
import type { EqualBallots } from '$lib/domain/participation/merge-ballots';
import { writePabulib } from '$lib/domain/participation/pabulib/write-pabulib';
import type { Manifest } from '$lib/domain/participation/schema/manifest';

/** All that a recount needs, and nothing about anybody: the ballots of a counted vote as a Pabulib file. */
export function ballotsFile(
	{ manifest, lotSeed }: { readonly manifest: Manifest; readonly lotSeed: string },
	ballots: readonly EqualBallots[],
	place: string
): string | null {
	const election = electionOf(manifest, ballots);
	if (election === null) return null;
	return writePabulib({
		election,
		names: new Map(manifest.projects.map(({ number, title }) => [String(number), title])),
		rule: manifest.rule,
		lot: drawLot(
			lotSeed,
			election.projects.map(({ id }) => id)
		),
		about: [
			['description', manifest.title],
			['country', 'Germany'],
			['unit', place],
			['date_begin', manifest.opensAt.slice(0, 10)],
			['date_end', manifest.closesAt.slice(0, 10)],
			['currency', 'EUR']
		]
	});
}
