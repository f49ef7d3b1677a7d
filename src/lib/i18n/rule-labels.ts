import { rulesOf, type EditTopic } from '$lib/domain/rules/edit-topics';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import {
	canBeNone,
	isFraction,
	noneField,
	ruleControl,
	sourceFields,
	type Control,
	type ControlOf
} from '$lib/forms/rule-control';
import { ruleWord } from '$lib/i18n/rule-word';
import type { FieldLabel } from '$lib/i18n/show-form';
import { m } from '$lib/paraglide/messages';

type Labelled = readonly (readonly [name: string, label: FieldLabel])[];

/** The word of a control; the choice that makes up a whole line is called after the line. */
export const labelWord = (control: Control, prefix: string): string =>
	prefix !== '' && control.word === '' ? 'line' : control.word;

function inside(path: RulePath, control: Control, prefix: string): Labelled {
	switch (control.kind) {
		case 'parts':
			return isFraction(control)
				? fraction(path, control, prefix)
				: control.parts.flatMap((part) => labels(path, part.control, prefix));
		case 'ways':
			return control.ways.flatMap((way) =>
				way.parts.flatMap((part) => labels(path, part.control, prefix))
			);
		case 'orNone':
			return labels(path, control.some, prefix);
		case 'lines':
			return labels(path, control.line, `${control.name}.*.`);
		case 'choice':
		case 'yesNo':
		case 'choices':
		case 'benches':
		case 'bench':
		case 'cents':
		case 'number':
		case 'name':
			return [];
	}
}

/** Two numbers beside each other say nothing without the name of what they make up. */
const fraction = (path: RulePath, control: ControlOf<'parts'>, prefix: string): Labelled =>
	control.parts.map((part) => {
		const text = `${ruleWord(path, control.word)}: ${ruleWord(path, part.control.word)}`;
		return [`${prefix}${part.control.name}`, labelOf(text, prefix)] as const;
	});

const labelOf = (text: string, prefix: string): FieldLabel =>
	prefix === '' ? text : (line) => m.rules_edit_line({ label: text, number: String(line) });

function labels(path: RulePath, control: Control, prefix: string): Labelled {
	const label = labelOf(ruleWord(path, labelWord(control, prefix)), prefix);
	const own = [[`${prefix}${control.name}`, label]] as const;
	const none = canBeNone(control) ? ([[noneField(control), ruleWord(path, '=none')]] as const) : [];
	return [...own, ...inside(path, control, prefix), ...none];
}

/** The label of every field of a page, in the page's order. */
export function topicLabels(topic: EditTopic): Readonly<Record<string, FieldLabel>> {
	return Object.fromEntries(
		rulesOf(topic).flatMap((path) => {
			const source = sourceFields(path);
			return [
				...labels(path, ruleControl(path), ''),
				[source.chosen, m.rules_edit_source_chosen()] as const,
				[source.document, m.rules_edit_source_document()] as const,
				[source.place, m.setup_place_label()] as const
			];
		})
	);
}
