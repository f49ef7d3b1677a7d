import { localDateOf } from '$lib/domain/calendar';
import type { ResidentChoice } from '$lib/domain/voting/schema/resident-choice';
import type { Queryable } from '$lib/server/db/client';
import { findResidentDecision } from '$lib/server/repositories/resident-decisions';
import { findResidentVote } from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { referenceOf } from './read-desk-votes';

export interface ChosenByResidents {
	readonly choice: ResidentChoice;
	/** What the project costs on the ballot; integer cents. */
	readonly costCents: number;
}

/** What the residents' vote says about a motion that they decide themselves; null where another body does. */
export async function collectResidentChoice(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<ChosenByResidents | null> {
	const decision = await findResidentDecision(db, scope, motionId);
	const vote = decision && (await findResidentVote(db, scope, decision.residentVoteId));
	const project = vote?.manifest.projects.find(({ number }) => number === decision?.number);
	if (!vote?.outcome || !vote.countedAt || !project) return null;
	const { winners } = vote.outcome;
	const index = winners.indexOf(String(project.number));
	return {
		choice: {
			countedOn: localDateOf(vote.countedAt),
			vote: referenceOf(vote),
			place: index === -1 ? null : index + 1,
			chosen: winners.length
		},
		costCents: project.costCents
	};
}
