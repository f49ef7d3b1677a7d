import type { Database, Queryable } from '$lib/server/db/client';
import {
	findChainHead,
	listChains,
	readAuditRows,
	type AuditRow
} from '$lib/server/repositories/audit-entries';
import { listNeighbourhoodSlugs } from '$lib/server/repositories/neighbourhoods';
import { hashAuditRow } from './audit';

/**
 * What is wrong with a row: it is gone, its content differs from its hash, it does not continue the row
 * before it, or it is the last one and the chain's head says something else.
 */
export type ChainFault = 'rowMissing' | 'rowChanged' | 'rowNotLinked' | 'headDiffers';

export interface ChainReport {
	/** The neighbourhood's slug, or `instance`; the chain's own name where no neighbourhood has it. */
	readonly name: string;
	/** How many rows are whole, counted from the first. */
	readonly rows: number;
	readonly broken: { readonly seq: number; readonly fault: ChainFault } | null;
}

interface Link {
	readonly seq: number;
	readonly hash: string;
}

type Walk = { readonly last: Link; readonly broken: ChainReport['broken'] };

const start: Link = { seq: 0, hash: '' };

/** How many rows are held in memory at once. */
const pageSize = 1000;

function faultOf(row: AuditRow, previous: Link): NonNullable<ChainReport['broken']> | null {
	if (row.seq !== previous.seq + 1) return { seq: previous.seq + 1, fault: 'rowMissing' };
	const { hash, ...facts } = row;
	if (hashAuditRow(facts) !== hash) return { seq: row.seq, fault: 'rowChanged' };
	return row.previousHash === previous.hash ? null : { seq: row.seq, fault: 'rowNotLinked' };
}

async function walkOn(db: Queryable, chain: string, from: Link): Promise<Walk> {
	let last = from;
	for (;;) {
		const page = await readAuditRows(db, { chain, afterSeq: last.seq, limit: pageSize });
		for (const row of page) {
			const broken = faultOf(row, last);
			if (broken) return { last, broken };
			last = row;
		}
		if (page.length < pageSize) return { last, broken: null };
	}
}

/**
 * Walks a chain to its end and holds the end against the head. Whoever writes meanwhile moves both: the walk
 * goes on until it has met the head that it read last.
 */
async function walkChain(db: Queryable, chain: string): Promise<Walk> {
	let last = start;
	let promised = 0;
	for (;;) {
		const walk = await walkOn(db, chain, last);
		if (walk.broken) return walk;
		last = walk.last;
		if (last.seq < promised) return { last, broken: { seq: last.seq + 1, fault: 'rowMissing' } };
		const head = (await findChainHead(db, chain)) ?? { lastSeq: 0, lastHash: '' };
		if (head.lastSeq === last.seq && head.lastHash === last.hash) return walk;
		if (head.lastSeq <= last.seq) {
			return { last, broken: { seq: last.seq, fault: 'headDiffers' } };
		}
		promised = head.lastSeq;
	}
}

/**
 * Recomputes the whole audit: the installation's chain and that of every neighbourhood. A neighbourhood without
 * a chain is broken too, because its founding is its first row. Only reads; the program may run meanwhile.
 */
export async function verifyChains(parts: {
	readonly db: Pick<Database, 'query'>;
}): Promise<readonly ChainReport[]> {
	const { query } = parts.db;
	const places = await listNeighbourhoodSlugs(query);
	const names = new Map([
		['instance', 'instance'],
		...places.map(({ id, slug }) => [id, slug] as const)
	]);
	const chains = new Set([...names.keys(), ...(await listChains(query))]);
	const reports: ChainReport[] = [];
	for (const chain of chains) {
		const { last, broken } = await walkChain(query, chain);
		const isUnfounded = last.seq === 0 && chain !== 'instance';
		reports.push({
			name: names.get(chain) ?? chain,
			rows: last.seq,
			broken: broken ?? (isUnfounded ? { seq: 1, fault: 'rowMissing' } : null)
		});
	}
	return reports;
}
