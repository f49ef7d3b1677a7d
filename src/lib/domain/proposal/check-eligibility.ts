import type { Guideline } from '../fund/guideline';
import { bearsShare, leastOwnCents, type CostSum } from './cost-plan';

/** What the guideline asks, in the order in which it is checked. */
export const findingCodes = [
	'withinCap',
	'reachesMinimum',
	'bearsOwnShare',
	'withinFundYear',
	'beginsLater',
	'moneyFree',
	'insideArea',
	'notBegun'
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What only a person can know; the portal asks and never guesses. */
export const askedCodes = ['insideArea', 'notBegun'] as const satisfies readonly FindingCode[];
export type AskedCode = (typeof askedCodes)[number];
export type Answers = Readonly<Partial<Record<AskedCode, 'yes' | 'no'>>>;

/** `open`: a person has to answer; `note`: worth knowing, and no bar by itself. */
export type FindingVerdict = 'kept' | 'missed' | 'open' | 'note';

export interface Finding {
	readonly code: FindingCode;
	readonly verdict: FindingVerdict;
	/** The numbers and dates that were compared. */
	readonly numbers: Readonly<Record<string, number | string>>;
}

export interface EligibilityFacts {
	readonly sum: CostSum;
	readonly startsOn: string;
	readonly endsOn: string;
	readonly place: string;
	readonly year: number;
	readonly guideline: Guideline;
	/** What the fund has left; cents. */
	readonly freeCents: number;
	readonly today: string;
	readonly answers: Answers;
}

/**
 * A proposal against the guideline of its fund year. Money that is not there today may be there on the day
 * of the decision, and a project may have been given a new day: both are notes for the desk, not bars.
 */
export function checkEligibility(facts: EligibilityFacts): readonly Finding[] {
	const { sum, guideline, year, startsOn, endsOn, today, freeCents } = facts;
	const { requestedCents, totalCents } = sum;
	const { capCents, minimumCents, ownShare } = guideline;
	const bornCents = totalCents - requestedCents;
	const leastCents = leastOwnCents(totalCents, ownShare);
	return [
		finding('withinCap', requestedCents <= capCents, { requestedCents, capCents }),
		finding('reachesMinimum', requestedCents >= minimumCents, { requestedCents, minimumCents }),
		finding('bearsOwnShare', bearsShare(sum, ownShare), {
			...ownShare,
			bornCents,
			leastCents,
			totalCents
		}),
		finding('withinFundYear', isWithin(year, startsOn, endsOn), { startsOn, endsOn, year }),
		note('beginsLater', startsOn > today, { startsOn, today }),
		note('moneyFree', requestedCents <= freeCents, { requestedCents, freeCents }),
		asked('insideArea', facts.answers, { areaName: guideline.areaName, place: facts.place }),
		...(guideline.mustNotHaveBegun ? [asked('notBegun', facts.answers, { startsOn })] : [])
	];
}

/** Whether nothing bars the proposal: all kept or noted, and every question answered with yes. */
export function isEligible(findings: readonly Finding[]): boolean {
	return findings.every(({ verdict }) => verdict === 'kept' || verdict === 'note');
}

function finding(code: FindingCode, isKept: boolean, numbers: Finding['numbers']): Finding {
	return { code, verdict: isKept ? 'kept' : 'missed', numbers };
}

function note(code: FindingCode, isKept: boolean, numbers: Finding['numbers']): Finding {
	return { code, verdict: isKept ? 'kept' : 'note', numbers };
}

function asked(code: AskedCode, answers: Answers, numbers: Finding['numbers']): Finding {
	const answer = answers[code];
	if (answer === undefined) return { code, verdict: 'open', numbers };
	return finding(code, answer === 'yes', numbers);
}

function isWithin(year: number, startsOn: string, endsOn: string): boolean {
	return [startsOn, endsOn].every((on) => Number(on.slice(0, 4)) === year);
}
