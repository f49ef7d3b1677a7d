/**
 * What a rule says, as a code with the values of the rule. Every code has its sentence in every language, and
 * every value stands in it.
 */
export function say<const C extends string>(code: C): { readonly code: C };
export function say<const C extends string, V extends object>(
	code: C,
	values: V
): { readonly code: C } & Readonly<V>;
export function say(code: string, values?: object) {
	return { code, ...values };
}

/** One reader for each rule of a chapter; a rule without a reader does not compile. */
export type Readers<Chapter> = {
	readonly [K in keyof Chapter]: (
		value: Chapter[K] extends { readonly value: infer V } ? V : never
	) => readonly { readonly code: string }[];
};

/** The sentences that the readers of a chapter can make. */
export type SaidBy<R extends object> = {
	[K in keyof R]: R[K] extends (value: never) => readonly (infer S)[] ? S : never;
}[keyof R];
