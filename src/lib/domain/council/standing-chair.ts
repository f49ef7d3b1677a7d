import { addDays } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { BodyRules } from '../rules/schema/body-rules';
import { ageOn } from './check-voter';
import { covers, type Term } from './appoint-holder';

export const chairRoles = ['chair', 'deputy'] as const;
export type ChairRole = (typeof chairRoles)[number];
type ChairRule = BodyRules['chair']['value'];

/** Who leads from when on: somebody on a seat, or, where it goes round, the bench whose year it was first. */
export interface ChairTerm extends Term {
	readonly id: string;
	readonly role: ChairRole;
	readonly seatHolderId: string | null;
	readonly benchId: string | null;
}

export type Leads =
	| { readonly kind: 'office' }
	| { readonly kind: 'holder'; readonly seatHolderId: string }
	| { readonly kind: 'bench'; readonly benchId: string };

interface Named {
	readonly terms: readonly ChairTerm[];
	/** In their order: the chair goes round in it. */
	readonly benchIds: readonly string[];
	readonly role: ChairRole;
	readonly on: string;
}

/**
 * Who leads the meetings on that day (P-17); null where nobody is named. Where the office leads, nobody else is its
 * chair. Where it rotates, the next bench comes each year on the day on which the first one began.
 */
export function chairOn(rule: ChairRule, { terms, benchIds, role, on }: Named): Leads | null {
	if (rule === 'office' && role === 'chair') return { kind: 'office' };
	const term = terms.find((one) => one.role === role && covers(one, on));
	if (term === undefined) return null;
	if (term.seatHolderId !== null) return { kind: 'holder', seatHolderId: term.seatHolderId };
	const first = benchIds.findIndex((id) => id === term.benchId);
	const benchId = benchIds[(first + ageOn(term.fromOn, on)) % benchIds.length];
	return first < 0 || benchId === undefined ? null : { kind: 'bench', benchId };
}

export type StandingChairRefusal =
	'officeLeads' | 'chairByBench' | 'chairByPerson' | 'chairNotOfBody' | 'chairNamedLater';

interface NewChair {
	readonly role: ChairRole;
	readonly seatHolderId: string | null;
	readonly benchId: string | null;
	readonly fromOn: string;
}

/**
 * Whether somebody can be written down as chair from that day on. Whoever was it until then stops the day before;
 * answered is the term that ends so, if there is one.
 */
export function nameStandingChair(
	rule: ChairRule,
	{
		terms,
		holderIds
	}: { readonly terms: readonly ChairTerm[]; readonly holderIds: readonly string[] },
	named: NewChair
): Result<{ ends: ChairTerm | null; lastOn: string }, StandingChairRefusal> {
	const { role, seatHolderId, benchId, fromOn } = named;
	if (rule === 'office' && role === 'chair') return refuse('officeLeads');
	const isByBench = rule === 'rotatesYearly' && role === 'chair';
	if (isByBench && benchId === null) return refuse('chairByBench');
	if (!isByBench && seatHolderId === null) return refuse('chairByPerson');
	if (seatHolderId !== null && !holderIds.includes(seatHolderId)) return refuse('chairNotOfBody');
	const same = terms.filter((one) => one.role === role);
	if (same.some((one) => one.fromOn >= fromOn)) return refuse('chairNamedLater');
	return ok({ ends: same.find((one) => covers(one, fromOn)) ?? null, lastOn: addDays(fromOn, -1) });
}
