import { eq } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { refuse } from '$lib/domain/result';
import { castBallot } from '$lib/server/db/schema';
import { listVotingRights } from '$lib/server/repositories/voting-rights';
import { closeResidentVote } from '$lib/server/services/close-resident-vote';
import { addPaperPile, enterPaperPile, removePaperPile } from '$lib/server/services/enter-paper';
import { exchangeForPaper } from '$lib/server/services/exchange-for-paper';
import { makeFormKey } from '$lib/server/services/form-key';
import { readPaperBallots } from '$lib/server/services/read-paper-ballots';
import { aManager } from '../support/planned-vote';
import { freshStore, testEvening } from '../support/postgres';
import {
	aResidentVote,
	aVotingAccount,
	byAccount,
	byCode,
	cast,
	someCodes,
	ticks
} from '../support/resident-voting';
import { valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const hour = 3_600_000;
const closesAt = new Date(testEvening.getTime() + 5 * hour);
const made = await aResidentVote(context, { slug: 'paper', closesAt });
const { neighbourhoodId, residentVoteId } = made;
const vote = { neighbourhoodId, residentVoteId };
const { codes } = await someCodes(context, vote, { size: 6 });
const [anna, ben, cem] = [
	await aManager(context, neighbourhoodId),
	await aManager(context, neighbourhoodId),
	await aManager(context, neighbourhoodId)
];
const command = () => ({ ...vote, formKey: makeFormKey(context) });
const codeOf = (index: number) => codes[index] ?? '';
const exchange = (typed: string) =>
	exchangeForPaper(context, anna, { ...command(), by: { kind: 'code', typed } });
const ballots = () =>
	context.db.query.$count(castBallot, eq(castBallot.neighbourhoodId, neighbourhoodId));
afterEach(() => {
	store.setNow(testEvening);
});

test('a code becomes a paper ballot: the ballot online goes, and none can be cast any more', async () => {
	valueOf(await cast(context, vote, { voter: byCode(codeOf(0)), marks: ticks(1) }));
	expect(await ballots()).toBe(1);
	valueOf(await exchange(codeOf(0).toLowerCase()));
	expect(await ballots()).toBe(0);
	const again = refuse('codeOnPaper');
	expect(await cast(context, vote, { voter: byCode(codeOf(0)), marks: ticks(1) })).toEqual(again);
	expect(await exchange(codeOf(0))).toEqual(again);
	valueOf(await exchange(codeOf(1)));
	expect(await exchange('00001 00002 00003 00005')).toEqual(refuse('codeGroupWrong', { group: 4 }));
	expect(await exchange('00001 00002 00003 00004')).toEqual(refuse('codeUnknown'));
});

test('so does the right of an account, once', async () => {
	const accountId = await aVotingAccount(context, vote);
	valueOf(await cast(context, vote, { voter: byAccount(accountId), marks: ticks(2) }));
	const before = await ballots();
	const scope = { neighbourhoodId };
	const rights = await listVotingRights(context.db.query, scope, residentVoteId);
	const votingRightId = rights.find((right) => right.accountId === accountId)?.id ?? '';
	const by = { kind: 'account', votingRightId } as const;
	valueOf(await exchangeForPaper(context, ben, { ...command(), by }));
	expect(await ballots()).toBe(before - 1);
	expect(await exchangeForPaper(context, ben, { ...command(), by })).toEqual(
		refuse('rightOnPaper')
	);
});

test('the same code is cast and exchanged at once: paper or online, never both', async () => {
	const [online, onPaper] = await Promise.all([
		cast(context, vote, { voter: byCode(codeOf(2)), marks: ticks(3) }),
		exchange(codeOf(2))
	]);
	expect(onPaper.ok).toBe(true);
	expect(online.ok || online.reason === 'codeOnPaper').toBe(true);
	expect(await ballots()).toBe(0);
});

test('two people read a pile; only equal readings count, and a third has no say', async () => {
	expect(await addPaperPile(context, anna, { ...command(), sheetCount: 2 })).toEqual(
		refuse('voteNotClosed')
	);
	store.setNow(closesAt);
	valueOf(await closeResidentVote(context, { neighbourhoodId }, residentVoteId));
	expect(await exchange(codeOf(4))).toEqual(refuse('exchangeNotOpen'));
	expect(await addPaperPile(context, anna, { ...command(), sheetCount: 5 })).toEqual(
		refuse('moreThanExchanged', { exchanged: 4, sheets: 5 })
	);
	const { pileId } = valueOf(await addPaperPile(context, anna, { ...command(), sheetCount: 3 }));
	const enter = (by: typeof anna, text: string) =>
		enterPaperPile(context, by, { ...command(), pileId, text });
	const pile = async () => (await readPaperBallots(context, vote, vote))?.piles[0];
	expect(await enter(anna, '1 2\n9\nx')).toEqual(refuse('lineWrong', { line: 2, wrong: 1 }));
	expect(valueOf(await enter(anna, '1 2\n3\nx'))).toEqual({ isAgreed: false });
	expect(await pile()).toMatchObject({ state: 'one', differences: [], spoiledCount: null });
	valueOf(await enter(anna, '1 2\n3\nx'));
	expect(await pile()).toMatchObject({ state: 'one' });
	expect(valueOf(await enter(ben, '1 2\n4\nx'))).toEqual({ isAgreed: false });
	expect(await enter(cem, '1 2\n4\nx')).toEqual(refuse('twoReadAlready'));
	const differing = (await pile())?.differences.map(({ marks }) => marks);
	expect(differing).toEqual(['3:1', '4:1']);
	expect(valueOf(await enter(ben, 'x\n3\n2 1'))).toEqual({ isAgreed: true });
	expect(await pile()).toMatchObject({ state: 'agreed', spoiledCount: 1 });
	expect(await enter(ben, '1\n2\n3')).toEqual(refuse('pileAgreed'));
	const remove = (id: string) => removePaperPile(context, anna, { ...command(), pileId: id });
	expect(await remove(pileId)).toEqual(refuse('pileAgreed'));
	const wrong = valueOf(await addPaperPile(context, anna, { ...command(), sheetCount: 1 }));
	valueOf(await remove(wrong.pileId));
	expect((await readPaperBallots(context, vote, vote))?.piles).toHaveLength(1);
});
