import { error } from '@sveltejs/kit';
import {
	editTopicNames,
	isEditTopic,
	rulesOf,
	topicAfter,
	topicOfRule,
	type EditTopic
} from '$lib/domain/rules/edit-topics';
import { framedRules } from '$lib/domain/rules/framed-rules';
import { gatesAmong, idleRules } from '$lib/domain/rules/idle-rules';
import type { RuleFramework } from '$lib/domain/rules/layer-rules';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import type { DraftedRules, RuleDraft } from '$lib/domain/rules/schema/rule-draft';
import { unregulatedRules } from '$lib/domain/rules/unregulated-rules';
import { answerRulesForm } from '$lib/forms/answer-rules';
import { typedValues } from '$lib/forms/form';
import { withOneMoreLine } from '$lib/forms/repeated-lines';
import { showRules } from '$lib/forms/show-rules';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { ruleDraftOf } from '$lib/server/rule-draft-of-event';
import { answerRules } from '$lib/server/services/answer-rules';
import type { Actions, PageServerLoad } from './$types';

function topicOf(params: { readonly topic: string }): EditTopic {
	if (!isEditTopic(params.topic)) error(404, { message: 'notFound' });
	return params.topic;
}

/** Which button was pressed, and for which list where it adds a line to one. */
function intentOf(data: FormData): { readonly intent: string; readonly list: string } {
	const pressed = data.get('intent');
	const [intent = '', list = ''] = typeof pressed === 'string' ? pressed.split(':') : [];
	return { intent, list };
}

/** What may be left to custom here; what the framework says is no open question. */
function unregulated(
	topic: EditTopic,
	document: string,
	framework: RuleFramework | null
): DraftedRules {
	const silent = Object.entries(unregulatedRules(topic, { document, place: '' }));
	const said = { ...framework?.fixed, ...framework?.optional };
	return Object.fromEntries(silent.filter(([path]) => !(path in said)));
}

/** The questions of a page, and those that answers on other pages leave nothing to say about. */
function questionsOf(topic: EditTopic, { rules }: RuleDraft) {
	const paths = rulesOf(topic);
	const { gates, moot } = gatesAmong(paths, rules);
	const idleBy = idleRules(rules);
	const causeOf = (path: RulePath): RulePath | undefined => {
		const by = idleBy.get(path);
		return by && paths.includes(by) ? causeOf(by) : by;
	};
	const idle = paths.flatMap((path) => {
		const by = causeOf(path);
		return by === undefined ? [] : [{ path, by, topic: topicOfRule(by) }];
	});
	const asked = paths
		.filter((path) => !idle.some((one) => one.path === path))
		.map((path) => ({ path, part: partOf(gates.includes(path), moot.includes(path)) }));
	return { asked, idle };
}

function partOf(isGate: boolean, isMoot: boolean): 'gate' | 'moot' | null {
	if (isGate) return 'gate';
	return isMoot ? 'moot' : null;
}

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const topic = topicOf(event.params);
	const found = await ruleDraftOf(event, neighbourhoodId, event.params.body);
	const { body, draft, benches, framework } = found;
	return {
		body: { name: body.name, slug: body.slug },
		topic,
		number: editTopicNames.indexOf(topic) + 1,
		count: editTopicNames.length,
		typed: showRules(topic, draft, { kind: body.kind, benches }),
		...questionsOf(topic, draft),
		framed: framedRules(topic, framework, draft),
		benches: benches.map(({ code, name }) => ({ code, name })),
		canBeUnregulated: Object.keys(unregulated(topic, draft.document, framework)).length > 0
	};
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const topic = topicOf(event.params);
		const data = await event.request.formData();
		const { intent, list } = intentOf(data);
		if (intent === 'add-line') return withOneMoreLine(typedValues(data), list, 'more');
		const { body, draft, framework } = await ruleDraftOf(event, neighbourhoodId, event.params.body);
		const silent = intent === 'unregulated' ? unregulated(topic, draft.document, framework) : {};
		const next = intent === 'overview' ? null : topicAfter(topic);
		const pages = `/${slug}/desk/set-up/bodies/${body.slug}/rules/draft`;
		return answerForm({
			data,
			schema: answerRulesForm(topic),
			run: (answered, formKey) =>
				answerRules(event.locals.context, actor, {
					neighbourhoodId,
					bodyId: body.id,
					topic,
					rules: { ...silent, ...answered },
					formKey
				}),
			words: setUpRefusal,
			to: () => href(next === null ? `${pages}?saved` : `${pages}/${next}?saved`)
		});
	}
} satisfies Actions;
