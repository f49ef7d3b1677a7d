import { ok, refuse, type Result } from '../result';
import type { BodyRules } from '../rules/schema/body-rules';

type Ages = BodyRules['ages']['value'];
type AreaTie = BodyRules['areaTie']['value'];
type Tie = Extract<AreaTie, { kind: 'needed' }>['ties'][number];
type Proof = Extract<AreaTie, { kind: 'needed' }>['proof'];

/**
 * Full years on that day (§ 187 and § 188 BGB): a year of life is complete when the birthday begins. Who was born
 * on 29 February completes it with 28 February in other years, so the birthday is 1 March.
 */
export function ageOn(bornOn: string, on: string): number {
	const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
	return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** What somebody wants to do; each has a youngest age of its own (P-13). */
export type AgedAct = 'apply' | 'vote' | 'stand' | 'holdMoney';

export type AgeRefusal = 'ageUnknown' | 'tooYoung' | 'tooOld';

/**
 * Whether somebody of that age may do it (P-13). Limits are included: from 16 takes who is 16. Where there is a
 * limit, an age that nobody said (null) is not enough. Details of a refusal name the limit.
 */
export function checkAge(ages: Ages, act: AgedAct, age: number | null): Result<true, AgeRefusal> {
	const least = ages[act];
	const most = act === 'vote' ? ages.votersAtMost : null;
	if (least === null && most === null) return ok(true);
	if (age === null) return refuse('ageUnknown');
	if (least !== null && age < least) return refuse('tooYoung', { least });
	return most !== null && age > most ? refuse('tooOld', { most }) : ok(true);
}

export interface ShownTie {
	readonly tie: Tie;
	readonly proof: Proof;
}

export type AreaTieRefusal = 'noTieToArea' | 'tieNotProven';

/**
 * Whether somebody belongs to the area in a way the rules accept (P-14). Their own word is enough only where the
 * rules take it; a look into the register or at a document is always more than that.
 */
export function checkAreaTie(
	rule: AreaTie,
	shown: readonly ShownTie[]
): Result<true, AreaTieRefusal> {
	if (rule.kind === 'notRegulated') return ok(true);
	const accepted = shown.filter(({ tie }) => rule.ties.includes(tie));
	if (accepted.length === 0) return refuse('noTieToArea');
	const isProven = accepted.some(
		({ proof }) => rule.proof === 'selfDeclaration' || proof === rule.proof
	);
	return isProven ? ok(true) : refuse('tieNotProven');
}

/** Somebody who is there and would have a vote. */
export interface PresentVoter {
	readonly voter: string;
	/** Code of the organisation they come from; null: for themselves. */
	readonly organisation: string | null;
	/** Whether the organisation named them as the one who votes. */
	readonly isNamed: boolean;
}

export interface OneVoteEach {
	readonly voting: readonly string[];
	readonly withoutVote: readonly string[];
	/** Organisations that must say first who votes for them; until then none of their people does. */
	readonly mustName: readonly string[];
}

/**
 * One vote for each organisation, however many of its people are there (P-15). One who is there alone votes; of
 * several the one whom the organisation named, and nobody as long as it has named none or more than one.
 */
export function oneVotePerOrganisation(
	rule: BodyRules['oneOrganisationOneVote']['value'],
	present: readonly PresentVoter[]
): OneVoteEach {
	const voting: string[] = [];
	const withoutVote: string[] = [];
	const mustName = new Set<string>();
	for (const { voter, organisation, isNamed } of present) {
		const colleagues = present.filter((one) => one.organisation === organisation);
		const isFree = rule !== 'yes' || organisation === null || colleagues.length === 1;
		const named = colleagues.filter((one) => one.isNamed).length;
		if (isFree || (named === 1 && isNamed)) voting.push(voter);
		else withoutVote.push(voter);
		if (!isFree && named !== 1) mustName.add(organisation);
	}
	return {
		voting: voting.sort(),
		withoutVote: withoutVote.sort(),
		mustName: [...mustName].sort()
	};
}
