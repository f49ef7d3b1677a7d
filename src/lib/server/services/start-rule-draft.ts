import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { presets } from '$lib/domain/rules/complete-rules';
import { settleIdleRules } from '$lib/domain/rules/idle-rules';
import { presetDraft } from '$lib/domain/rules/preset-draft';
import type { PresetName } from '$lib/domain/rules/presets/preset';
import type { Body } from '$lib/domain/council/body';
import { ownRules } from '$lib/domain/rules/layer-rules';
import { draftedRules, type DraftedRules } from '$lib/domain/rules/schema/rule-draft';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import { findRuleDraft, insertRuleDraft } from '$lib/server/repositories/rule-drafts';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import { findVersionToEnterUnder } from './framework-above';
import type { UseCaseTransaction } from './perform';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

/** With nothing answered, with the rules in force today, with what a preset says, or with rules from elsewhere. */
export type DraftBeginning =
	| { readonly from: 'nothing' }
	| { readonly from: 'rulesInForce' }
	| { readonly from: 'preset'; readonly preset: PresetName }
	| { readonly from: 'given'; readonly rules: DraftedRules };

export interface StartRuleDraft extends SetUpCommand {
	readonly bodyId: string;
	readonly title: string;
	readonly document: string;
	readonly beginning: DraftBeginning;
}

type FirstRefusal = 'rulesMissing' | 'presetDoesNotFit';
type StartRefusal = 'notFound' | 'draftBegunAlready' | FirstRefusal;
export type StartRuleDraftRefusal = StartRefusal | SetUpRefusal;

/**
 * Begins the draft of a body's rules. Under a framework it holds only what is the body's own: the rest is inherited.
 * A body has one draft at a time: two would contradict each other.
 */
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
		const first = await firstRules(tx, command, { body, now });
		if (!first.ok) return first;
		const begun = first.value;
		const rules = settleIdleRules({ before: begun, after: begun, answered: [] });
		await insertRuleDraft(tx, command, { bodyId, draft: { title, document, rules }, now });
		tx.note({
			action: 'ruleDraftStarted',
			subjectKind: 'body',
			subjectId: bodyId,
			details: {
				from: beginning.from,
				...(beginning.from === 'preset' ? { preset: beginning.preset } : {}),
				answered: Object.keys(rules).length
			}
		});
		return ok(true);
	});
}

async function firstRules(
	tx: UseCaseTransaction,
	command: StartRuleDraft,
	{ body, now }: { readonly body: Body; readonly now: Date }
): Promise<Result<DraftedRules, FirstRefusal>> {
	const { beginning } = command;
	const which = { bodyId: body.id, on: localDateOf(now) };
	const above = await findVersionToEnterUnder(tx, command, which);
	const own = (rules: DraftedRules) => (above === null ? rules : ownRules(above.rules, rules));
	switch (beginning.from) {
		case 'nothing':
			return ok({});
		case 'given':
			return ok(own(beginning.rules));
		case 'preset':
			return presets[beginning.preset].bodyKinds.includes(body.kind)
				? ok(own(presetDraft(beginning.preset, body.kind)))
				: refuse('presetDoesNotFit');
		case 'rulesInForce': {
			const inForce = await findRulesInForce(tx, command, which);
			return inForce === null ? refuse('rulesMissing') : ok(own(draftedRules(inForce.document)));
		}
	}
}
