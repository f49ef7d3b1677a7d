import { ok, refuse, type Result } from '../result';
import { checkMarks, type BallotManifest } from './check-marks';
import { writeMarks, type Mark } from './marks';
import { mergeBallots, type EqualBallots } from './merge-ballots';

/** What one person read on the sheets of a pile. */
export interface PileReading {
	readonly ballots: readonly EqualBallots[];
	readonly spoiledCount: number;
}

/** `linesMissing` with `lines` and `sheets`, `lineWrong` with `line` from 1 on. */
export type ReadSheetsRefusal = 'linesMissing' | 'lineWrong';

const spoiled = /^[x×]$/i;
const blank = /^[-–—]$/;

/**
 * Reads a pile as it was typed, one line for each sheet: `1 4 7` are the marked projects (of a ranking in the order of
 * their places), `1:2 4:1` says how many, `x` is a spoiled sheet, `-` one that was left empty.
 */
export function readSheets(
	manifest: BallotManifest,
	{ text, sheetCount: sheets }: { readonly text: string; readonly sheetCount: number }
): Result<PileReading, ReadSheetsRefusal> {
	const lines = text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter(Boolean);
	if (lines.length !== sheets) return refuse('linesMissing', { lines: lines.length, sheets });
	const ballots: EqualBallots[] = [];
	for (const [index, line] of lines.entries()) {
		if (spoiled.test(line)) continue;
		const marks = readLine(line, manifest);
		const checked = marks && checkMarks(manifest, marks);
		if (!checked?.ok) return refuse('lineWrong', { line: index + 1 });
		ballots.push({ marks: writeMarks(checked.value), times: 1 });
	}
	return ok({ ballots: mergeBallots(ballots), spoiledCount: sheets - ballots.length });
}

function readLine(line: string, { ballot }: BallotManifest): readonly Mark[] | null {
	if (blank.test(line)) return [];
	const read = line.split(/[\s,;]+/).map((part, index): Mark | null => {
		const [, project, weight] = /^(\d{1,3})(?:[:=](\d{1,3}))?$/.exec(part) ?? [];
		if (project === undefined) return null;
		const usual = ballot.form === 'ranking' ? index + 1 : 1;
		return { project: Number(project), weight: weight === undefined ? usual : Number(weight) };
	});
	const marks = read.filter((mark) => mark !== null);
	return marks.length === read.length ? marks : null;
}

/** How often something was read by one person and by the other; `marks` null for spoiled sheets. */
export interface ReadingDifference {
	readonly marks: string | null;
	readonly one: number;
	readonly other: number;
}

/** Where two readings of a pile differ; nothing where they are the same. */
export function compareReadings(
	one: PileReading,
	other: PileReading
): readonly ReadingDifference[] {
	const timesIn = ({ ballots }: PileReading) =>
		new Map(ballots.map(({ marks, times }) => [marks, times]));
	const [first, second] = [timesIn(one), timesIn(other)];
	const all = [...new Set([...first.keys(), ...second.keys()])].sort();
	const differences: readonly ReadingDifference[] = [
		...all.map((marks) => ({
			marks,
			one: first.get(marks) ?? 0,
			other: second.get(marks) ?? 0
		})),
		{ marks: null, one: one.spoiledCount, other: other.spoiledCount }
	];
	return differences.filter((line) => line.one !== line.other);
}
