import { expect, test } from 'vitest';
import { missingPages } from '$lib/domain/site/site-text';
import { createDemo } from '$lib/server/demo/create-demo';
import { listCirculations } from '$lib/server/repositories/circulations';
import { listMinutes } from '$lib/server/repositories/minutes';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import { readSiteTexts } from '$lib/server/repositories/site-texts';
import { listPublishedDecisions } from '$lib/server/repositories/decisions';
import { readDemoPeople } from '$lib/server/services/read-demo-people';
import { verifyChains } from '$lib/server/services/verify-chain';
import { freshStore } from '../support/postgres';

test.each(['2026-01-04T09:00:00Z', '2026-11-21T09:00:00Z'])(
	'the demo is made by the real use cases, whatever the day (%s)',
	async (now) => {
		const { context: opened } = await freshStore('demo');
		const context = { ...opened, now: () => new Date(now) };
		expect(await createDemo(context)).toBe(true);
		const places = await listNeighbourhoods(context.db.query);
		expect(places.map(({ slug }) => slug).sort()).toEqual(['hafenkante', 'muehlenfeld']);
		const kinds = new Set<string>();
		const writing: [string, string | null, boolean][] = [];
		for (const { id: neighbourhoodId } of places) {
			const decisions = await listPublishedDecisions(context.db.query, { neighbourhoodId });
			expect(decisions.length).toBeGreaterThanOrEqual(4);
			const minutes = [...(await listMinutes(context.db.query, { neighbourhoodId })).values()];
			expect(minutes.map(({ publication }) => publication).sort()).toEqual(['none', 'published']);
			for (const { determination } of decisions) kinds.add(determination.result.kind);
			const asked = await listCirculations(context.db.query, { neighbourhoodId }, {});
			for (const { state, endedWhy, motionId } of asked)
				writing.push([state, endedWhy, decisions.some((made) => made.motionId === motionId)]);
		}
		expect(writing.sort(), 'a vote in writing that ended, and one that runs').toEqual([
			['ended', 'windowOver', true],
			['open', null, false]
		]);
		expect([...kinds].sort()).toEqual([
			'approved',
			'approvedInPart',
			'awaitingConsent',
			'rejected'
		]);
		expect(missingPages(await readSiteTexts(context.db.query))).toEqual([]);
		expect((await verifyChains(context)).filter(({ broken }) => broken)).toEqual([]);
		expect((await readDemoPeople(context)).length).toBeGreaterThan(15);
		expect(await createDemo(context), 'a demo that exists is left alone').toBe(false);
	}
);

test('a real installation never gets invented people', async () => {
	const { context } = await freshStore('real');
	expect(await createDemo(context)).toBe(false);
	expect(await listNeighbourhoods(context.db.query)).toEqual([]);
});
