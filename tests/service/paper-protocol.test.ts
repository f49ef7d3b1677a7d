import { afterEach, beforeAll, expect, test } from 'vitest';
import { closeResidentVote } from '$lib/server/services/close-resident-vote';
import { countResidentVote } from '$lib/server/services/count-resident-vote';
import { addPaperPile, enterPaperPile } from '$lib/server/services/enter-paper';
import { exchangeForPaper } from '$lib/server/services/exchange-for-paper';
import { makeFormKey } from '$lib/server/services/form-key';
import {
	readPaperProtocol,
	readPublicPaperProtocol
} from '$lib/server/services/read-paper-protocol';
import { aManager } from '../support/planned-vote';
import { freshStore, testEvening } from '../support/postgres';
import { aResidentVote, byCode, cast, someCodes, ticks } from '../support/resident-voting';
import { valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const closesAt = new Date(testEvening.getTime() + 5 * 3_600_000);
afterEach(() => {
	store.setNow(testEvening);
});

/** An open vote in which somebody has voted online, and codes were exchanged for paper. */
async function aVote(slug: string, { minimumBallots }: { readonly minimumBallots: number }) {
	const made = await aResidentVote(context, { slug, closesAt, manifest: { minimumBallots } });
	const { neighbourhoodId, residentVoteId, reference } = made;
	const vote = { neighbourhoodId, residentVoteId };
	const { codes } = await someCodes(context, vote, { size: 6 });
	const people = [
		await aManager(context, neighbourhoodId),
		await aManager(context, neighbourhoodId)
	] as const;
	const command = () => ({ ...vote, formKey: makeFormKey(context) });
	for (const code of codes.slice(0, 2))
		valueOf(await cast(context, vote, { voter: byCode(code), marks: ticks(2, 3) }));
	for (const typed of codes.slice(2)) {
		const by = { kind: 'code', typed } as const;
		valueOf(await exchangeForPaper(context, people[0], { ...command(), by }));
	}
	const scope = { neighbourhoodId };
	return {
		...{ people, command, residentVoteId, scope },
		protocol: () => readPaperProtocol(context, scope, residentVoteId),
		forAll: () => readPublicPaperProtocol(context, { neighbourhoodId, reference }),
		close: async () => {
			store.setNow(closesAt);
			valueOf(await closeResidentVote(context, scope, residentVoteId));
		},
		pile: async (sheetCount: number) =>
			valueOf(await addPaperPile(context, people[0], { ...command(), sheetCount })).pileId,
		read: async (reader: 0 | 1, pileId: string, text: string) =>
			valueOf(await enterPaperPile(context, people[reader], { ...command(), pileId, text })),
		count: async () => valueOf(await countResidentVote(context, people[0], command()))
	};
}

type Vote = Awaited<ReturnType<typeof aVote>>;
let vote: Vote;
beforeAll(async () => {
	vote = await aVote('protocol', { minimumBallots: 2 });
});

const sumsOf = (protocol: Awaited<ReturnType<Vote['protocol']>>) =>
	protocol?.sums?.map(({ number, paper, online }) => [number, paper, online]);

test('S41 nothing is told of paper while the vote runs, nor online before it is counted', async () => {
	expect(await vote.protocol()).toBeNull();
	expect(await vote.forAll()).toBeNull();
	await vote.close();
	expect(await vote.protocol()).toMatchObject({ exchanged: 4, piles: [], sums: null });
	expect(await vote.forAll()).toBeNull();
});

test('a pile tells who read first, how often it was compared, and what came of it', async () => {
	store.setNow(closesAt);
	const pileId = await vote.pile(3);
	await vote.read(0, pileId, '1\n2\nx');
	expect(await vote.protocol()).toMatchObject({
		piles: [{ number: 1, sheetCount: 3, agreedAt: null, spoiledCount: null, comparisons: [] }],
		sums: null
	});
	await vote.read(1, pileId, '1\n3\n4');
	// The first one reads again, and is still the first one.
	await vote.read(0, pileId, '1\n3\nx');
	await vote.read(1, pileId, 'x\n1\n3');
	const [pile] = (await vote.protocol())?.piles ?? [];
	expect(pile).toMatchObject({ spoiledCount: 1, agreedAt: closesAt, comparisons: [2, 1, 0] });
	expect(pile?.readBy).toHaveLength(2);
	expect(sumsOf(await vote.protocol())).toEqual([
		[1, 1, null],
		[2, 0, null],
		[3, 1, null],
		[4, 0, null],
		[5, 0, null]
	]);
});

test('sums wait for the last pile, and stand beside those online once it is counted', async () => {
	store.setNow(closesAt);
	const pileId = await vote.pile(1);
	await vote.read(0, pileId, '5');
	expect((await vote.protocol())?.sums).toBeNull();
	await vote.read(1, pileId, '5');
	await vote.count();
	const protocol = await vote.protocol();
	expect(sumsOf(protocol)).toEqual([
		[1, 1, 0],
		[2, 0, 2],
		[3, 1, 2],
		[4, 0, 0],
		[5, 1, 0]
	]);
	const open = await vote.forAll();
	expect(open).toMatchObject({ isCounted: true, sums: protocol?.sums });
	expect(open?.piles.flatMap(({ readBy }) => readBy)).toEqual([]);
});

test('the public sees no sums of a few; the desk, which has read the sheets, does', async () => {
	const few = await aVote('few', { minimumBallots: 3 });
	await few.close();
	const pileId = await few.pile(3);
	for (const reader of [0, 1] as const) await few.read(reader, pileId, '1\n2\n3');
	await few.count();
	// Three on paper would do, two online do not: one could be taken from the other.
	expect(await few.forAll()).toMatchObject({ sums: null, piles: [{ spoiledCount: 0 }] });
	expect((await few.protocol())?.sums).not.toBeNull();
});
