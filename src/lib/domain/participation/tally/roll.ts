import type { BallotKind, TallyBallot, TallyElection, TallyMark } from './election';

/**
 * A project with those who support it; `weights[i]` is what each voter of kind `kinds[i]` gives it. Where the roll is
 * not weighted every weight is 1, and the list is empty.
 */
export interface RolledProject {
	readonly id: string;
	readonly costCents: number;
	/** Sum of all weights; 0: nobody supports it. */
	readonly votes: number;
	readonly kinds: Int32Array;
	readonly weights: Int32Array;
}

/** An election made ready to count: projects in the order of ties, voters by kind (as equal ballots). */
export interface Roll {
	readonly budgetCents: number;
	readonly voters: number;
	readonly isWeighted: boolean;
	/** How many voters are of each kind. */
	readonly times: Float64Array;
	readonly projects: readonly RolledProject[];
}

/** Puts ids that are level in order, the first one first. */
export type TieOrder = (projects: readonly LevelProject[]) => readonly string[];

export interface LevelProject {
	readonly id: string;
	readonly costCents: number;
	readonly votes: number;
}

/** What a mark is worth: a place as many points as projects stand below it on the ballot (Borda), others as they are. */
function worth(kind: BallotKind, mark: TallyMark, marks: readonly TallyMark[]): number {
	if (kind === 'approval') return 1;
	if (kind !== 'ordinal') return mark.weight;
	return marks.reduce((points, other) => points + (other.weight > mark.weight ? 1 : 0), 0);
}

interface Room {
	readonly kinds: Int32Array;
	readonly weights: Int32Array;
	used: number;
	votes: number;
}

function roomsFor(election: TallyElection): Map<string, Room> {
	const counts = new Map(election.projects.map(({ id }) => [id, 0]));
	for (const { marks } of election.ballots)
		for (const { project } of marks) counts.set(project, (counts.get(project) ?? 0) + 1);
	return new Map(
		[...counts].map(([id, count]) => [
			id,
			{
				kinds: new Int32Array(count),
				weights: new Int32Array(election.kind === 'approval' ? 0 : count),
				used: 0,
				votes: 0
			}
		])
	);
}

function fill(rooms: Map<string, Room>, kind: BallotKind, ballots: readonly TallyBallot[]): void {
	for (const [index, { marks, times }] of ballots.entries())
		for (const mark of marks) {
			const room = rooms.get(mark.project);
			const weight = worth(kind, mark, marks);
			if (room === undefined || times === 0 || weight === 0) continue;
			room.kinds[room.used] = index;
			room.weights[room.used] = weight;
			room.used += 1;
			room.votes += weight * times;
		}
}

/** Makes a checked election ready; `order` decides once and for all who goes first where projects are level. */
export function rollUp(election: TallyElection, order: TieOrder): Roll {
	const rooms = roomsFor(election);
	fill(rooms, election.kind, election.ballots);
	const projects = new Map(
		election.projects.map(({ id, costCents }) => {
			const room = rooms.get(id);
			const kinds = room?.kinds.subarray(0, room.used) ?? new Int32Array();
			const weights = room?.weights.subarray(0, room.used) ?? new Int32Array();
			return [id, { id, costCents, votes: room?.votes ?? 0, kinds, weights }];
		})
	);
	return {
		budgetCents: election.budgetCents,
		isWeighted: election.kind !== 'approval',
		voters: election.ballots.reduce((sum, { times }) => sum + times, 0),
		times: Float64Array.from(election.ballots, ({ times }) => times),
		projects: order([...projects.values()]).flatMap((id) => projects.get(id) ?? [])
	};
}
