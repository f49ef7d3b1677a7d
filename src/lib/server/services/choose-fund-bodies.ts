import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findBody } from '$lib/server/repositories/bodies';
import {
	findFund,
	letBodyDecide,
	listCompetences,
	stopBodyDeciding
} from '$lib/server/repositories/funds';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface ChooseFundBodies extends SetUpCommand {
	readonly fundId: string;
	readonly bodyIds: readonly string[];
}

/** Says which bodies decide about a fund. Motions that are under way stay with the body that has them. */
export async function chooseFundBodies(
	context: Context,
	actor: Actor,
	command: ChooseFundBodies
): Promise<Result<true, 'notFound' | SetUpRefusal>> {
	return setUp(context, { actor, command }, async (tx) => {
		const { fundId, bodyIds } = command;
		if ((await findFund(tx, command, fundId)) === null) return refuse('notFound');
		for (const id of bodyIds)
			if ((await findBody(tx, command, { id })) === null) return refuse('notFound');
		const before = (await listCompetences(tx, command))
			.filter((competence) => competence.fundId === fundId)
			.map(({ bodyId }) => bodyId);
		for (const bodyId of before.filter((one) => !bodyIds.includes(one)))
			await stopBodyDeciding(tx, command, { fundId, bodyId });
		for (const bodyId of bodyIds) await letBodyDecide(tx, command, { fundId, bodyId });
		tx.note({
			action: 'fundBodiesChosen',
			subjectKind: 'fund',
			subjectId: fundId,
			details: { before: [...before].sort(), after: [...bodyIds].sort() }
		});
		return ok(true);
	});
}
