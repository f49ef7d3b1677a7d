import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { votingCode } from '$lib/server/db/schema';
import { openPostgres } from '$lib/server/db/postgres';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import { findOrInstallPostgres } from '../support/find-postgres';
import { startCluster } from '../support/postgres-cluster';
import { aResidentVote, byCode, someCodes, stampFor, ticks } from '../support/resident-voting';
import { makeTemplate, openScratchStore, type TestStore } from '../support/scratch-store';

const voters = 2000;
/** As many as the program's pool has connections. */
const clients = 10;
const rounds = 3;
const secondsEach = 3;

type Vote = Awaited<ReturnType<typeof aResidentVote>>;

/** What casting sends, by a program that does nothing else. */
function script({ neighbourhoodId, residentVoteId }: Vote): string {
	const is = `neighbourhood_id = '${neighbourhoodId}'`;
	return [
		'\\set code random(1, 2000)',
		'\\set ballot random(1, 1000000000)',
		'begin;',
		`select state, opens_at, closes_at, manifest_hash from resident_vote where ${is} and id = '${residentVoteId}' limit 1 for key share;`,
		`select b.made_at, b.confirmed_at, b.revoked_at, c.on_paper_on from voting_code c join code_batch b on b.neighbourhood_id = c.neighbourhood_id and b.id = c.batch_id where c.${is} and c.code_hash = 'bench-' || :code and b.resident_vote_id = '${residentVoteId}' limit 1;`,
		`insert into cast_ballot (neighbourhood_id, resident_vote_id, ballot_key, cast_number, sealed) values ('${neighbourhoodId}', '${residentVoteId}', 'bench-' || :ballot || '-' || :client_id, 1, repeat('A', 44)) on conflict do nothing returning cast_number;`,
		'commit;'
	].join('\n');
}

function pgbench(url: string, file: string): number {
	const address = new URL(url);
	const printed = execFileSync(
		join(findOrInstallPostgres(), 'pgbench'),
		[
			...['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(secondsEach)],
			...['-f', file, '-h', address.hostname, '-p', address.port, '-U', 'test'],
			address.pathname.slice(1)
		],
		{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
	);
	return Number(/tps = ([\d.]+)/.exec(printed)?.[1] ?? 0);
}

async function ourRound(store: TestStore, vote: Vote, number: number): Promise<number> {
	const db = openPostgres(store.url);
	const context = { ...store.context, db };
	const { neighbourhoodId, residentVoteId } = vote;
	const { codes } = await someCodes(context, vote, { size: voters, number });
	const posts: { readonly code: string; readonly stamp: string }[] = [];
	for (const code of codes)
		posts.push({ code, stamp: await stampFor(context, vote, byCode(code)) });
	const startedAt = performance.now();
	await Promise.all(
		Array.from({ length: clients }, async () => {
			for (let next = posts.pop(); next; next = posts.pop()) {
				const cast = await castResidentBallot(context, {
					...{ neighbourhoodId, residentVoteId, stamp: next.stamp },
					...{ voter: byCode(next.code), marks: ticks(1, 3) }
				});
				if (!cast.ok) throw new Error(cast.reason);
			}
		})
	);
	const seconds = (performance.now() - startedAt) / 1000;
	await db.close();
	return voters / seconds;
}

const median = (values: readonly number[]) =>
	values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/**
 * How many ballots a second are cast on PostgreSQL, beside pgbench with the same statements on the same server and the
 * same table. Rounds alternate, so that a machine that slows down slows both. Throws when a ballot was lost.
 */
export async function castingTimes() {
	const cluster = await startCluster();
	const template = await makeTemplate(cluster);
	const store = await openScratchStore(template);
	const folder = mkdtempSync(join(tmpdir(), 'quartierstimme-pgbench-'));
	const file = join(folder, 'cast.sql');
	try {
		const vote = await aResidentVote(store.context);
		const { batchId } = await someCodes(store.context, vote, { size: 1, number: 100 });
		const { neighbourhoodId } = vote;
		const codes = Array.from({ length: voters }, (_, n) => `bench-${n + 1}`);
		await store.context.db.transaction((tx) =>
			tx
				.insert(votingCode)
				.values(codes.map((codeHash) => ({ neighbourhoodId, batchId, codeHash })))
		);
		writeFileSync(file, script(vote));
		const [ours, theirs]: [number[], number[]] = [[], []];
		for (let round = 0; round <= rounds; round++) {
			theirs.push(pgbench(store.url, file));
			ours.push(await ourRound(store, vote, round + 1));
		}
		const ourMedian = median(ours.slice(1));
		const pgbenchMedian = median(theirs.slice(1));
		return { ours: ourMedian, pgbench: pgbenchMedian, ratio: ourMedian / pgbenchMedian };
	} finally {
		rmSync(folder, { recursive: true, force: true });
		await store.drop();
		await template.drop();
		await cluster.stop();
	}
}
