import type { ElectorateEntry } from '../meeting/electorate';

/**
 * The electorate of a secret vote when it closes. Whoever has voted counts as there, also who left or lost the seat since:
 * their vote lies among the others, and nobody can take it out. `voted`: those who have, as they were listed when they did.
 */
export function electorateOfSecretVote(
	electorate: readonly ElectorateEntry[],
	voted: readonly ElectorateEntry[]
): readonly ElectorateEntry[] {
	const marked = new Set(voted.map(({ voter }) => voter));
	const known = new Set(electorate.map(({ voter }) => voter));
	const all = [...electorate, ...voted.filter(({ voter }) => !known.has(voter))];
	return all.map((entry) => (marked.has(entry.voter) ? { ...entry, present: true } : entry));
}

/**
 * Whether somebody has voted who may not: an interest came out afterwards. In a named vote that one vote is left out;
 * here the whole vote has to be begun anew.
 */
export function isSpoiled(
	electorate: readonly ElectorateEntry[],
	marked: ReadonlySet<string>
): boolean {
	const mayVote = new Set(electorate.filter(({ recused }) => !recused).map(({ voter }) => voter));
	return [...marked].some((voter) => !mayVote.has(voter));
}
