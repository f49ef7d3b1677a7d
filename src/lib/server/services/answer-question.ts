import type { Actor } from '$lib/domain/access/actor';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockForAct, writeAct, type ActRefusal } from './act-on-proposal';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';
import { tellApplicant } from './tell-applicant';

export interface AnswerQuestion {
	readonly neighbourhoodId: string;
	/** `2026-7`. */
	readonly reference: string;
	readonly answer: string;
	readonly language: string;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type AnswerQuestionRefusal = ActRefusal | FormKeyRefusal;

/** Answers the desk's question and hands the proposal in again as it stands. */
export async function answerQuestion(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, reference, answer, language, form }: AnswerQuestion
): Promise<Result<true, AnswerQuestionRefusal>> {
	const scope = { neighbourhoodId };
	return perform<true, AnswerQuestionRefusal>(
		context,
		{ actor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx) => {
			const locked = await lockForAct(tx, scope, { actor, reference, act: 'correct' });
			if (!locked.ok) return locked;
			const proposal = locked.value;
			const text = { field: 'answer', language, content: answer } as const;
			await writeAct(tx, scope, { actor, proposal, act: 'correct', text });
			await tellApplicant(tx, scope, { proposalId: proposal.id, template: 'proposalReceived' });
			return ok(true);
		}
	);
}
