import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { draftedRules, type DraftedRules } from '$lib/domain/rules/schema/rule-draft';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import { findRuleDraft, insertRuleDraft } from '$lib/server/repositories/rule-drafts';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { UseCaseTransaction } from './perform';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

/** With nothing answered, with the rules in force today, or with rules that came from elsewhere. */
export type DraftBeginning =
	| { readonly from: 'nothing' }
	| { readonly from: 'rulesInForce' }
	| { readonly from: 'given'; readonly rules: DraftedRules };

export interface StartRuleDraft extends SetUpCommand {
	readonly bodyId: string;
	readonly title: string;
	readonly document: string;
	readonly beginning: DraftBeginning;
}

type StartRefusal = 'notFound' | 'draftBegunAlready' | 'rulesMissing';
export type StartRuleDraftRefusal = StartRefusal | SetUpRefusal;

/** Begins the draft of a body's rules. A body has one draft at a time: two would contradict each other. */
export async function startRuleDraft(
	context: Context,
	actor: Actor,
	command: StartRuleDraft
): Promise<Result<true, StartRuleDraftRefusal>> {
	return setUp<true, StartRefusal>(context, { actor, command }, async (tx, now) => {
		const { bodyId, title, document, beginning } = command;
		const body = await lockBody(tx, command, bodyId);
		if (body === null) return refuse('notFound');
		if ((await findRuleDraft(tx, command, bodyId)) !== null) return refuse('draftBegunAlready');
		const rules = await firstRules(tx, command, now);
		if (rules === null) return refuse('rulesMissing');
		await insertRuleDraft(tx, command, { bodyId, draft: { title, document, rules }, now });
		tx.note({
			action: 'ruleDraftStarted',
			subjectKind: 'body',
			subjectId: bodyId,
			details: { from: beginning.from, answered: Object.keys(rules).length }
		});
		return ok(true);
	});
}

async function firstRules(
	tx: UseCaseTransaction,
	command: StartRuleDraft,
	now: Date
): Promise<DraftedRules | null> {
	const { beginning, bodyId } = command;
	if (beginning.from === 'nothing') return {};
	if (beginning.from === 'given') return beginning.rules;
	const inForce = await findRulesInForce(tx, command, { bodyId, on: localDateOf(now) });
	return inForce === null ? null : draftedRules(inForce.document);
}
