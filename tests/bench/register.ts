import type { RegisterFilter } from '../../src/lib/domain/register/register-filter';
import { readRegister } from '../../src/lib/server/services/read-register';
import { aCouncilAtWork, type CouncilAtWork } from '../support/council-at-work';
import { existingCluster, maintain, startCluster } from '../support/postgres-cluster';
import { makeTemplate, openScratchStore, type TestStore } from '../support/scratch-store';

const places = { small: 100, large: 100_000 } as const;
const onPage = 25;
const everything: RegisterFilter = {
	...{ words: null, year: null, body: null, result: null },
	...{ fromCents: null, toCents: null }
};

const output = JSON.stringify({
	schemaVersion: 1,
	result: { kind: 'approved', amountCents: 120_000, conditions: 0, refusal: null },
	...{ payable: true, effect: 'reserve', next: null, decidedOn: '2026-03-03' },
	...{ replaces: null, steps: [] }
});

/** So many public decisions with their projects, straight into the tables: no vote takes place. */
function manyDecisions(
	{ neighbourhoodId, bodyId, fundYearId }: CouncilAtWork,
	count: number
): readonly string[] {
	const id = (kind: string) => `md5('${neighbourhoodId}${kind}' || n)::uuid`;
	const from = `from generate_series(1, ${count}) n`;
	const at = `timestamptz '2026-01-01' + n * interval '1 minute'`;
	const own = `'${neighbourhoodId}'`;
	const versions = `(select id from rule_set_version where neighbourhood_id = ${own} limit 1)`;
	return [
		`insert into proposal (neighbourhood_id, id, reference_year, reference_number, fund_year_id, state,
			applicant_kind, applicant_name, public_name, language, place, starts_on, ends_on, own_share_cents,
			requested_cents, created_at, modified_at)
			select ${own}, ${id('proposal')}, 2026, n, '${fundYearId}', 'decided', 'group', 'Gruppe', 'resident', 'de',
			'Platz', '2026-06-01', '2026-06-02', 0, 120000, ${at}, ${at} ${from}`,
		`insert into text (neighbourhood_id, id, owner_kind, owner_id, field, language, revision, origin, state,
			content, created_at)
			select ${own}, ${id('text')}, 'proposal', ${id('proposal')}, 'title', 'de', 1, 'original', 'current',
			'Fest ' || n, ${at} ${from}`,
		`insert into motion (neighbourhood_id, id, body_id, proposal_id, kind, requested_cents, state, created_at,
			modified_at)
			select ${own}, ${id('motion')}, '${bodyId}', ${id('proposal')}, 'funding', 120000, 'decided', ${at}, ${at}
			${from}`,
		`insert into determination (neighbourhood_id, id, motion_id, number, rule_set_version_id, input, output,
			created_at)
			select ${own}, ${id('determination')}, ${id('motion')}, 1, ${versions}, '{}', '${output}', ${at} ${from}`,
		`insert into decision (neighbourhood_id, id, motion_id, determination_id, body_id, result_kind, amount_cents,
			decided_on, search_words, reference_year, reference_number, published_at, created_at, modified_at)
			select ${own}, ${id('decision')}, ${id('motion')}, ${id('determination')}, '${bodyId}', 'approved', 120000,
			'2026-03-03', array_to_tsvector(array['fest', 'est', 'platz', 'latz', 'atz', 'p' || n]), 2026, n, ${at},
			${at}, ${at} ${from}`
	];
}

type Ask = { readonly filter?: Partial<RegisterFilter>; readonly after?: string };

async function once(
	{ context }: TestStore,
	{ neighbourhoodId }: CouncilAtWork,
	{ filter = {}, after }: Ask
): Promise<number> {
	const startedAt = performance.now();
	const page = await readRegister(context, {
		...{ neighbourhoodId, language: 'de', limit: onPage },
		filter: { ...everything, ...filter },
		from: after === undefined ? null : { side: 'older', reference: after }
	});
	if (page.rows.length === 0) throw new Error(`nothing found for ${JSON.stringify(filter)}`);
	return performance.now() - startedAt;
}

const median = (times: readonly number[]) =>
	[...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

/** Rounds alternate, so that a machine that slows down slows both. */
async function compare(
	store: TestStore,
	{ small, large }: Record<keyof typeof places, CouncilAtWork>,
	asks: Record<keyof typeof places, Ask>
) {
	const times = { small: [] as number[], large: [] as number[] };
	for (let round = 0; round < 120; round++) {
		times.small.push(await once(store, small, asks.small));
		times.large.push(await once(store, large, asks.large));
	}
	const [few, many] = [median(times.small.slice(20)), median(times.large.slice(20))];
	return { few, many, ratio: many / few };
}

/** Milliseconds for pages of a register of 100 and of one of 100,000, in one run on one PostgreSQL. */
export async function registerTimes() {
	const named = process.env['TEST_DATABASE_URL'];
	const cluster = named === undefined ? await startCluster() : existingCluster(named);
	const template = await makeTemplate(cluster);
	const store = await openScratchStore(template);
	try {
		const small = await aCouncilAtWork(store.context, { slug: 'small' });
		const large = await aCouncilAtWork(store.context, { slug: 'large' });
		await maintain(store.url, ...manyDecisions(small, places.small));
		await maintain(store.url, ...manyDecisions(large, places.large), 'vacuum analyze');
		const both = { small, large };
		const same = (ask: Ask) => ({ small: ask, large: ask });
		return {
			first_page: await compare(store, both, same({})),
			late_page: await compare(store, both, same({ after: '2026-60' })),
			rare_word: await compare(store, both, same({ filter: { words: 'p77' } })),
			common_word: await compare(store, both, same({ filter: { words: 'fest' } }))
		};
	} finally {
		await store.drop();
		await template.drop();
		await cluster.stop();
	}
}
