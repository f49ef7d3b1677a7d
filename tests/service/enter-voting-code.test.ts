import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { codeBytes, makeCode } from '$lib/domain/participation/voting-code';
import { ok, refuse } from '$lib/domain/result';
import { voteRefusal } from '$lib/i18n/vote-refusal';
import { locales, overwriteGetLocale } from '$lib/paraglide/runtime';
import { rateLimit } from '$lib/server/db/schema';
import { findVotingRight } from '$lib/server/repositories/voting-rights';
import { refused } from '$lib/server/refused';
import { enterVotingCode } from '$lib/server/services/enter-voting-code';
import { exchangeForPaper } from '$lib/server/services/exchange-for-paper';
import { makeFormKey } from '$lib/server/services/form-key';
import { anAccount } from '../support/people';
import { aManager } from '../support/planned-vote';
import { freshStore, testEvening } from '../support/postgres';
import {
	aResidentVote,
	aVotingAccount,
	byCode,
	cast,
	someCodes,
	ticks
} from '../support/resident-voting';
import { valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const minute = 60_000;
const later = (ms: number) => new Date(testEvening.getTime() + ms);
const { neighbourhoodId, residentVoteId } = await aResidentVote(context, { slug: 'guessing' });
const vote = { neighbourhoodId, residentVoteId };
const { codes } = await someCodes(context, vote, { size: 4 });
const [right = '', used = '', onPaper = ''] = codes;
const wrong = () => makeCode(randomBytes(codeBytes));
const enter = (code: string, clientAddress: string) =>
	enterVotingCode(context, { ...vote, code, clientAddress, accountId: null });
const rows = () => context.db.query.select().from(rateLimit);
const tooMany = refuse('tooManyTries');
const unknown = refuse('codeUnknown');
const enters = ok({ canCast: true });

async function guess(times: number, clientAddress: string) {
	const answers = [];
	for (let time = 0; time < times; time++) answers.push(await enter(wrong(), clientAddress));
	return answers;
}

afterEach(() => {
	store.setNow(testEvening);
});

test('a right code leaves no trace, however often it is typed', async () => {
	for (let time = 0; time < 25; time++) expect(await enter(right, '192.0.2.1')).toEqual(enters);
	expect(await rows()).toEqual([]);
});

test('after twenty wrong codes nothing from that address is looked up, a right code neither', async () => {
	expect(await guess(20, '192.0.2.2')).toEqual(Array.from({ length: 20 }, () => unknown));
	expect(await enter(wrong(), '192.0.2.2')).toEqual(tooMany);
	expect(await enter(right, '192.0.2.2')).toEqual(tooMany);
	const elsewhere = { ...vote, residentVoteId: context.random.uuid() };
	const from = { code: right, clientAddress: '192.0.2.2', accountId: null };
	expect(await enterVotingCode(context, { ...elsewhere, ...from })).toEqual(tooMany);
});

test('the limit is one of the address, not of the person: from another one the same code enters', async () => {
	await guess(20, '192.0.2.3');
	expect(await enter(right, '192.0.2.3')).toEqual(tooMany);
	expect(await enter(right, '192.0.2.4')).toEqual(enters);
	expect(await enter(wrong(), '192.0.2.4')).toEqual(unknown);
	const stored = JSON.stringify(await rows());
	for (const said of ['192.0.2.3', '192.0.2.4', right]) expect(stored).not.toContain(said);
});

test('a right code is refused until the time is over, and taken then', async () => {
	await guess(20, '192.0.2.5');
	store.setNow(later(15 * minute - 1));
	expect(await enter(right, '192.0.2.5')).toEqual(tooMany);
	// What is refused is not counted: whoever keeps on trying does not wait longer for it.
	store.setNow(later(17 * minute));
	expect(await enter(right, '192.0.2.5')).toEqual(enters);
});

test('a code that was used, or is on paper, is no guess', async () => {
	valueOf(await cast(context, vote, { voter: byCode(used), marks: ticks(1) }));
	const actor = await aManager(context, neighbourhoodId);
	const by = { kind: 'code', typed: onPaper } as const;
	const command = { ...vote, formKey: makeFormKey(context), by };
	valueOf(await exchangeForPaper(context, actor, command));
	await guess(19, '192.0.2.6');
	for (let time = 0; time < 3; time++) {
		expect(await enter(used, '192.0.2.6')).toEqual(enters);
		expect(await enter(onPaper, '192.0.2.6')).toEqual(refuse('codeOnPaper'));
	}
	expect(await enter(wrong(), '192.0.2.6')).toEqual(unknown);
	expect(await enter(used, '192.0.2.6')).toEqual(tooMany);
});

test('P-14 whoever votes here by their account is given no second vote by a code', async () => {
	const [code = ''] = (await someCodes(context, vote, { size: 1, number: 2 })).codes;
	const from = { ...vote, code, clientAddress: '192.0.2.7' };
	const accountId = await aVotingAccount(context, vote);
	const second = refuse('accountVotes');
	expect(await enterVotingCode(context, { ...from, accountId })).toEqual(second);
	const actor = await aManager(context, neighbourhoodId);
	const stored = await findVotingRight(context.db.query, vote, { residentVoteId, accountId });
	const by = { kind: 'account', votingRightId: stored?.id ?? '' } as const;
	const command = { ...vote, formKey: makeFormKey(context), by };
	valueOf(await exchangeForPaper(context, actor, command));
	expect(await enterVotingCode(context, { ...from, accountId })).toEqual(second);
	// An account that is not in the electorate may have the letter, and so may whoever signs out.
	const other = await anAccount(context, { displayName: 'Has a letter' });
	expect(await enterVotingCode(context, { ...from, accountId: other })).toEqual(enters);
	expect(await enterVotingCode(context, { ...from, accountId: null })).toEqual(enters);
});

test.each(locales)(
	'too many wrong codes answer 429 in words, and keep what was typed (%s)',
	(at) => {
		overwriteGetLocale(() => at);
		const typed = { code: 'AB12' };
		const answer = refused(refuse('tooManyTries'), typed, voteRefusal);
		expect(answer).toMatchObject({ status: 429, data: { typed } });
		expect(answer.data.refusal).toMatch(/15|١٥/);
	}
);
