import type { ElectorateEntry } from '../meeting/electorate';

/**
 * The electorate of a secret vote when it closes. Whoever has voted and left counts as there: their vote lies among
 * the others, and nobody can take it out.
 */
export function electorateOfSecretVote(
	electorate: readonly ElectorateEntry[],
	marked: ReadonlySet<string>
): readonly ElectorateEntry[] {
	return electorate.map((entry) => (marked.has(entry.voter) ? { ...entry, present: true } : entry));
}

/**
 * Whether somebody has voted who may not: an interest came out afterwards, or the seat was taken away. In a named
 * vote that one vote is left out; here the whole vote has to be begun anew.
 */
export function isSpoiled(
	electorate: readonly ElectorateEntry[],
	marked: ReadonlySet<string>
): boolean {
	const mayVote = new Set(electorate.filter(({ recused }) => !recused).map(({ voter }) => voter));
	return [...marked].some((voter) => !mayVote.has(voter));
}
