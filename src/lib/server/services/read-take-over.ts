import { localDateOf } from '$lib/domain/calendar';
import { obstacleOf, type Obstacle } from '$lib/domain/participation/take-over';
import type { Context } from '$lib/server/context';
import { readFreeCents } from '$lib/server/repositories/free-money';
import { findResidentVote } from '$lib/server/repositories/resident-votes';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { standingOf } from './standing-projects';

export interface ChosenProject {
	readonly number: number;
	readonly title: string;
	readonly language: string;
	readonly costCents: number;
	/** What keeps it from becoming a decision; null where nothing does. */
	readonly obstacle: Obstacle | null;
}

export interface TakeOverRead {
	/** In the order in which they were chosen. */
	readonly chosen: readonly ChosenProject[];
	/** What those cost that can become decisions, and what is free for them; integer cents. */
	readonly costCents: number;
	readonly freeCents: number;
}

/** What taking a counted result over would do; null where nothing has been counted. */
export async function readTakeOver(
	{ db: { query: db } }: Pick<Context, 'db'>,
	scope: Scope,
	residentVoteId: string
): Promise<TakeOverRead | null> {
	const vote = await findResidentVote(db, scope, residentVoteId);
	if (!vote?.outcome || !vote.opensAt) return null;
	const on = localDateOf(vote.opensAt);
	const rules = await findRulesInForce(db, scope, { bodyId: vote.bodyId, on });
	const ladder = rules?.document.funding.ladder.value ?? [];
	const chosen: ChosenProject[] = [];
	for (const winner of vote.outcome.winners) {
		const project = vote.manifest.projects.find(({ number }) => String(number) === winner);
		if (project === undefined) continue;
		const { facts } = await standingOf(db, scope, { vote, project });
		const { number, title, language, costCents } = project;
		chosen.push({ number, title, language, costCents, obstacle: obstacleOf(facts, ladder) });
	}
	const decided = chosen.filter(({ obstacle }) => obstacle === null);
	return {
		chosen,
		costCents: decided.reduce((sum, { costCents }) => sum + costCents, 0),
		freeCents: await readFreeCents(db, scope, vote.fundYearId)
	};
}
