import type { Mark } from '$lib/domain/participation/marks';
import type { Manifest } from '$lib/domain/participation/schema/manifest';
import { fieldErrorOf } from '$lib/forms/field-error';
import { typedValues, type FieldErrors, type TypedValues } from '$lib/forms/form';

type Ballot = Pick<Manifest, 'projects' | 'ballot'>;

/** A ballot's form: `project` ticked, `votes_3` typed, or `ranked` in the order of the voter. */
export interface MarkedForm {
	readonly marks: readonly Mark[];
	readonly typed: TypedValues;
	readonly errors: FieldErrors;
}

export const votesField = (project: number) => `votes_${project}`;

const valuesOf = (typed: TypedValues, name: string): readonly string[] => {
	const value = typed[name];
	return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

const isNumber = (text: string) => /^\d{1,9}$/.test(text);

/** Digits of any script as those of ours: `٣` is 3. */
const plainDigits = (text: string) =>
	text.trim().replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** Reads a posted ballot as its form is. What breaks the manifest is for `checkMarks` to say. */
export function readBallotForm(data: FormData, { projects, ballot }: Ballot): MarkedForm {
	const typed = typedValues(data);
	if (ballot.form === 'votes' || ballot.form === 'points') {
		const read = projects.map(({ number }) => readVotes(typed, number, ballot.perProject));
		return {
			marks: read.flatMap(({ mark }) => mark ?? []),
			typed,
			errors: Object.fromEntries(read.flatMap(({ error }) => (error ? [error] : [])))
		};
	}
	const isRanking = ballot.form === 'ranking';
	const numbers = valuesOf(typed, isRanking ? 'ranked' : 'project')
		.filter(isNumber)
		.map(Number);
	const marks = numbers.map((project, index) => ({ project, weight: isRanking ? index + 1 : 1 }));
	return { marks, typed, errors: {} };
}

function readVotes(typed: TypedValues, project: number, most: number) {
	const name = votesField(project);
	const text = plainDigits(valuesOf(typed, name)[0] ?? '');
	if (text === '' || text === '0') return { mark: null, error: null };
	const wrong = (code: 'notANumber' | 'tooLarge') => {
		const params = { error: code, ...(code === 'tooLarge' ? { limit: most } : {}) };
		const issue = { code: 'custom' as const, path: [], message: '', params };
		return { mark: null, error: [name, fieldErrorOf(issue)] as const };
	};
	if (!isNumber(text)) return wrong('notANumber');
	const weight = Number(text);
	if (weight > most) return wrong('tooLarge');
	return weight === 0 ? { mark: null, error: null } : { mark: { project, weight }, error: null };
}

/** The fields of a form in which these marks were made. */
export function typedBallot(
	marks: readonly Mark[],
	{ ballot }: Pick<Ballot, 'ballot'>
): TypedValues {
	if (ballot.form === 'votes' || ballot.form === 'points')
		return Object.fromEntries(
			marks.map(({ project, weight }) => [votesField(project), String(weight)])
		);
	if (ballot.form !== 'ranking') return { project: marks.map(({ project }) => String(project)) };
	return {
		ranked: marks
			.toSorted((one, other) => one.weight - other.weight)
			.map(({ project }) => String(project))
	};
}

/** The projects in the order of the voter, after a button was pressed: `add_3`, `up_3`, `down_3`, `remove_3`. */
export function moveRanked(ranked: readonly number[], intent: string): readonly number[] {
	const [, act, text] = /^(add|up|down|remove)_(\d{1,3})$/.exec(intent) ?? [];
	const project = Number(text);
	const at = ranked.indexOf(project);
	if (act === undefined) return ranked;
	if (act === 'add') return at === -1 ? [...ranked, project] : ranked;
	if (at === -1) return ranked;
	if (act === 'remove') return ranked.toSpliced(at, 1);
	const to = act === 'up' ? at - 1 : at + 1;
	if (to < 0 || to >= ranked.length) return ranked;
	return ranked.toSpliced(at, 1).toSpliced(to, 0, project);
}
