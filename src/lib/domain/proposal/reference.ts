/** The short number under which people find a proposal or decision: `2026-7`. Counted per neighbourhood and year. */
export interface Reference {
	readonly year: number;
	readonly number: number;
}

const shape = /^([1-9]\d{3})-([1-9]\d{0,5})$/;

export function referenceText({ year, number }: Reference): string {
	return `${year}-${number}`;
}

/** Year and number, or null where the text is no reference. */
export function parseReference(text: string): Reference | null {
	const [, year, number] = shape.exec(text) ?? [];
	return year === undefined || number === undefined
		? null
		: { year: Number(year), number: Number(number) };
}
