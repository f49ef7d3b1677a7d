import { sql } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Database } from '$lib/server/db/client';
import { openEmbedded } from '$lib/server/db/embedded';
import { openPostgres } from '$lib/server/db/postgres';
import { openMeetingNews } from '$lib/server/live/meeting-news';
import { freshStore } from '../support/postgres';

const { db, url } = await freshStore();
const other = openPostgres(url);
const folder = mkdtempSync(join(tmpdir(), 'quartierstimme-news-'));
const embedded = await openEmbedded(folder);
await embedded.migrate();
afterAll(async () => {
	await other.close();
	await embedded.close();
	rmSync(folder, { recursive: true, force: true });
});

const neighbourhoodId = '00000000-0000-4000-8000-000000000001';
const meetingId = '00000000-0000-4000-8000-000000000002';
const elsewhere = '00000000-0000-4000-8000-000000000003';
const key = { neighbourhoodId, meetingId };

/** Follows a meeting, and answers a promise for each next time that something is heard. */
async function follow(store: Database, meeting = key) {
	const news = openMeetingNews(store);
	let heard = 0;
	let isEnded = false;
	let wake: () => void = () => undefined;
	const stop = await news.follow(meeting, {
		changed: () => {
			heard++;
			wake();
		},
		ended: () => (isEnded = true)
	});
	return {
		news,
		stop,
		times: () => heard,
		hasEnded: () => isEnded,
		next: () => {
			const before = heard;
			return new Promise<void>((resolve) => {
				wake = () => {
					if (heard > before) resolve();
				};
			});
		}
	};
}

const announce = (store: Database, meeting = meetingId) =>
	store.transaction(async (tx) => {
		await tx.execute(
			sql`select pg_notify('meeting_changed', ${`${neighbourhoodId} ${meeting}`}::text)`
		);
	});

describe.each([
	['PostgreSQL', () => ({ here: db, there: other })],
	['the embedded store', () => ({ here: embedded, there: embedded })]
])('on %s', (_name, stores) => {
	test('whoever follows a meeting hears what another process announces, and of no other meeting', async () => {
		const { here, there } = stores();
		const one = await follow(here);
		const two = await follow(there);
		const away = await follow(here, { neighbourhoodId, meetingId: elsewhere });
		const both = Promise.all([one.next(), two.next()]);
		await announce(there);
		await both;
		expect(away.times()).toBe(0);
		for (const { news } of [one, two, away]) news.close();
	});

	test('what is rolled back is never announced', async () => {
		const { here, there } = stores();
		const one = await follow(here);
		await there
			.transaction(async (tx) => {
				await tx.execute(
					sql`select pg_notify('meeting_changed', ${`${neighbourhoodId} ${meetingId}`}::text)`
				);
				throw new Error('rolled back');
			})
			.catch(() => undefined);
		const next = one.next();
		await announce(there);
		await next;
		expect(one.times()).toBe(1);
		one.news.close();
	});
});

test('a screen that is closed hears nothing more, one that is open hears the end', async () => {
	const one = await follow(db);
	const two = await follow(db);
	one.stop?.();
	const next = two.next();
	await announce(db);
	await next;
	expect(one.times()).toBe(0);
	two.news.close();
	expect(two.hasEnded()).toBe(true);
});

test('who listens again after a lost connection is told to look, for something may have been missed', async () => {
	const one = await follow(db);
	const next = one.next();
	await other.query.execute(
		sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`
	);
	await next;
	const announced = one.next();
	await announce(other);
	await announced;
	one.news.close();
});
