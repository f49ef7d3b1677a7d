import { ok, refuse, type Result } from '../../result';
import type { BallotKind, TallyBallot, TallyMark } from '../tally/election';
import type { PabulibRefusal } from './pabulib-file';

interface Pile {
	readonly marks: readonly TallyMark[];
	times: number;
}

type MarksRefusal = Extract<PabulibRefusal, 'projectUnknown' | 'pointsWrong'>;

const listed = (cell: string) => (cell === '' ? [] : cell.split(','));

function weightsOf(kind: BallotKind, points: string, count: number): readonly number[] | null {
	if (kind === 'approval') return Array.from({ length: count }, () => 1);
	if (kind === 'ordinal') return Array.from({ length: count }, (_none, at) => at + 1);
	const weights = listed(points).map((text) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : -1));
	return weights.length === count && !weights.includes(-1) ? weights : null;
}

/** Puts ballots with the same marks together as they are read. */
export class BallotPiles {
	/** By the text of the line, so that equal lines are read once, and by the marks in one order. */
	readonly #byText = new Map<string, Pile>();
	readonly #byMarks = new Map<string, Pile>();
	readonly #kind: BallotKind;
	/** Place of each project in the file. */
	readonly #places: ReadonlyMap<string, number>;
	/** One object for each mark there is, however many ballots bear it. */
	readonly #marks = new Map<string, TallyMark>();

	constructor(kind: BallotKind, ids: readonly string[]) {
		this.#kind = kind;
		this.#places = new Map(ids.map((id, place) => [id, place]));
	}

	/** Adds the ballot of one line; a project that it names twice counts once, with its first mark. */
	add(vote: string, points: string): Result<true, MarksRefusal> {
		const text = points === '' ? vote : `${vote};${points}`;
		const known = this.#byText.get(text);
		if (known !== undefined) {
			known.times += 1;
			return ok(true);
		}
		const marks = this.#read(vote, points);
		if (!marks.ok) return marks;
		const key = marks.value.map(({ project, weight }) => `${project}=${weight}`).join(',');
		const pile = this.#byMarks.get(key) ?? { marks: marks.value, times: 0 };
		pile.times += 1;
		this.#byMarks.set(key, pile);
		this.#byText.set(text, pile);
		return ok(true);
	}

	ballots(): readonly TallyBallot[] {
		return [...this.#byMarks.values()];
	}

	#read(vote: string, points: string): Result<readonly TallyMark[], MarksRefusal> {
		const named = listed(vote).map((id) => id.trim());
		const stranger = named.find((id) => !this.#places.has(id));
		if (stranger !== undefined) return refuse('projectUnknown', { project: stranger });
		const once = this.#kind === 'ordinal' ? [...new Set(named)] : named;
		const weights = weightsOf(this.#kind, points, once.length);
		if (weights === null) return refuse('pointsWrong', { points });
		const marks = new Map<string, TallyMark>();
		for (const [at, id] of once.entries()) {
			const weight = weights[at] ?? 0;
			if (weight > 0 && !marks.has(id)) marks.set(id, this.#mark(id, weight));
		}
		const place = ({ project }: TallyMark) => this.#places.get(project) ?? 0;
		return ok([...marks.values()].sort((a, b) => place(a) - place(b)));
	}

	#mark(project: string, weight: number): TallyMark {
		const key = `${weight} ${project}`;
		const mark = this.#marks.get(key) ?? { project, weight };
		this.#marks.set(key, mark);
		return mark;
	}
}
