import { hasSeats, type BodyKind } from '$lib/domain/council/body';
import { rulesOf, type EditTopic } from '$lib/domain/rules/edit-topics';
import { idleRules } from '$lib/domain/rules/idle-rules';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import type { RuleDraft } from '$lib/domain/rules/schema/rule-draft';
import type { TypedValues } from '$lib/forms/form';
import {
	canBeNone,
	noneField,
	ruleControl,
	sourceFields,
	type Control,
	type Part
} from '$lib/forms/rule-control';

type Field = readonly [name: string, typed: string | readonly string[]];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;
const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const textsOf = (value: unknown): readonly string[] =>
	Array.isArray(value) ? value.map(textOf) : [];

/** An amount as it is typed: 500 or 500,50. */
const typedEuros = (value: unknown): string =>
	typeof value !== 'number'
		? ''
		: value % 100 === 0
			? String(value / 100)
			: `${Math.trunc(value / 100)},${String(value % 100).padStart(2, '0')}`;

function showParts(parts: readonly Part[], value: unknown, prefix: string): readonly Field[] {
	return parts.flatMap(({ property, control }) =>
		showControl(control, isRecord(value) ? value[property] : undefined, prefix)
	);
}

const isNone = (value: unknown): boolean =>
	Array.isArray(value)
		? value.length === 0
		: isRecord(value) && Object.values(value).every((part) => part === null);

/** The fields of a page as somebody who answered so had typed them. */
function showControl(control: Control, value: unknown, prefix = ''): readonly Field[] {
	const name = `${prefix}${control.name}`;
	if (value === undefined) return [];
	if (canBeNone(control) && isNone(value)) return [[noneField(control), 'on']];
	switch (control.kind) {
		case 'parts':
			return showParts(control.parts, value, prefix);
		case 'ways': {
			const chosen = isRecord(value) ? textOf(value[control.key]) : '';
			const way = control.ways.find((one) => one.value === chosen);
			return [[name, chosen], ...showParts(way?.parts ?? [], value, prefix)];
		}
		case 'orNone':
			return value === null
				? [[name, 'none']]
				: [[name, 'some'], ...showControl(control.some, value, prefix)];
		case 'lines':
			return Array.isArray(value)
				? value.flatMap((line: unknown, index) =>
						showControl(control.line, line, `${name}.${index}.`)
					)
				: [];
		case 'choices':
		case 'benches':
			return [[name, textsOf(value)]];
		case 'yesNo':
			return [[name, value === true ? 'yes' : 'no']];
		case 'choice':
			return [[name, value === null ? 'none' : textOf(value)]];
		case 'cents':
			return [[name, typedEuros(value)]];
		case 'bench':
		case 'name':
		case 'number':
			return [[name, textOf(value)]];
	}
}

function showSource(path: RulePath, { document, rules }: RuleDraft): readonly Field[] {
	const rule = rules[path];
	const fields = sourceFields(path);
	return [
		[fields.document, rule?.source.document ?? document],
		[fields.place, rule?.source.place ?? ''],
		...(rule?.chosenByBody === true ? [[fields.chosen, 'on'] as const] : [])
	];
}

interface KnownBody {
	readonly kind: BodyKind;
	readonly benches: readonly { readonly code: string; readonly seatCount: number }[];
}

/** What the portal knows of the body: its rules can only be of this kind and for these benches. */
function showKnown(path: RulePath, { kind, benches }: KnownBody): readonly Field[] {
	const control = ruleControl(path);
	if (path === 'body.kind') return showControl(control, kind);
	if (path !== 'body.benches') return [];
	if (!hasSeats(kind)) return showControl(control, []);
	return benches.flatMap(({ code, seatCount }, line) => [
		[`${control.name}.${line}.code`, code] as const,
		[`${control.name}.${line}.seats`, String(seatCount)] as const
	]);
}

/**
 * What stands in the fields of a page: the answers so far. An open rule has none, only its likely source and what
 * is known of the body anyway; nor has one that cannot apply, so that it is asked once it can.
 */
export function showRules(topic: EditTopic, draft: RuleDraft, body: KnownBody): TypedValues {
	const idle = idleRules(draft.rules);
	return Object.fromEntries(
		rulesOf(topic).flatMap((path) => [
			...(draft.rules[path] === undefined
				? showKnown(path, body)
				: showControl(ruleControl(path), idle.has(path) ? undefined : draft.rules[path].value)),
			...showSource(path, draft)
		])
	);
}
