import { z } from 'zod';
import { benchCode } from '$lib/domain/rules/schema/rule';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import { ruleValueSchemas } from '$lib/domain/rules/schema/rule-paths';

/**
 * How the value of a rule is asked. `name` is its field (inside a repeated line: the part of that line), `word`
 * the place under which its words are found. Everything is made from the schema, so that a rule added there is
 * asked here.
 */
export type Control = {
	readonly name: string;
	readonly word: string;
	/** An empty answer is one: the value is then null. */
	readonly isOptional: boolean;
} & (
	| { readonly kind: 'choice'; readonly values: readonly string[] }
	| { readonly kind: 'yesNo' }
	| { readonly kind: 'bench' }
	| { readonly kind: 'cents' }
	| { readonly kind: 'choices'; readonly values: readonly string[]; readonly least: number }
	| { readonly kind: 'benches'; readonly least: number }
	| { readonly kind: 'number'; readonly min: number; readonly max: number }
	| { readonly kind: 'name'; readonly max: number }
	| { readonly kind: 'parts'; readonly parts: readonly Part[] }
	| { readonly kind: 'ways'; readonly key: string; readonly ways: readonly Way[] }
	| { readonly kind: 'orNone'; readonly some: Control }
	| {
			readonly kind: 'lines';
			readonly line: Control;
			readonly least: number;
			readonly most: number;
	  }
);

export interface Part {
	readonly property: string;
	readonly control: Control;
}

/** One of several ways a rule can be, with what has to be said about it. */
export interface Way {
	readonly value: string;
	readonly parts: readonly Part[];
}

export type ControlOf<K extends Control['kind']> = Extract<Control, { readonly kind: K }>;

interface Place {
	readonly name: string;
	readonly word: string;
	readonly isOptional: boolean;
}

const snake = (text: string) => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const wordIn = (word: string, next: string) => (word === '' ? next : `${word}.${next}`);
const nameIn = (name: string, next: string) =>
	name === '' ? snake(next) : `${name}__${snake(next)}`;

/** The limit of a list, as zod keeps it. */
function limitOf(
	schema: z.ZodArray,
	check: 'min_length' | 'max_length',
	otherwise: number
): number {
	for (const { _zod } of schema.def.checks ?? []) {
		const def: object = _zod.def;
		if (_zod.def.check !== check) continue;
		if ('minimum' in def && typeof def.minimum === 'number') return def.minimum;
		if ('maximum' in def && typeof def.maximum === 'number') return def.maximum;
	}
	return otherwise;
}

function partsOf(shape: Readonly<Record<string, z.core.$ZodType>>, place: Place): readonly Part[] {
	return Object.entries(shape).map(([property, schema]) => ({
		property,
		control: controlOf(schema, {
			name: nameIn(place.name, property),
			word: wordIn(place.word, property),
			isOptional: false
		})
	}));
}

function waysOf(schema: z.ZodDiscriminatedUnion, place: Place): Control {
	const key = schema.def.discriminator;
	const ways = schema.options.flatMap((option) => {
		if (!(option instanceof z.ZodObject)) return [];
		const { [key]: literal, ...shape } = option.shape;
		if (!(literal instanceof z.ZodLiteral)) return [];
		const value = String(literal.value);
		const inside = { ...place, name: nameIn(place.name, value), word: wordIn(place.word, value) };
		return [{ value, parts: partsOf(shape, inside) }];
	});
	return { ...place, name: place.name || key, kind: 'ways', key, ways };
}

function listOf(schema: z.ZodArray, place: Place): Control {
	const { element } = schema;
	const least = limitOf(schema, 'min_length', 0);
	if (element === benchCode) return { ...place, kind: 'benches', least };
	if (element instanceof z.ZodEnum)
		return { ...place, kind: 'choices', values: element.options.map(String), least };
	const line = controlOf(element, { name: '', word: place.word, isOptional: false });
	return { ...place, kind: 'lines', line, least, most: limitOf(schema, 'max_length', 50) };
}

/** What may be null: a field that may stay empty; anything larger is asked for first. */
function nullableOf(inner: z.core.$ZodType, place: Place): Control {
	const isLarge = inner instanceof z.ZodObject || inner instanceof z.ZodDiscriminatedUnion;
	const isRule = place.word === '';
	if (!isLarge && !isRule) return controlOf(inner, { ...place, isOptional: true });
	const inside = { name: nameIn(place.name, 'some'), word: wordIn(place.word, 'some') };
	return { ...place, kind: 'orNone', some: controlOf(inner, { ...inside, isOptional: false }) };
}

function controlOf(schema: z.core.$ZodType, place: Place): Control {
	if (schema instanceof z.ZodNullable) return nullableOf(schema.unwrap(), place);
	if (schema instanceof z.ZodEnum)
		return { ...place, kind: 'choice', values: schema.options.map(String) };
	if (schema instanceof z.ZodDiscriminatedUnion) return waysOf(schema, place);
	if (schema instanceof z.ZodObject)
		return { ...place, kind: 'parts', parts: partsOf(schema.shape, place) };
	if (schema instanceof z.ZodArray) return listOf(schema, place);
	if (schema instanceof z.ZodBoolean) return { ...place, kind: 'yesNo' };
	if (schema instanceof z.ZodNumber) return numberOf(schema, place);
	if (schema === benchCode) return { ...place, kind: 'bench' };
	const max = schema instanceof z.ZodString ? (schema.maxLength ?? 120) : 120;
	return { ...place, kind: 'name', max };
}

function numberOf({ minValue, maxValue }: z.ZodNumber, place: Place): Control {
	if (place.name.endsWith('_cents')) return { ...place, kind: 'cents' };
	return { ...place, kind: 'number', min: minValue ?? 0, max: Math.min(maxValue ?? 0, 1_000_000) };
}

/** The field of a rule: `funding.quorumMissed` is asked as `funding_quorum_missed`. */
export const ruleField = (path: RulePath) => snake(path.replace('.', '_'));

const controls: ReadonlyMap<RulePath, Control> = new Map(
	ruleValueSchemas.map(({ path, schema }) => [
		path,
		controlOf(schema, { name: ruleField(path), word: '', isOptional: false })
	])
);

/** How this rule is asked. */
export function ruleControl(path: RulePath): Control {
	return controls.get(path) ?? { name: '', word: '', isOptional: false, kind: 'name', max: 120 };
}

/** Whether nothing at all is an answer of its own, for which there has to be something to tick. */
export function canBeNone(control: Control): boolean {
	if (control.word !== '') return false;
	if (control.kind === 'parts') return control.parts.every((part) => part.control.isOptional);
	return 'least' in control && control.least === 0;
}

/** A fraction is asked as two numbers beside each other. */
export function isFraction(control: ControlOf<'parts'>): boolean {
	return control.parts.map(({ property }) => property).join() === 'numerator,denominator';
}

/** The field that says that nothing applies. */
export const noneField = (control: Control) => `none__${control.name}`;

export const sourceFields = (path: RulePath) => ({
	document: `source__${ruleField(path)}__document`,
	place: `source__${ruleField(path)}__place`,
	chosen: `source__${ruleField(path)}__chosen`
});
