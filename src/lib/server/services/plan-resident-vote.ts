import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { planVote } from '$lib/domain/participation/plan-vote';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findBody } from '$lib/server/repositories/bodies';
import { readFreeCents } from '$lib/server/repositories/free-money';
import { findFundYear, listCompetences } from '$lib/server/repositories/funds';
import { takeNumber } from '$lib/server/repositories/reference-counters';
import { insertResidentVote } from '$lib/server/repositories/resident-votes';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import { performCommand, type CommandRefusal } from './perform-command';

export interface PlanResidentVote {
	readonly neighbourhoodId: string;
	readonly formKey: string;
	/** The body that is advised, or the ballot of residents itself. */
	readonly bodyId: string;
	readonly fundYearId: string;
	readonly title: string;
}

type Refusal = 'bodyDoesNotDecide' | 'nothingFree';

/** Begins a vote of the residents: a plan with what the rules of the body say, for somebody to complete and announce. */
export async function planResidentVote(
	context: Context,
	actor: Actor,
	command: PlanResidentVote
): Promise<Result<{ residentVoteId: string }, Refusal | CommandRefusal>> {
	return performCommand<{ residentVoteId: string }, Refusal>(
		context,
		{ actor, command, action: 'runVote' },
		async (tx, now) => {
			const { bodyId, fundYearId, title } = command;
			const body = await findBody(tx, command, { id: bodyId });
			const year = await findFundYear(tx, command, fundYearId);
			if (body === null || year === null) return refuse('notFound');
			const competences = await listCompetences(tx, command);
			const decides = competences.some(
				(one) => one.bodyId === bodyId && one.fundId === year.fundId
			);
			if (!decides) return refuse('bodyDoesNotDecide');
			const on = localDateOf(now);
			const rules = await findRulesInForce(tx, command, { bodyId, on });
			const budgetCents = await readFreeCents(tx, command, fundYearId);
			if (budgetCents <= 0) return refuse('nothingFree');
			const id = tx.random.uuid();
			const referenceYear = Number(on.slice(0, 4));
			const referenceNumber = await takeNumber(tx, command, {
				kind: 'residentVote',
				year: referenceYear
			});
			const manifest = planVote(rules?.document ?? null, { title, budgetCents, now });
			const vote = { id, bodyId, fundYearId, referenceYear, referenceNumber, manifest };
			await insertResidentVote(tx, command, { ...vote, at: now });
			tx.note({ action: 'residentVotePlanned', subjectKind: 'residentVote', subjectId: id });
			return ok({ residentVoteId: id });
		}
	);
}
