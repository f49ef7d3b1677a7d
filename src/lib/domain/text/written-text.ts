/** A text that a person wrote, or the translation of one. Shown with its own `lang`, never retouched. */
export interface WrittenText {
	/** BCP 47 tag of the language in which the content is written. */
	readonly language: string;
	readonly content: string;
	readonly origin: 'original' | 'translation';
}

/** One field of one object in one language. */
export interface FieldText extends WrittenText {
	readonly ownerId: string;
	readonly field: string;
}

/**
 * The text to show to a reader: in the reader's language when there is one, else the original, else the
 * first. `null` when nothing has been written (or all of it was withdrawn).
 */
export function textFor<T extends WrittenText>(texts: readonly T[], language: string): T | null {
	return (
		texts.find((text) => text.language === language) ??
		texts.find(({ origin }) => origin === 'original') ??
		texts[0] ??
		null
	);
}

/** The texts of one field of one object. */
export function textsOf(
	texts: readonly FieldText[],
	{ ownerId, field }: { readonly ownerId: string; readonly field: string }
): readonly FieldText[] {
	return texts.filter((text) => text.ownerId === ownerId && text.field === field);
}
