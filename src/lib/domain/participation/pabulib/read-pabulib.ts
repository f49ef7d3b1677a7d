import { ok, refuse, type Refusal, type Result } from '../../result';
import { ballotKinds, type BallotKind, type TallyProject } from '../tally/election';
import {
	tieKeys,
	votesCostLot,
	type PabulibFile,
	type PabulibRefusal,
	type WrittenTies
} from './pabulib-file';
import { readAmount } from './read-amount';
import { readRows, type Row } from './read-rows';
import { BallotPiles } from './read-votes';

const sections = ['META', 'PROJECTS', 'VOTES'] as const;
type Section = (typeof sections)[number];

/** What has been read so far. */
interface Reading {
	section: Section | null;
	/** Columns of the section by their names; null before its heading. */
	columns: ReadonlyMap<string, number> | null;
	readonly meta: Map<string, string>;
	readonly names: Map<string, string>;
	readonly projects: Map<string, TallyProject>;
	piles: BallotPiles | null;
	votes: number;
}

const neededColumns = {
	META: [],
	PROJECTS: ['project_id', 'cost'],
	VOTES: ['vote']
} as const satisfies Record<Section, readonly string[]>;

const sectionNamed = (name: string | undefined) =>
	sections.find((section) => section === name?.toUpperCase());

function kindOf(meta: ReadonlyMap<string, string>): BallotKind | undefined {
	return ballotKinds.find((kind) => kind === meta.get('vote_type'));
}

function readHeading(
	reading: Reading,
	section: Section,
	{ line, cells }: Row
): Result<true, PabulibRefusal> {
	const columns = new Map(cells.map((name, at) => [name.toLowerCase(), at]));
	const missing = neededColumns[section].find((name) => !columns.has(name));
	if (missing !== undefined) return refuse('columnMissing', { line, column: missing });
	reading.columns = columns;
	if (section !== 'VOTES') return ok(true);
	const kind = kindOf(reading.meta);
	if (kind === undefined)
		return refuse('kindUnknown', { line, kind: reading.meta.get('vote_type') ?? '' });
	if ((kind === 'cumulative' || kind === 'scoring') && !columns.has('points'))
		return refuse('columnMissing', { line, column: 'points' });
	reading.piles = new BallotPiles(kind, [...reading.projects.keys()]);
	return ok(true);
}

function readProject(
	reading: Reading,
	line: number,
	cell: (name: string) => string
): Result<true, PabulibRefusal> {
	const id = cell('project_id');
	const costCents = readAmount(cell('cost'));
	if (id === '') return refuse('cellMissing', { line, column: 'project_id' });
	if (costCents === null) return refuse('amountWrong', { line, amount: cell('cost') });
	if (reading.projects.has(id)) return refuse('projectNamedTwice', { line, project: id });
	reading.projects.set(id, { id, costCents });
	reading.names.set(id, cell('name') === '' ? id : cell('name'));
	return ok(true);
}

function readRow(reading: Reading, row: Row): Result<true, PabulibRefusal> {
	const { line, cells } = row;
	if (row.quoteOpen) return refuse('quoteNotClosed', { line });
	const named = cells.length === 1 ? sectionNamed(cells[0]) : undefined;
	if (named !== undefined) {
		reading.section = named;
		reading.columns = null;
		return ok(true);
	}
	const { section, columns } = reading;
	if (section === null) return refuse('sectionMissing', { line, section: 'META' });
	if (columns === null) return readHeading(reading, section, row);
	const short = neededColumns[section].find((name) => (columns.get(name) ?? 0) >= cells.length);
	if (short !== undefined) return refuse('cellMissing', { line, column: short });
	const cell = (name: string) => cells[columns.get(name) ?? -1] ?? '';
	if (section === 'META') {
		reading.meta.set((cells[0] ?? '').toLowerCase(), cells.slice(1).join(';'));
		return ok(true);
	}
	if (section === 'PROJECTS') return readProject(reading, line, cell);
	reading.votes += 1;
	const added = reading.piles?.add(cell('vote'), cell('points')) ?? ok(true);
	return added.ok ? added : refuse(added.reason, { ...added.details, line });
}

/** A file that was cut off has fewer lines than it says. */
function countsDiffer({ meta, projects, votes }: Reading): Refusal<'countDiffers'> | null {
	for (const [key, found] of [
		['num_projects', projects.size],
		['num_votes', votes]
	] as const) {
		const told = meta.get(key);
		if (told !== undefined && Number(told) !== found)
			return refuse('countDiffers', { key, told, found });
	}
	return null;
}

function tiesOf({ meta, projects }: Reading): WrittenTies | null {
	const written = meta.get(tieKeys.rule);
	if (written === undefined) return { by: 'id' };
	const lot = (meta.get(tieKeys.lot) ?? '').split(',').filter((id) => id !== '');
	const isWhole = lot.length === projects.size && lot.every((id) => projects.has(id));
	return written === votesCostLot && isWhole ? { by: 'votesCostLot', lot } : null;
}

function conclude(reading: Reading): Result<PabulibFile, PabulibRefusal> {
	const { meta, names, projects, piles } = reading;
	const kind = kindOf(meta);
	if (piles === null || kind === undefined) return refuse('sectionMissing', { section: 'VOTES' });
	const budget = meta.get('budget');
	if (budget === undefined) return refuse('keyMissing', { key: 'budget' });
	const budgetCents = readAmount(budget);
	if (budgetCents === null) return refuse('amountWrong', { amount: budget });
	const differing = countsDiffer(reading);
	if (differing !== null) return differing;
	const ties = tiesOf(reading);
	if (ties === null) return refuse('tiesUnknown', { ties: meta.get(tieKeys.rule) ?? '' });
	const election = {
		kind,
		projects: [...projects.values()],
		budgetCents,
		ballots: piles.ballots()
	};
	return ok({ meta, names, election, ties });
}

/** Reads an election in the Pabulib format (pabulib.org/format); equal ballots come merged, and nothing of a voter is kept. */
export function readPabulib(text: string): Result<PabulibFile, PabulibRefusal> {
	const reading: Reading = {
		section: null,
		columns: null,
		meta: new Map(),
		names: new Map(),
		projects: new Map(),
		piles: null,
		votes: 0
	};
	for (const row of readRows(text)) {
		const read = readRow(reading, row);
		if (!read.ok) return read;
	}
	return conclude(reading);
}
