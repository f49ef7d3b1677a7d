import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { writeMarks, type Mark } from '$lib/domain/participation/marks';
import { votingCode, votingRight } from '$lib/server/db/schema';
import { closeResidentVote } from '$lib/server/services/close-resident-vote';
import { enterVotingCode } from '$lib/server/services/enter-voting-code';
import { takeSnapshot, type Snapshot } from '../support/database-traces';
import { signedIn } from '../support/people';
import { freshStore } from '../support/postgres';
import {
	aResidentVote,
	aVotingAccount,
	byAccount,
	byCode,
	cast,
	someCodes,
	ticks
} from '../support/resident-voting';
import { maintain } from '../support/postgres-cluster';
import { valueOf } from '../support/setting-up';

/**
 * Whoever steals a dump has every table with the place (ctid) and the transaction (xmin) of each row, before the closing and
 * after it. What a ballot says stands nowhere but in `counted_ballot`, whose rows all came at once and belong to nobody.
 */
const store = await freshStore();
const { context, url } = store;
const vote = await aResidentVote(context);
const { neighbourhoodId, residentVoteId } = vote;
const scope = { neighbourhoodId };
const clientAddress = '203.0.113.7';

/** Whoever votes, and for what: each combination is one that nobody else has. */
const choices: readonly (readonly Mark[])[] = [
	ticks(1),
	ticks(2, 4),
	ticks(1, 3, 5),
	ticks(4),
	ticks(2, 3),
	ticks(5)
];
let whileOpen: Snapshot;
let opened: Snapshot;

async function everybodyVotes(): Promise<void> {
	const { codes } = await someCodes(context, vote, { size: 3 });
	for (const [index, marks] of choices.entries()) {
		const code = codes[index];
		if (code === undefined) {
			// Signed in just before, as a real request is, so that the session's row lies beside the ballot's.
			const accountId = await aVotingAccount(context, vote);
			await signedIn(context, accountId);
			valueOf(await cast(context, vote, { voter: byAccount(accountId), marks }));
			continue;
		}
		const name = { neighbourhoodId, residentVoteId };
		const here = { ...name, clientAddress, accountId: null };
		await enterVotingCode(context, { ...here, code: '00000111112222233333' });
		valueOf(await enterVotingCode(context, { ...here, code }));
		valueOf(await cast(context, vote, { voter: byCode(code), marks: ticks(1, 2) }));
		valueOf(await cast(context, vote, { voter: byCode(code), marks }));
	}
}

/** The real closing, in the very moment in which the time is over. */
async function openUrn(): Promise<void> {
	const closesAt = new Date(vote.manifest.closesAt);
	valueOf(await closeResidentVote({ ...context, now: () => closesAt }, scope, residentVoteId));
}

beforeAll(async () => {
	await everybodyVotes();
	whileOpen = await takeSnapshot(url);
	await openUrn();
	opened = await takeSnapshot(url);
}, 60_000);

const written = choices.map(writeMarks);
const plain = (value: string) => value.replace(/^"|"$/g, '');

/** Every place in a dump where the words of a ballot stand, and what stands beside them in the same row. */
function contentsIn(dump: Snapshot) {
	return [...dump].flatMap(([table, rows]) =>
		rows.flatMap((row) =>
			Object.entries(row)
				.filter(([, value]) => written.includes(plain(value)))
				.map(([column, value]) => ({ table, column, value: plain(value), row }))
		)
	);
}

/** Values in which a row that says what was voted could meet one that says who voted. */
function joinsOf(dump: Snapshot) {
	const shared = new Set([neighbourhoodId, residentVoteId]);
	return contentsIn(dump).flatMap(({ table, column, row }) =>
		Object.entries(row)
			.filter(([name, value]) => name !== column && !shared.has(plain(value)))
			.filter(([name]) => name !== 'times' && name !== 'ctid')
			.flatMap(([name, value]) =>
				[...dump]
					.filter(([other]) => other !== table && other !== 'resident_vote')
					.flatMap(([other, rows]) =>
						rows
							.filter((one) => Object.values(one).includes(value))
							.map((one) => ({ by: name, other, key: one['ballot_key'], sealed: one['sealed'] }))
					)
			)
	);
}

test('S41 while the vote is open, no dump holds what anybody voted', () => {
	expect(contentsIn(whileOpen)).toEqual([]);
	const ballots = whileOpen.get('cast_ballot') ?? [];
	expect(ballots).toHaveLength(choices.length);
	const lengths = new Set(ballots.map(({ sealed = '' }) => sealed.length));
	expect(lengths).toHaveLength(1);
	expect(new Set(ballots.map(({ sealed }) => sealed))).toHaveLength(choices.length);
});

test('a ballot holds nothing but its vote, its key, its number and its seal', () => {
	const columns = new Set((whileOpen.get('cast_ballot') ?? []).flatMap(Object.keys));
	expect([...columns].sort()).toEqual([
		'ballot_key',
		'cast_number',
		'ctid',
		'neighbourhood_id',
		'resident_vote_id',
		'sealed',
		'xmin'
	]);
});

test('no key of a ballot stands anywhere else, and none can be computed without the secret', () => {
	for (const dump of [whileOpen, opened]) {
		const keys = new Set((dump.get('cast_ballot') ?? []).map(({ ballot_key: key = '' }) => key));
		for (const [table, rows] of dump)
			if (table !== 'cast_ballot')
				for (const row of rows)
					expect(Object.values(row).filter((value) => keys.has(value))).toEqual([]);
	}
});

test('casting writes one row: no other row has its transaction, and no lock stays in a right', async () => {
	const transactions = new Set((whileOpen.get('cast_ballot') ?? []).map(({ xmin = '' }) => xmin));
	expect(transactions).toHaveLength(choices.length);
	const others = [...whileOpen]
		.filter(([table]) => table !== 'cast_ballot')
		.flatMap(([table, rows]) =>
			rows.filter(({ xmin = '' }) => transactions.has(xmin)).map(() => table)
		);
	expect(others).toEqual([]);
	for (const table of [votingCode, votingRight]) {
		const locks = await context.db.query
			.select({ xmax: sql<string>`xmax::text` })
			.from(table)
			.where(eq(table.neighbourhoodId, neighbourhoodId));
		expect(new Set(locks.map(({ xmax }) => xmax))).toEqual(new Set(['0']));
	}
});

test('after the closing, what was voted came in one transaction and in the order of its text', () => {
	const contents = contentsIn(opened);
	expect(contents.map(({ table }) => table)).toEqual(choices.map(() => 'counted_ballot'));
	expect(contents.map(({ value }) => value)).toEqual(written.toSorted());
	expect(new Set(contents.map(({ row }) => row['xmin']))).toHaveLength(1);
	// The transaction of the closing is that of every emptied ballot alike, and of the audit's one line about it: it joins
	// all of them with all, and nobody with anything.
	const joins = joinsOf(opened);
	expect(new Set(joins.map(({ by }) => by))).toEqual(new Set(['xmin']));
	const times = (table: string) => joins.filter(({ other }) => other === table).length;
	const tables = [...new Set(joins.map(({ other }) => other))].sort();
	expect(tables.map((table) => [table, times(table)])).toEqual([
		['audit_chain', choices.length],
		['audit_entry', choices.length],
		['cast_ballot', choices.length * choices.length]
	]);
	const emptied = joins.filter(({ other }) => other === 'cast_ballot');
	expect(new Set(emptied.map(({ sealed }) => sealed))).toEqual(new Set(['null']));
});

test('the order of emptied ballots and of counted ones has nothing in common', () => {
	const place = (ctid = '') => Number(/,(\d+)\)/.exec(ctid)?.[1]);
	const byPlace = (table: string) =>
		(opened.get(table) ?? []).toSorted((one, other) => place(one['ctid']) - place(other['ctid']));
	const counted = byPlace('counted_ballot').map(({ marks = '' }) => plain(marks));
	expect(counted).toEqual(counted.toSorted());
	expect(counted).not.toEqual(written);
});

test('the test finds what it looks for: an unsealed content, and a column that joins', async () => {
	await maintain(
		url,
		'alter table voting_right add column planted text',
		`update voting_right set planted = '${written[3] ?? ''}'`
	);
	const planted = await takeSnapshot(url);
	expect(contentsIn(planted).some(({ table }) => table === 'voting_right')).toBe(true);
	expect(joinsOf(planted).some(({ other }) => other === 'account')).toBe(true);
});
