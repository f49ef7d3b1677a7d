import { ok, refuse, type Result } from '../../result';
import type { TallyBallot, TallyElection } from './election';
import type { TallyRefusal } from './outcome';

type ElectionRefusal = Extract<
	TallyRefusal,
	'projectNamedTwice' | 'projectUnknown' | 'amountWrong' | 'ballotWrong'
>;

/** Sums of votes stay safe integers. */
const mostVoters = 1_000_000_000;
const mostWeight = 1_000_000;
const isAmount = (cents: number) => Number.isSafeInteger(cents) && cents >= 0;

function checkBallot(
	{ marks, times }: TallyBallot,
	ids: ReadonlySet<string>
): Result<true, ElectionRefusal> {
	if (!isAmount(times)) return refuse('ballotWrong');
	for (let at = 0; at < marks.length; at++) {
		const mark = marks[at];
		if (mark === undefined) continue;
		if (!ids.has(mark.project)) return refuse('projectUnknown', { project: mark.project });
		if (!isAmount(mark.weight) || mark.weight === 0 || mark.weight > mostWeight)
			return refuse('ballotWrong', { project: mark.project });
		for (let before = 0; before < at; before++)
			if (marks[before]?.project === mark.project)
				return refuse('ballotWrong', { project: mark.project });
	}
	return ok(true);
}

/** Whether the numbers add up: every project named once, amounts in whole cents, one mark for a project on a ballot. */
export function checkElection(election: TallyElection): Result<true, ElectionRefusal> {
	const ids = new Set<string>();
	for (const { id, costCents } of election.projects) {
		if (ids.has(id)) return refuse('projectNamedTwice', { project: id });
		if (!isAmount(costCents)) return refuse('amountWrong', { project: id });
		ids.add(id);
	}
	if (!isAmount(election.budgetCents)) return refuse('amountWrong');
	const voters = election.ballots.reduce((sum, { times }) => sum + times, 0);
	if (voters > mostVoters) return refuse('ballotWrong');
	for (const ballot of election.ballots) {
		const checked = checkBallot(ballot, ids);
		if (!checked.ok) return checked;
	}
	return ok(true);
}
