import { plainDigits } from '../amount';
import { ok, refuse, type Refusal, type Result } from '../result';
import { checkMarks, type BallotManifest, type MarksRefusal } from './check-marks';
import { writeMarks, type Mark } from './marks';
import { mergeBallots, type EqualBallots } from './merge-ballots';

/** What one person read on the sheets of a pile. */
export interface PileReading {
	readonly ballots: readonly EqualBallots[];
	readonly spoiledCount: number;
}

/** `linesMissing` with `lines` and `sheets`, `lineWrong` with the first such `line` from 1 on, and how many are `wrong`. */
export type ReadSheetsRefusal = 'linesMissing' | 'lineWrong';

/** A line that is no ballot of this vote: no marks at all, or the rule that they break, with what it compared. */
export interface LineFault {
	/** Where it stands in what was typed, from 1 on. */
	readonly line: number;
	readonly text: string;
	readonly refusal: Refusal<'lineUnreadable' | MarksRefusal>;
}

interface SheetRead {
	readonly line: number;
	readonly text: string;
	/** Null for a spoiled sheet. */
	readonly marks: Result<readonly Mark[], LineFault['refusal']['reason']> | null;
}

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
	const read = readLines(manifest, text);
	if (read.length !== sheets) return refuse('linesMissing', { lines: read.length, sheets });
	const [first, ...others] = faultsOf(read);
	if (first) return refuse('lineWrong', { line: first.line, wrong: others.length + 1 });
	const ballots: EqualBallots[] = read.flatMap(({ marks }) =>
		marks?.ok ? { marks: writeMarks(marks.value), times: 1 } : []
	);
	return ok({ ballots: mergeBallots(ballots), spoiledCount: sheets - ballots.length });
}

/** Every line that `readSheets` does not take, with its reason. */
export const findLineFaults = (manifest: BallotManifest, text: string): readonly LineFault[] =>
	faultsOf(readLines(manifest, text));

const faultsOf = (read: readonly SheetRead[]): readonly LineFault[] =>
	read.flatMap(({ line, text, marks }) =>
		marks === null || marks.ok ? [] : { line, text, refusal: marks }
	);

function readLines(manifest: BallotManifest, typed: string): readonly SheetRead[] {
	return typed
		.split(/\r?\n/)
		.map((line, index) => ({ line: index + 1, text: line.trim() }))
		.filter(({ text }) => text !== '')
		.map(({ line, text }) => {
			if (spoiled.test(text)) return { line, text, marks: null };
			const marks = readLine(text, manifest);
			return { line, text, marks: marks ? checkMarks(manifest, marks) : refuse('lineUnreadable') };
		});
}

function readLine(line: string, { ballot }: BallotManifest): readonly Mark[] | null {
	if (blank.test(line)) return [];
	const read = plainDigits(line)
		.split(/[\s,;]+/)
		.map((part, index): Mark | null => {
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

/** On how many sheets two readings of a pile differ: each of them is too often in one and too seldom in the other. */
export const differingSheets = (differences: readonly ReadingDifference[]): number =>
	differences.reduce((sum, { one, other }) => sum + Math.max(0, one - other), 0);
