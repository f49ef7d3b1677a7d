import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test, vi } from 'vitest';
import type { Context } from '$lib/server/context';
import { readEnvironment } from '$lib/server/env';
import { openContext } from '$lib/server/open-context';
import { listBookings, readBalances } from '$lib/server/repositories/ledger';
import { makeFormKey } from '$lib/server/services/form-key';
import { verifyChains } from '$lib/server/services/verify-chain';
import { aFundYear } from '../support/handing-in';
import { compileWriter, liveUntil, type Death } from '../support/kill-writers';
import { openScratchStore, testEvening } from '../support/scratch-store';
import { aNeighbourhood } from '../support/setting-up';

const writes = 500;
const kills = 20;

/** Chance that repeats (mulberry32): a failure comes again with the same seed. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Somewhere between the opening of the store and its 40th write, at any point of a write. */
function deaths(seed: number): readonly Death[] {
	const draw = seeded(seed);
	return Array.from({ length: kills }, () => ({
		afterWrites: Math.floor(draw() * 40),
		thenMs: Math.floor(draw() * 12)
	}));
}

vi.setConfig({ testTimeout: 300_000 });

const secret = 'a secret of the tests, long enough';
const writer = await compileWriter();
afterAll(() => {
	writer.forget();
});

interface Place {
	readonly neighbourhoodId: string;
	readonly fundYearId: string;
}

async function somewhereToBook(context: Context) {
	const { neighbourhoodId } = await aNeighbourhood(context);
	const { id: fundYearId } = await aFundYear(context, neighbourhoodId);
	const free = await freeCents(context, { neighbourhoodId, fundYearId });
	return { neighbourhoodId, fundYearId, free };
}

const freeCents = async (context: Context, place: Place) =>
	(await readBalances(context.db.query, place, place.fundYearId)).free;

/** Kills writer after writer; answers what each acknowledged, and how many died. */
async function writeAll(env: Readonly<Record<string, string>>, place: Place, keys: string[]) {
	const acknowledged = new Map<number, string>();
	let killed = 0;
	for (const death of [...deaths(20_260_303), null]) {
		const open = keys.flatMap((formKey, index) =>
			acknowledged.has(index + 1) ? [] : [{ number: index + 1, formKey }]
		);
		const life = await liveUntil(death, { file: writer.file, env }, { ...place, writes: open });
		if (life.wasKilled) killed++;
		for (const [number, bookingId] of life.acknowledged) acknowledged.set(number, bookingId);
	}
	return { acknowledged, killed };
}

/** What has to be in the store after all of it. */
async function expectAllOnce(
	context: Context,
	place: Awaited<ReturnType<typeof somewhereToBook>>,
	acknowledged: ReadonlyMap<number, string>
): Promise<void> {
	const bookings = await listBookings(context.db.query, place, [place.fundYearId]);
	const stored = new Map(bookings.map(({ id, freeCents }) => [id, freeCents]));
	const lost = [...acknowledged].filter(([number, id]) => stored.get(id) !== number);
	expect(lost).toEqual([]);
	// The budget's own booking and one for each write: nothing was done twice.
	expect(bookings).toHaveLength(1 + writes);
	const booked = (writes * (writes + 1)) / 2;
	expect(await freeCents(context, place)).toBe(place.free + booked);
	expect((await verifyChains(context)).filter(({ broken }) => broken)).toEqual([]);
}

const formKeys = (context: Context) => Array.from({ length: writes }, () => makeFormKey(context));

test(`PostgreSQL: of ${writes} writes under ${kills} kills none is lost and none doubled`, async () => {
	const template = {
		maintenanceUrl: inject('maintenanceUrl'),
		templateDatabase: inject('templateDatabase')
	};
	const store = await openScratchStore(template);
	const { context } = store;
	const place = await somewhereToBook(context);
	const env = { DATABASE_URL: store.url, DEMO: '0', SECRET_KEY: secret };
	const { acknowledged, killed } = await writeAll(env, place, formKeys(context));
	expect(killed).toBe(kills);
	expect(acknowledged.size).toBe(writes);
	await expectAllOnce(context, place, acknowledged);
	await store.drop();
});

test(`embedded: of ${writes} writes under ${kills} kills none is lost and none doubled`, async () => {
	const folder = mkdtempSync(join(tmpdir(), 'quartierstimme-killed-'));
	const env = { DATA_DIR: folder, DEMO: '0', SECRET_KEY: secret };
	const open = async () =>
		(await openContext(readEnvironment(env), { now: () => testEvening })).context;
	const first = await open();
	const place = await somewhereToBook(first);
	const keys = formKeys(first);
	await first.db.close();
	const { acknowledged, killed } = await writeAll(env, place, keys);
	expect(killed).toBe(kills);
	expect(acknowledged.size).toBe(writes);
	const last = await open();
	await expectAllOnce(last, place, acknowledged);
	await last.db.close();
	rmSync(folder, { recursive: true, force: true });
});
