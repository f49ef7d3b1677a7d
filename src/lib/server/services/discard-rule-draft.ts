import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import { deleteRuleDraft, findRuleDraft } from '$lib/server/repositories/rule-drafts';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface DiscardRuleDraft extends SetUpCommand {
	readonly bodyId: string;
}

export type DiscardRuleDraftRefusal = 'notFound' | SetUpRefusal;

/** Throws the draft of a body's rules away. What is in force stays in force. */
export async function discardRuleDraft(
	context: Context,
	actor: Actor,
	command: DiscardRuleDraft
): Promise<Result<true, DiscardRuleDraftRefusal>> {
	return setUp<true, 'notFound'>(context, { actor, command }, async (tx) => {
		const { bodyId } = command;
		if ((await lockBody(tx, command, bodyId)) === null) return refuse('notFound');
		if ((await findRuleDraft(tx, command, bodyId)) === null) return refuse('notFound');
		await deleteRuleDraft(tx, command, bodyId);
		tx.note({ action: 'ruleDraftDiscarded', subjectKind: 'body', subjectId: bodyId, details: {} });
		return ok(true);
	});
}
