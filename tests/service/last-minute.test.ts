import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { castBallot } from '$lib/server/db/schema';
import { openBallot } from '$lib/server/sealed-ballot';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import { freshStore, testEvening } from '../support/postgres';
import { aResidentVote, byCode, someCodes, stampFor, ticks } from '../support/resident-voting';

const store = await freshStore();
const { context } = store;
const voters = 3000;
const hour = 3_600_000;

test('3,000 people cast in the last minute: none is lost, none is late, none counts twice', async () => {
	const closesAt = new Date(testEvening.getTime() + hour);
	const vote = await aResidentVote(context, { closesAt });
	const { neighbourhoodId, residentVoteId } = vote;
	const batches = [1, 2].map((number) => someCodes(context, vote, { size: 1600, number }));
	const codes = (await Promise.all(batches)).flatMap(({ codes: some }) => some);
	const stamps = new Map<string, string>();
	for (const code of codes) stamps.set(code, await stampFor(context, vote, byCode(code)));
	const post = (code: string, project: number) => {
		const stamp = stamps.get(code) ?? '';
		const named = { neighbourhoodId, residentVoteId };
		return castResidentBallot(context, {
			...{ ...named, stamp },
			...{ voter: byCode(code), marks: ticks(project) }
		});
	};
	const projectOf = (index: number) => 1 + (index % 5);
	// The last instant that belongs to the vote; every tenth post comes twice, of an impatient finger.
	store.setNow(new Date(closesAt.getTime() - 1));
	const inTime = codes.slice(0, voters);
	const sent = inTime.flatMap((code, index) => {
		const first = post(code, projectOf(index));
		return index % 10 === 0 ? [first, post(code, projectOf(index))] : [first];
	});
	const answers = await Promise.all(sent);
	expect(answers.filter(({ ok }) => !ok)).toEqual([]);
	store.setNow(closesAt);
	const late = await Promise.all(codes.slice(voters).map((code) => post(code, 1)));
	expect(new Set(late.map((answer) => (answer.ok ? 'cast' : answer.reason)))).toEqual(
		new Set(['closed'])
	);
	const rows = await context.db.query
		.select()
		.from(castBallot)
		.where(eq(castBallot.neighbourhoodId, neighbourhoodId));
	expect(rows).toHaveLength(voters);
	const projects = vote.manifest.projects.map(({ number }) => number);
	const counted = new Map<number, number>();
	for (const row of rows)
		for (const { project } of openBallot(context.secret, { ...row, projects }, row.sealed ?? '') ??
			[])
			counted.set(project, (counted.get(project) ?? 0) + 1);
	expect(new Map([...counted].sort())).toEqual(
		new Map(projects.map((number) => [number, voters / 5]))
	);
}, 120_000);
