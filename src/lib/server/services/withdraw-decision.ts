import type { AccountActor } from '$lib/domain/access/actor';
import {
	withdrawDecision as decide,
	type WithdrawDecisionRefusal
} from '$lib/domain/register/withdraw-decision';
import { parseReference } from '$lib/domain/proposal/reference';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findDecision, markWithdrawn } from '$lib/server/repositories/decisions';
import { lockMotion } from '$lib/server/repositories/motions';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import { enterWords } from './enter-words';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { tellOfDecision } from './tell-of-decision';

export interface WithdrawDecision extends MeetingCommand {
	/** `2026-14`. */
	readonly reference: string;
	/** Why, for everybody to read. */
	readonly reason: string;
	readonly language: string;
}

/** Takes a published decision back: it stays at its address, says so and why; its reference is never given again. */
export async function withdrawDecision(
	context: Context,
	actor: AccountActor,
	command: WithdrawDecision
): Promise<Result<true, WithdrawDecisionRefusal | CommandRefusal>> {
	const { neighbourhoodId, reference } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'publishDecision' },
		async (tx): Promise<Result<true, WithdrawDecisionRefusal | 'notFound'>> => {
			const parsed = parseReference(reference);
			const found = parsed && (await findDecision(tx, scope, parsed));
			if (!found || !(await lockMotion(tx, scope, found.motionId))) return refuse('notFound');
			const { motionId } = found;
			const decision = (await findDecision(tx, scope, { motionId })) ?? found;
			const allowed = decide(decision);
			if (!allowed.ok) return allowed;
			await write(tx, scope, { actor, command, decisionId: decision.id });
			await enterWords(tx, scope, motionId);
			await tellOfDecision(tx, scope, { decision, template: 'decisionWithdrawn' });
			tx.note({
				action: 'withdrawDecision',
				subjectKind: 'motion',
				subjectId: motionId,
				details: { reference }
			});
			return ok(true);
		}
	);
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		actor,
		command: { reason, language },
		decisionId
	}: {
		readonly actor: AccountActor;
		readonly command: WithdrawDecision;
		readonly decisionId: string;
	}
): Promise<void> {
	await markWithdrawn(tx, scope, { id: decisionId, now: tx.at });
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		ownerKind: 'decision',
		ownerId: decisionId,
		field: 'withdrawal',
		language,
		content: reason,
		authorAccountId: actor.accountId,
		createdAt: tx.at
	});
}
