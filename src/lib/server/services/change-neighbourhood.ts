import type { Actor } from '$lib/domain/access/actor';
import {
	areaBranch,
	orderLanguages,
	type NeighbourhoodRefusal
} from '$lib/domain/neighbourhood/neighbourhood';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { growBranch } from '$lib/server/repositories/areas';
import { lockNeighbourhood, saveNeighbourhood } from '$lib/server/repositories/neighbourhoods';
import type { NeighbourhoodFacts } from './create-neighbourhood';
import { changedFields, setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export type ChangeNeighbourhood = SetUpCommand & NeighbourhoodFacts;

export type ChangeNeighbourhoodRefusal =
	| Exclude<NeighbourhoodRefusal, 'slugTaken' | 'slugMalformed' | 'slugReserved'>
	| 'notFound'
	| SetUpRefusal;

/** Changes everything about a neighbourhood but its slug, which may stand on paper. */
export async function changeNeighbourhood(
	context: Context,
	actor: Actor,
	command: ChangeNeighbourhood
): Promise<Result<true, ChangeNeighbourhoodRefusal>> {
	const languages = orderLanguages(command.languages);
	if (!languages.ok) return languages;
	return setUp(context, { actor, command }, async (tx, now) => {
		const before = await lockNeighbourhood(tx, command.neighbourhoodId);
		if (before === null) return refuse('notFound');
		const { name, address, contactEmail } = command;
		const branch = areaBranch(command, name);
		const areaId = await growBranch(tx, branch, () => context.random.uuid());
		const after = { ...before, name, address, contactEmail, areaId, languages: languages.value };
		await saveNeighbourhood(tx, after, now);
		tx.note({
			action: 'neighbourhoodChanged',
			subjectKind: 'neighbourhood',
			subjectId: before.id,
			details: {
				changed: changedFields(before, after),
				before: { languages: before.languages },
				after: { languages: after.languages }
			}
		});
		return ok(true);
	});
}
