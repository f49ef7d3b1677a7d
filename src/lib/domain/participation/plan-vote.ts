import { addDays, instantOf, localDateOf } from '../calendar';
import type { RuleDocument } from '../rules/schema/rule-document';
import type { BallotRules, Eligibility, Manifest } from './schema/manifest';

/** The rules of the body that matter to a vote of the residents. */
export type VotingRules = Pick<RuleDocument, 'body' | 'openness'>;

/** A vote is announced this many days ahead unless somebody plans otherwise: letters have to be printed and walked out. */
const daysAhead = 21;
const usualDays = 28;

/**
 * The first plan of a vote, as the rules in force have it: votes for each person and days (P-133), ages (P-13), tie to
 * the area (P-14). What they leave open is a proposal that somebody reads and changes before the vote is announced.
 */
export function planVote(
	rules: VotingRules | null,
	{
		title,
		budgetCents,
		now
	}: { readonly title: string; readonly budgetCents: number; readonly now: Date }
): Manifest {
	const held = heldBallot(rules);
	const opensOn = addDays(localDateOf(now), daysAhead);
	return {
		version: 1,
		title,
		projects: [],
		budgetCents,
		ballot: ballotOf(held?.votesPerPerson ?? null),
		rule: 'greedy_votes',
		opensAt: instantOf(opensOn, '08:00').toISOString(),
		closesAt: instantOf(addDays(opensOn, held?.days ?? usualDays), '20:00').toISOString(),
		timeZone: 'Europe/Berlin',
		eligibility: eligibilityOf(rules),
		secrecy: 'secret',
		minimumBallots: 10,
		...(held === null ? {} : { deletedAfterDays: held.deletedAfterDays }),
		lotSeedHash: null,
		// R-310 with R-311: where the rules make the ballot of all residents the body, its ranking is the decision.
		effect: rules?.body.kind.value === 'residentBallot' ? 'binding' : 'advice'
	};
}

/** P-14, P-133: whether the rules take people at their word. */
export function declarationIsRuled(rules: VotingRules | null): boolean {
	const tie = rules?.body.areaTie.value;
	if (tie?.kind === 'needed' && tie.proof === 'selfDeclaration') return true;
	return heldBallot(rules)?.identity === 'selfDeclaration';
}

function heldBallot(rules: VotingRules | null) {
	const ballot = rules?.openness.onlineBallot.value;
	return ballot?.kind === 'held' ? ballot : null;
}

function ballotOf(votesPerPerson: number | null): BallotRules {
	return { form: 'approval', minimum: 1, maximum: votesPerPerson ?? 3, perProject: 1 };
}

function eligibilityOf(rules: VotingRules | null): Eligibility {
	const tie = rules?.body.areaTie.value;
	const ages = rules?.body.ages.value;
	return {
		ties: tie?.kind === 'needed' ? [...tie.ties] : ['lives'],
		minimumAge: ages?.vote ?? null,
		maximumAge: ages?.votersAtMost ?? null,
		proofs: declarationIsRuled(rules)
			? ['account', 'declaration', 'codeLetter']
			: ['account', 'codeLetter']
	};
}
