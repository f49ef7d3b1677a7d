import { eq } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { readCode } from '$lib/domain/participation/voting-code';
import { refuse } from '$lib/domain/result';
import { castBallot, formKey as formKeyTable, votingCode } from '$lib/server/db/schema';
import { confirmCodeBatch } from '$lib/server/services/confirm-code-batch';
import { makeFormKey } from '$lib/server/services/form-key';
import { handOutCodeBatch } from '$lib/server/services/hand-out-code-batch';
import { makeCodeBatch } from '$lib/server/services/make-code-batch';
import { printCodeBatch } from '$lib/server/services/print-code-batch';
import { readCodeBatches } from '$lib/server/services/read-code-batches';
import { readVoteOnPaper } from '$lib/server/services/read-vote-on-paper';
import { revokeCodeBatch } from '$lib/server/services/revoke-code-batch';
import { hashCode } from '$lib/server/voting-code-hash';
import { anAccount } from '../support/people';
import { aManager } from '../support/planned-vote';
import { freshStore, testEvening } from '../support/postgres';
import { aResidentVote, byCode, cast, ticks } from '../support/resident-voting';
import { auditOf, valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const hour = 3_600_000;
const opensAt = new Date(testEvening.getTime() + hour);
const closesAt = new Date(testEvening.getTime() + 5 * hour);
const { neighbourhoodId, residentVoteId, reference } = await aResidentVote(context, {
	...{ slug: 'letters', opensAt, closesAt }
});
const scope = { neighbourhoodId };
const [anna, ben] = [
	await aManager(context, neighbourhoodId),
	await aManager(context, neighbourhoodId)
];
const command = () => ({ neighbourhoodId, residentVoteId, formKey: makeFormKey(context) });
afterEach(() => {
	store.setNow(testEvening);
});

async function aBatch(size = 3, by = anna) {
	const wanted = { size, layout: 'slip' as const, purpose: 'Neuwieder Straße 1 bis 40' };
	return valueOf(await makeCodeBatch(context, by, { ...command(), ...wanted })).batchId;
}

async function aPrintedBatch(size = 3, by = anna) {
	const batchId = await aBatch(size, by);
	const { codes } = valueOf(await printCodeBatch(context, by, { ...command(), batchId }));
	return { batchId, codes };
}

const storedCodes = () =>
	context.db.query.select().from(votingCode).where(eq(votingCode.neighbourhoodId, neighbourhoodId));

test('of the codes only hashes are stored, in an order that says nothing, and nowhere the codes', async () => {
	const { batchId, codes } = await aPrintedBatch(40);
	expect(codes.filter((code) => !readCode(code).ok)).toEqual([]);
	const stored = (await storedCodes()).filter((row) => row.batchId === batchId);
	expect(stored.map(({ codeHash }) => codeHash)).toEqual(codes.map(hashCode).sort());
	const everything = JSON.stringify([
		await storedCodes(),
		await context.db.query.select().from(formKeyTable),
		await auditOf(context, neighbourhoodId)
	]);
	expect(codes.filter((code) => everything.includes(code))).toEqual([]);
});

test('codes are printed once: the same click again, and another one, are refused', async () => {
	const batchId = await aBatch();
	const asked = { ...command(), batchId };
	expect((await printCodeBatch(context, anna, asked)).ok).toBe(true);
	const again = refuse('batchPrintedAlready');
	expect(await printCodeBatch(context, anna, asked)).toEqual(again);
	expect(await printCodeBatch(context, ben, { ...command(), batchId })).toEqual(again);
	const codes = (await storedCodes()).filter((row) => row.batchId === batchId);
	expect(codes).toHaveLength(3);
});

test('two people print one batch at the same moment: one of them gets its codes', async () => {
	const batchId = await aBatch(50);
	const results = await Promise.all(
		[anna, ben, anna, ben].map((by) => printCodeBatch(context, by, { ...command(), batchId }))
	);
	expect(results.filter(({ ok }) => ok)).toHaveLength(1);
	expect((await storedCodes()).filter((row) => row.batchId === batchId)).toHaveLength(50);
});

test('codes printed after the opening wait for a second person, whenever they were planned', async () => {
	const batchId = await aBatch();
	store.setNow(opensAt);
	const { codes } = valueOf(await printCodeBatch(context, anna, { ...command(), batchId }));
	const vote = { neighbourhoodId, residentVoteId };
	const ballot = { voter: byCode(codes[0] ?? ''), marks: ticks(1) };
	expect(await cast(context, vote, ballot)).toEqual(refuse('codeUnconfirmed'));
	const batch = () => ({ ...command(), batchId });
	expect(await handOutCodeBatch(context, anna, batch())).toEqual(refuse('batchWaits'));
	expect(await confirmCodeBatch(context, anna, batch())).toEqual(refuse('anotherPersonConfirms'));
	valueOf(await confirmCodeBatch(context, ben, batch()));
	valueOf(await handOutCodeBatch(context, anna, batch()));
	valueOf(await cast(context, vote, ballot));
});

test('codes of a revoked batch cannot vote; ballots cast before stay, for nothing joins them', async () => {
	const { batchId, codes } = await aPrintedBatch();
	store.setNow(new Date(opensAt.getTime() + 1));
	const vote = { neighbourhoodId, residentVoteId };
	const voter = (index: number) => ({ voter: byCode(codes[index] ?? ''), marks: ticks(2) });
	valueOf(await cast(context, vote, voter(0)));
	const ballots = () =>
		context.db.query.$count(castBallot, eq(castBallot.neighbourhoodId, neighbourhoodId));
	const before = await ballots();
	const revoke = { ...command(), batchId, because: 'seen' as const };
	valueOf(await revokeCodeBatch(context, ben, revoke));
	expect(await cast(context, vote, voter(1))).toEqual(refuse('codeRevoked'));
	expect(await ballots()).toBe(before);
	const read = await readCodeBatches(context, scope, residentVoteId);
	expect(read?.batches.find(({ id }) => id === batchId)?.state).toBe('revoked');
});

test('the desk counts what can vote and what waits; nobody else makes codes', async () => {
	const before = await readCodeBatches(context, scope, residentVoteId);
	await aPrintedBatch(7);
	const after = await readCodeBatches(context, scope, residentVoteId);
	expect((after?.counts.valid ?? 0) - (before?.counts.valid ?? 0)).toBe(7);
	const wanted = { size: 1, layout: 'letter' as const, purpose: 'x' };
	const visitor = { ...anna, accountId: await anAccount(context), roles: [] };
	const asked = { ...command(), ...wanted };
	expect(await makeCodeBatch(context, visitor, asked)).toEqual(refuse('notAllowed'));
	store.setNow(closesAt);
	expect(await makeCodeBatch(context, anna, { ...command(), ...wanted })).toEqual(
		refuse('voteIsOver')
	);
});

test('paper tells of an announced vote by its reference, and of nothing else', async () => {
	const neighbourhood = {
		...{ id: neighbourhoodId, slug: 'letters', name: 'Letters', address: 'Straße 1' },
		...{ languages: ['de' as const], contactEmail: null }
	};
	const read = await readVoteOnPaper(context, neighbourhood, reference);
	expect(read?.manifest.projects).toHaveLength(5);
	expect(await readVoteOnPaper(context, neighbourhood, '2026-9')).toBeNull();
	expect(await readVoteOnPaper(context, neighbourhood, 'nonsense')).toBeNull();
});
