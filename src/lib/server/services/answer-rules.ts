import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { rulesOf, type EditTopic } from '$lib/domain/rules/edit-topics';
import { settleIdleRules } from '$lib/domain/rules/idle-rules';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import type { DraftedRules } from '$lib/domain/rules/schema/rule-draft';
import { rulePaths } from '$lib/domain/rules/schema/rule-paths';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import { findRuleDraft, saveRuleDraft } from '$lib/server/repositories/rule-drafts';
import { findVersionToEnterUnder } from './framework-above';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface AnswerRules extends SetUpCommand {
	readonly bodyId: string;
	readonly topic: EditTopic;
	/** The rules of the topic that were answered; those left out are open again. */
	readonly rules: DraftedRules;
}

export type AnswerRulesRefusal = 'notFound' | SetUpRefusal;

/**
 * Keeps what was answered on one page, and settles the rules that cannot apply then. No other rule changes: two
 * people can work on two pages at the same time. What the framework fixes is nothing to answer: a rule of the body
 * against it is given up with its page.
 */
export async function answerRules(
	context: Context,
	actor: Actor,
	command: AnswerRules
): Promise<Result<true, AnswerRulesRefusal>> {
	return setUp<true, 'notFound'>(context, { actor, command }, async (tx, now) => {
		const { bodyId, topic } = command;
		if ((await lockBody(tx, command, bodyId)) === null) return refuse('notFound');
		const draft = await findRuleDraft(tx, command, bodyId);
		if (draft === null) return refuse('notFound');
		const settled = settleIdleRules({
			before: draft.rules,
			after: { ...draft.rules, ...answeredRules(command) },
			answered: rulesOf(topic).filter((path) => command.rules[path] !== undefined)
		});
		const above = await findVersionToEnterUnder(tx, command, { bodyId, on: localDateOf(now) });
		const isGivenUp = (path: RulePath) =>
			above?.rules.fixed[path] !== undefined &&
			(rulesOf(topic).includes(path) || draft.rules[path] === undefined);
		const rules: DraftedRules = Object.fromEntries(
			rulePaths.map((path) => [path, isGivenUp(path) ? undefined : settled[path]])
		);
		const changed = rulePaths.filter(
			(path) => JSON.stringify(rules[path]) !== JSON.stringify(draft.rules[path])
		);
		await saveRuleDraft(tx, command, { bodyId, draft: { ...draft, rules }, now });
		tx.note({
			action: 'rulesAnswered',
			subjectKind: 'body',
			subjectId: bodyId,
			details: { topic, changed }
		});
		return ok(true);
	});
}

/** Every rule of the topic, those that are open again without a value. */
function answeredRules({ topic, rules }: AnswerRules): DraftedRules {
	return Object.fromEntries(rulesOf(topic).map((path) => [path, rules[path]]));
}
