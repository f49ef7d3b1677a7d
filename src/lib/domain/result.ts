/** Numbers and names that the sentence of a refusal needs; never anything about a person. */
export type RefusalDetails = Readonly<Record<string, number | string>>;

export interface Refusal<R extends string> {
	readonly ok: false;
	readonly reason: R;
	readonly details?: RefusalDetails;
}

/** What a rule answers: a value, or the reason why not. Rules never throw. */
export type Result<T, R extends string> = { readonly ok: true; readonly value: T } | Refusal<R>;

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

export function refuse<R extends string>(reason: R, details?: RefusalDetails): Refusal<R> {
	return details === undefined ? { ok: false, reason } : { ok: false, reason, details };
}
