import { rulesOf, type EditTopic } from '$lib/domain/rules/edit-topics';
import { findRuleDraft } from '$lib/server/repositories/rule-drafts';
import { adoptRuleDraft } from '$lib/server/services/adopt-rule-draft';
import { answerRules } from '$lib/server/services/answer-rules';
import { startRuleDraft } from '$lib/server/services/start-rule-draft';
import { commandOf, done, on, type DemoStage } from './demo-stage';
import type { DemoBody } from './found-demo-body';

interface RuleChange {
	readonly bodyId: string;
	/** The first day of the new rules. */
	readonly day: string;
	readonly topic: EditTopic;
	/** Values by the paths of their rules; each becomes the choice of the body. */
	readonly values: Readonly<Record<string, unknown>>;
	/** Where in its own document the body wrote them down. */
	readonly place: string;
}

/** A body changes some of its rules by a draft, as its manager would, and adopts them on the same day. */
export async function changeDemoRules(
	stage: DemoStage,
	{ title, name, adoption: { document } }: Pick<DemoBody, 'title' | 'name' | 'adoption'>,
	{ bodyId, day, topic, values, place }: RuleChange
): Promise<void> {
	const at = on(stage.context, day);
	const { manager } = stage;
	const command = () => ({ ...commandOf(stage, at), bodyId });
	const beginning = { from: 'rulesInForce' } as const;
	const draft = { ...command(), title, document, beginning };
	done(await startRuleDraft(at, manager, draft), `draft of ${name}`);
	const source = { document, place };
	const before = (await findRuleDraft(at.db.query, stage, bodyId))?.rules ?? {};
	const kept = rulesOf(topic).map((path) => [path, before[path]] as const);
	const changed = Object.entries(values).map(
		([path, value]) => [path, { value, source, chosenByBody: true }] as const
	);
	const rules = Object.fromEntries([...kept, ...changed]);
	const answers = { ...command(), topic, rules };
	done(await answerRules(at, manager, answers), `answers of ${name}`);
	const adopted = { adoptedBy: name, confirmedBy: null, adoptedOn: day, validFrom: day };
	done(await adoptRuleDraft(at, manager, { ...command(), ...adopted }), `new rules of ${name}`);
}
