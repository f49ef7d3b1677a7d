import type { RuleDocument } from '../rules/schema/rule-document';
import type { BenchCount } from './determination';
import type { Votes } from './schema/decide-input';

export interface VoteCount {
	readonly benches: readonly BenchCount[];
	readonly total: BenchCount;
	/** Vetoes that the moderator marked as touching a protected ground. */
	readonly protectedVetoes: number;
	/** Votes of substitutes that are void because the member voted too (P-85). */
	readonly voidSubstitutes: number;
	/** Sum of the points given. */
	readonly points: number;
}

const nothing: BenchCount = {
	bench: null,
	seats: 0,
	filled: 0,
	present: 0,
	recused: 0,
	yes: 0,
	no: 0,
	abstain: 0,
	concern: 0,
	standAside: 0,
	veto: 0
};

const numbers = [
	'seats',
	'filled',
	'present',
	'recused',
	'yes',
	'no',
	'abstain',
	'concern',
	'standAside',
	'veto'
] as const;

function sum(counts: readonly BenchCount[]): BenchCount {
	const total: Record<(typeof numbers)[number], number> = { ...nothing };
	for (const one of counts) for (const name of numbers) total[name] += one[name];
	return { ...total, bench: null };
}

/** Counts votes by bench, in the order of the rules. The order in which votes came never matters. */
export function countVotes(
	document: RuleDocument,
	votes: Exclude<Votes, { kind: 'circulation' }>
): VoteCount {
	return votes.kind === 'tally' ? countHands(document, votes) : countBallots(document, votes);
}

function benchesOf(document: RuleDocument): { code: string | null; seats: number }[] {
	const { value } = document.body.benches;
	return value.length === 0 ? [{ code: null, seats: 0 }] : value;
}

function countHands(
	document: RuleDocument,
	{ groups }: Extract<Votes, { kind: 'tally' }>
): VoteCount {
	const benches = benchesOf(document).map(({ code, seats }) => {
		const count = { ...nothing, bench: code, seats };
		const group = groups.find(({ bench }) => bench === code);
		if (group) for (const name of numbers) if (name !== 'seats') count[name] = group[name];
		return count;
	});
	const protectedVetoes = groups.reduce((all, group) => all + group.vetoOnProtectedGround, 0);
	const points = groups.reduce((all, group) => all + group.points, 0);
	return { benches, total: sum(benches), protectedVetoes, voidSubstitutes: 0, points };
}

function countBallots(
	document: RuleDocument,
	{ electorate, ballots }: Extract<Votes, { kind: 'ballots' }>
): VoteCount {
	const own = new Map(
		ballots.filter(({ castBy }) => castBy !== 'substitute').map((vote) => [vote.voter, vote])
	);
	const standIns = ballots.filter(({ castBy }) => castBy === 'substitute');
	const valid = new Map([...standIns.map((vote) => [vote.voter, vote] as const), ...own]);
	const benches = benchesOf(document).map(({ code, seats }) => {
		const entries = electorate.filter(({ bench }) => bench === code);
		const count = { ...nothing, bench: code, seats, filled: entries.length };
		for (const entry of entries) {
			if (entry.present) count.present++;
			if (entry.present && entry.recused) count.recused++;
			const vote = valid.get(entry.voter);
			if (vote) count[vote.choice]++;
		}
		return count;
	});
	return {
		benches,
		total: sum(benches),
		protectedVetoes: [...valid.values()].filter((vote) => vote.touchesProtectedGround).length,
		voidSubstitutes: standIns.filter(({ voter }) => own.has(voter)).length,
		points: [...valid.values()].reduce((all, vote) => all + (vote.points ?? 0), 0)
	};
}
