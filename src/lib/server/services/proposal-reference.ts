/** The year and number in `2026-7`; numbers that no proposal has where it is something else. */
export function parseReference(reference: string): { year: number; number: number } {
	const [, year, number] = /^(\d{4})-(\d{1,6})$/.exec(reference) ?? [];
	return { year: Number(year ?? 0), number: Number(number ?? 0) };
}
