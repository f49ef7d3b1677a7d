/** What a ballot says about one project: a tick (1), a place (from 1 on), or how many votes or points. */
export interface Mark {
	readonly project: number;
	readonly weight: number;
}

/** `number:weight` in the order of the numbers, with commas between; empty for a blank ballot. */
export function writeMarks(marks: readonly Mark[]): string {
	return marks
		.toSorted((a, b) => a.project - b.project)
		.map(({ project, weight }) => `${project}:${weight}`)
		.join(',');
}

/** The marks of a text that `writeMarks` wrote; null for any other text. */
export function readMarks(text: string): readonly Mark[] | null {
	if (text === '') return [];
	const marks = text.split(',').map((part): Mark | null => {
		const found = /^([1-9]\d{0,8}):([1-9]\d{0,8})$/.exec(part);
		return found === null ? null : { project: Number(found[1]), weight: Number(found[2]) };
	});
	const read = marks.filter((mark) => mark !== null);
	return read.length === marks.length && writeMarks(read) === text && isOncePerProject(read)
		? read
		: null;
}

const isOncePerProject = (marks: readonly Mark[]) =>
	new Set(marks.map(({ project }) => project)).size === marks.length;
