import { and, eq } from 'drizzle-orm';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ballotKeyOf } from '$lib/server/ballot-key';
import { writeCastStamp } from '$lib/server/cast-stamp';
import type { Context } from '$lib/server/context';
import { openPostgres } from '$lib/server/db/postgres';
import { castBallot, votingCode } from '$lib/server/db/schema';
import { systemRandom } from '$lib/server/random';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import { startCluster } from '../support/postgres-cluster';
import { aResidentVote, byCode, someCodes, ticks } from '../support/resident-voting';
import { makeTemplate, openScratchStore } from '../support/scratch-store';
import { pgbench } from './pgbench';

/** As many as the program's pool has connections. */
const clients = 10;
const warmUps = clients * 20;
/** The most that one batch of letters has; a round prints some of them. */
const batchSize = 2000;
const batchesEach = 3;
/** Short ones and many, so that what else runs on the machine falls on both sides; the first is not counted. */
const rounds = 16;
const secondsEach = 1;

type Vote = Awaited<ReturnType<typeof aResidentVote>>;

/** What casting sends. */
function statements({ neighbourhoodId, residentVoteId }: Vote): readonly string[] {
	const is = `neighbourhood_id = '${neighbourhoodId}'`;
	return [
		`\\set code random(1, ${batchSize})`,
		'\\set ballot random(1, 1000000000)',
		'begin;',
		`select state, opens_at, closes_at, manifest_hash from resident_vote where ${is} and id = '${residentVoteId}' limit 1 for key share;`,
		`select b.made_at, b.confirmed_at, b.revoked_at, c.on_paper_on from voting_code c join code_batch b on b.neighbourhood_id = c.neighbourhood_id and b.id = c.batch_id where c.${is} and c.code_hash = 'bench-' || :code and b.resident_vote_id = '${residentVoteId}' limit 1;`,
		`insert into cast_ballot (neighbourhood_id, resident_vote_id, ballot_key, cast_number, sealed) values ('${neighbourhoodId}', '${residentVoteId}', rpad(:ballot || '-' || :client_id, 43, '-'), 1, repeat('A', 44)) on conflict do nothing returning cast_number;`,
		'commit;'
	];
}

/** The same in as few trips to the server as ours: the two selects leave together. */
function inOurTrips(vote: Vote): readonly string[] {
	return statements(vote).flatMap((line) => {
		if (line.startsWith('insert')) return ['\\endpipeline', line];
		return line === 'begin;' ? [line, '\\startpipeline'] : [line];
	});
}

/** Posts of people who have opened their form; each casts once. */
async function somePosts(context: Context, vote: Vote, round: number) {
	const { neighbourhoodId, residentVoteId } = vote;
	const name = { neighbourhoodId, residentVoteId };
	const codes: string[] = [];
	for (let batch = 1; batch <= batchesEach; batch++) {
		const wanted = { size: batchSize, number: round * batchesEach + batch };
		codes.push(...(await someCodes(context, vote, wanted)).codes);
	}
	return codes.map((code) => {
		const ballotKey = ballotKeyOf(context.secret, name, { kind: 'code', code });
		const stamp = writeCastStamp(context.secret, { ...name, ballotKey, castNumber: 0 });
		return { ...name, stamp, voter: byCode(code), marks: ticks(1, 3) };
	});
}

interface Round {
	readonly perSecond: number;
	/** Time of the processor that the program takes for a ballot (ms). */
	readonly cpuEach: number;
}

/** Casts by as many people at once as there are connections. Throws when a ballot was lost. */
async function ourRound(context: Context, vote: Vote, round: number): Promise<Round> {
	const posts = await somePosts(context, vote, round);
	const isCast = async (post: (typeof posts)[number] | undefined): Promise<boolean> => {
		const cast = post && (await castResidentBallot(context, post));
		if (cast?.ok === false) throw new Error(cast.reason);
		return cast !== undefined;
	};
	await Promise.all(posts.splice(0, warmUps).map(isCast));
	const ofVote = and(
		eq(castBallot.neighbourhoodId, vote.neighbourhoodId),
		eq(castBallot.residentVoteId, vote.residentVoteId)
	);
	const inUrn = () => context.db.query.$count(castBallot, ofVote);
	const before = await inUrn();
	let taken = 0;
	const cpu = process.cpuUsage();
	const startedAt = performance.now();
	const seconds = () => (performance.now() - startedAt) / 1000;
	await Promise.all(
		Array.from({ length: clients }, async () => {
			while (seconds() < secondsEach && (await isCast(posts.pop()))) taken++;
		})
	);
	const perSecond = taken / seconds();
	const { user, system } = process.cpuUsage(cpu);
	const lost = before + taken - (await inUrn());
	if (lost !== 0) throw new Error(`${lost} of ${taken} ballots are not in the urn`);
	return { perSecond, cpuEach: (user + system) / 1000 / taken };
}

/** Codes that pgbench looks up, beside those that are printed for each of our rounds. */
async function codesForPgbench(context: Context, vote: Vote): Promise<void> {
	const { neighbourhoodId } = vote;
	const { batchId } = await someCodes(context, vote, { size: 1 });
	const codes = Array.from({ length: batchSize }, (_, n) => `bench-${n + 1}`);
	await context.db.transaction((tx) =>
		tx.insert(votingCode).values(codes.map((codeHash) => ({ neighbourhoodId, batchId, codeHash })))
	);
}

const median = (values: readonly number[]) =>
	values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

interface Baselines {
	/** pgbench as it comes: a trip for each statement, which the server reads anew. */
	readonly plain: () => number;
	/** pgbench with what we do to be quick: prepared, in as few trips. */
	readonly prepared: () => number;
}

function baselinesIn(folder: string, url: string, vote: Vote): Baselines {
	const [plain, prepared] = [join(folder, 'plain.sql'), join(folder, 'prepared.sql')];
	writeFileSync(plain, statements(vote).join('\n'));
	writeFileSync(prepared, inOurTrips(vote).join('\n'));
	const size = { clients, seconds: secondsEach };
	return {
		plain: () => pgbench(url, { file: plain, protocol: 'simple', ...size }),
		prepared: () => pgbench(url, { file: prepared, protocol: 'prepared', ...size })
	};
}

/** Takes turns, each of ours compared with those just before it; the first turn is not counted. */
async function compare(baselines: Baselines, ourRoundOf: (round: number) => Promise<Round>) {
	const turns: (Round & { readonly plain: number; readonly prepared: number })[] = [];
	for (let round = 1; round <= rounds; round++) {
		const [plain, prepared] = [baselines.plain(), baselines.prepared()];
		turns.push({ plain, prepared, ...(await ourRoundOf(round)) });
	}
	const of = (figure: (turn: (typeof turns)[number]) => number) =>
		median(turns.slice(1).map(figure));
	return {
		ours: of(({ perSecond }) => perSecond),
		plain: of(({ plain }) => plain),
		prepared: of(({ prepared }) => prepared),
		toPlain: of(({ perSecond, plain }) => perSecond / plain),
		toPrepared: of(({ perSecond, prepared }) => perSecond / prepared),
		cpuEach: of(({ cpuEach }) => cpuEach)
	};
}

/**
 * How many ballots a second one process casts on PostgreSQL, beside pgbench with the same statements on the same server and the
 * same table, by as many clients. Rounds alternate, so that a machine that slows down slows all. Throws when a ballot was
 * lost.
 */
export async function castingTimes() {
	const cluster = await startCluster();
	const template = await makeTemplate(cluster);
	const store = await openScratchStore(template);
	const db = openPostgres(store.url);
	const folder = mkdtempSync(join(tmpdir(), 'quartierstimme-pgbench-'));
	try {
		const vote = await aResidentVote(store.context);
		await codesForPgbench(store.context, vote);
		// The program's own pool and chance, without the tap that watches statements in tests.
		const context = { ...store.context, db, random: systemRandom };
		return await compare(baselinesIn(folder, store.url, vote), (round) =>
			ourRound(context, vote, round)
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
		await db.close();
		await store.drop();
		await template.drop();
		await cluster.stop();
	}
}
