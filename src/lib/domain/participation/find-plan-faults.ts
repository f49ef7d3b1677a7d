import { refuse, ok, type Result } from '../result';
import type { Manifest } from './schema/manifest';
import { rulesFor } from './tally/rule';

/** What keeps a planned vote from being announced. */
export type PlanFault =
	| 'tooFewProjects'
	| 'opensInPast'
	| 'closesBeforeOpening'
	| 'budgetAboveFree'
	| 'projectAboveBudget'
	| 'rankingOfOne'
	| 'ruleNotForForm'
	| 'minimumAboveMaximum'
	| 'maximumAboveProjects'
	| 'agesCrossed'
	| 'declarationNotRuled';

export interface PlanFacts {
	/** What the fund year still has to give. */
	readonly freeCents: number;
	/** Whether the rules of the body let people say of themselves that they belong here. */
	readonly declarationIsRuled: boolean;
	readonly now: Date;
}

/** Every fault of a plan, in the order in which its pages ask. */
export function findPlanFaults(manifest: Manifest, facts: PlanFacts): readonly PlanFault[] {
	const { projects, budgetCents, ballot, eligibility } = manifest;
	const [opensAt, closesAt] = [Date.parse(manifest.opensAt), Date.parse(manifest.closesAt)];
	const { minimumAge, maximumAge } = eligibility;
	const countsProjects = ballot.form === 'approval' || ballot.form === 'ranking';
	const faults: readonly (readonly [PlanFault, boolean])[] = [
		['tooFewProjects', projects.length < 2],
		['projectAboveBudget', projects.some(({ costCents }) => costCents > budgetCents)],
		['budgetAboveFree', budgetCents > facts.freeCents],
		['minimumAboveMaximum', ballot.minimum > ballot.maximum],
		// By Borda the last place on a ballot gives nothing: one place alone would be no vote at all.
		['rankingOfOne', ballot.form === 'ranking' && ballot.minimum < 2],
		['maximumAboveProjects', countsProjects && ballot.maximum > projects.length],
		['ruleNotForForm', !rulesFor(ballot.form).includes(manifest.rule)],
		['opensInPast', opensAt <= facts.now.getTime()],
		['closesBeforeOpening', closesAt <= opensAt],
		['agesCrossed', minimumAge !== null && maximumAge !== null && minimumAge > maximumAge],
		['declarationNotRuled', eligibility.proofs.includes('declaration') && !facts.declarationIsRuled]
	];
	return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

/** The first fault as a refusal: whoever skips the check page is told here. */
export function checkPlan(manifest: Manifest, facts: PlanFacts): Result<Manifest, PlanFault> {
	const [fault] = findPlanFaults(manifest, facts);
	return fault === undefined ? ok(manifest) : refuse(fault);
}
