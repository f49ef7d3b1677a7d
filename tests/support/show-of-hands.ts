import { changeRules, type RuleChanges } from '$lib/domain/rules/change-rules';
import type { DecideInput, Votes } from '$lib/domain/voting/schema/decide-input';
import { aCouncilVote } from './council-vote';

type Hands = Partial<Omit<Extract<Votes, { kind: 'tally' }>['groups'][number], 'bench'>>;

const source = { document: 'Geschäftsordnung', place: '§ 1' };

/** The rules of the council of 15 residents and 12 partners, without a quorum and with some rules otherwise. */
export function councilRules(changes: RuleChanges = {}): DecideInput['rules'] {
	const { rules } = aCouncilVote(['yes'], 'yesNo');
	const changed = changeRules(rules, { 'funding.quorum': { kind: 'none' }, ...changes }, source);
	if (!changed.ok) throw new Error(`${changed.reason} ${JSON.stringify(changed.details)}`);
	return changed.value;
}

/** A show of hands in that council; those who raised no hand at all are absent. */
export function aShowOfHands(
	changes: RuleChanges,
	benches: Readonly<Record<string, Hands>>
): DecideInput {
	const input = aCouncilVote(['yes'], 'yesNo');
	const groups = Object.entries(benches).map(([bench, given]) => {
		const none = { yes: 0, no: 0, abstain: 0, concern: 0, standAside: 0, veto: 0, recused: 0 };
		const hands = { ...none, ...given };
		const present = Object.keys(none)
			.filter((name): name is keyof typeof none => name in none)
			.reduce((all, name) => all + hands[name], 0);
		const filled = bench === 'partners' ? 12 : 15;
		const reasons = { vetoWithReason: hands.veto, vetoOnProtectedGround: 0, points: 0 };
		return { bench, filled, present, ...reasons, ...hands };
	});
	const readings = input.readings.map((reading) => ({
		...reading,
		votes: { kind: 'tally' as const, groups }
	}));
	return { ...input, rules: councilRules(changes), readings };
}
