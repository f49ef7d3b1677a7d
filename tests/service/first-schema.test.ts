import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readBody } from '$lib/server/services/read-body';
import { freshStore } from '../support/postgres';
import { aBody, aNeighbourhood } from '../support/setting-up';

const { context } = await freshStore();

test('rules that were stored in the first schema are read in today’s', async () => {
	const { neighbourhoodId } = await aNeighbourhood(context);
	const { id: bodyId } = await aBody(context, neighbourhoodId);
	const document = readFileSync('tests/cases/rules/first-schema.json', 'utf8');
	const [ruleSetId, versionId] = [context.random.uuid(), context.random.uuid()];
	await context.db.transaction(async (tx) => {
		await tx.execute(sql`
			insert into rule_set (neighbourhood_id, id, body_id)
			values (${neighbourhoodId}, ${ruleSetId}, ${bodyId})`);
		await tx.execute(sql`
			insert into rule_set_version (neighbourhood_id, id, rule_set_id, number, document,
				valid_from, adopted_by, adopted_on, created_at)
			values (${neighbourhoodId}, ${versionId}, ${ruleSetId}, 1, ${document}::jsonb,
				'2026-02-01', 'Ausschuss', '2026-02-01', now())`);
	});
	const body = await readBody(context, { neighbourhoodId }, 'controllingausschuss');
	expect(body?.inForce?.document).toMatchObject({
		schemaVersion: 2,
		body: { kind: { value: 'seatCouncil' } }
	});
});
