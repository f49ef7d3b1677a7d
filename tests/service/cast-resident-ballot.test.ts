import { and, eq } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { votingCode, votingRight, castBallot } from '$lib/server/db/schema';
import { changeResidentVote } from '$lib/server/repositories/resident-votes';
import { confirmVotingRight, findVotingRight } from '$lib/server/repositories/voting-rights';
import { openBallot } from '$lib/server/sealed-ballot';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import { readOwnBallot } from '$lib/server/services/read-own-ballot';
import { hashCode } from '$lib/server/voting-code-hash';
import { freshStore, testEvening } from '../support/postgres';
import { anAccount } from '../support/people';
import {
	aResidentVote,
	aVotingAccount,
	byAccount,
	byCode,
	cast,
	someCodes,
	stampFor,
	ticks
} from '../support/resident-voting';
import { valueOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const hour = 3_600_000;
const opensAt = new Date(testEvening.getTime() + hour);
const closesAt = new Date(testEvening.getTime() + 5 * hour);
const made = await aResidentVote(context, { opensAt, closesAt });
const { neighbourhoodId, residentVoteId, manifest } = made;
const vote = { neighbourhoodId, residentVoteId };
const { codes } = await someCodes(context, vote, { size: 40 });
let drawn = 0;
const nextCode = () => codes[drawn++] ?? '';
const at = (instant: Date, ms = 0) => {
	store.setNow(new Date(instant.getTime() + ms));
};
afterEach(() => {
	at(testEvening);
});

/** The rows of the urn, opened as the closing will open them. */
async function urn() {
	const rows = await context.db.query
		.select()
		.from(castBallot)
		.where(eq(castBallot.neighbourhoodId, neighbourhoodId));
	const projects = manifest.projects.map(({ number }) => number);
	return rows.map((row) => ({
		...row,
		marks: openBallot(context.secret, { ...row, projects }, row.sealed ?? '')
	}));
}

test('S41 a ballot is taken from the opening until just before the closing', async () => {
	const voter = byCode(nextCode());
	const marks = ticks(1, 3);
	at(opensAt, -1);
	expect(await cast(context, vote, { voter, marks })).toMatchObject({ reason: 'notOpenYet' });
	at(opensAt);
	valueOf(await cast(context, vote, { voter, marks }));
	at(closesAt, -1);
	valueOf(await cast(context, vote, { voter, marks: ticks(2) }));
	at(closesAt);
	expect(await cast(context, vote, { voter, marks })).toMatchObject({ reason: 'closed' });
	expect(await urn()).toMatchObject([{ castNumber: 2, marks: ticks(2) }]);
});

describe('a form that comes again', () => {
	const send = (voter: ReturnType<typeof byCode>, stamp: string, ...projects: number[]) =>
		castResidentBallot(context, { ...vote, voter, marks: ticks(...projects), stamp });

	test('is one ballot and the same answer', async () => {
		at(opensAt);
		const voter = byCode(nextCode());
		const stamp = await stampFor(context, vote, voter);
		const before = (await urn()).length;
		valueOf(await send(voter, stamp, 1));
		valueOf(await send(voter, stamp, 1));
		expect(await urn()).toHaveLength(before + 1);
	});

	test('and is older than the ballot in the urn is refused', async () => {
		at(opensAt);
		const voter = byCode(nextCode());
		const first = await stampFor(context, vote, voter);
		valueOf(await send(voter, first, 1));
		const second = await stampFor(context, vote, voter);
		valueOf(await send(voter, second, 2));
		expect(await send(voter, first, 1)).toMatchObject({ reason: 'castMeanwhile' });
		expect(await send(voter, first, 2)).toMatchObject({ reason: 'castMeanwhile' });
		expect((await urn()).filter(({ castNumber }) => castNumber > 2)).toEqual([]);
	});

	test('with another choice than it was sent with is refused', async () => {
		at(opensAt);
		const voter = byCode(nextCode());
		const stamp = await stampFor(context, vote, voter);
		valueOf(await send(voter, stamp, 1));
		expect(await send(voter, stamp, 3)).toMatchObject({ reason: 'castMeanwhile' });
	});

	test('from somebody else, or with a number of its own, is none of ours', async () => {
		at(opensAt);
		const [one, other] = [byCode(nextCode()), byCode(nextCode())];
		const stamp = await stampFor(context, vote, one);
		expect(await send(other, stamp, 1)).toMatchObject({ reason: 'formStrange' });
		expect(await send(one, stamp.replace(/^0/, '5'), 1)).toMatchObject({ reason: 'formStrange' });
		expect(await send(one, '', 1)).toMatchObject({ reason: 'formStrange' });
	});
});

describe('nobody casts', () => {
	const tryWith = async (voter: ReturnType<typeof byCode>) => {
		const own = await readOwnBallot(context, { ...vote, voter });
		const stamp = own?.stamp ?? '0.x';
		const result = await castResidentBallot(context, { ...vote, voter, marks: ticks(1), stamp });
		expect(own?.refusal).toBe(result.ok ? null : result.reason);
		return result;
	};

	test('with a code that was never printed, or for another vote', async () => {
		at(opensAt);
		expect(await tryWith(byCode('00000111112222233333'))).toMatchObject({ reason: 'codeUnknown' });
		const other = await aResidentVote(context, { slug: 'elsewhere' });
		const elsewhere = await someCodes(context, other, { size: 1 });
		expect(await tryWith(byCode(elsewhere.codes[0] ?? ''))).toMatchObject({
			reason: 'codeUnknown'
		});
	});

	test('with a code of a batch that was revoked', async () => {
		at(opensAt);
		const revokedByAccountId = await anAccount(context);
		const batch = { revokedAt: opensAt, revokedByAccountId, revokedBecause: 'lost' } as const;
		const lost = await someCodes(context, vote, { size: 1, number: 2, batch });
		expect(await tryWith(byCode(lost.codes[0] ?? ''))).toMatchObject({ reason: 'codeRevoked' });
	});

	test('with a code made after the opening, before a second person said yes', async () => {
		at(opensAt);
		const confirmedByAccountId = await anAccount(context);
		const late = { madeAt: opensAt };
		const waiting = await someCodes(context, vote, { size: 1, number: 3, batch: late });
		expect(await tryWith(byCode(waiting.codes[0] ?? ''))).toMatchObject({
			reason: 'codeUnconfirmed'
		});
		const batch = { ...late, confirmedAt: opensAt, confirmedByAccountId };
		const confirmed = await someCodes(context, vote, { size: 1, number: 4, batch });
		valueOf(await tryWith(byCode(confirmed.codes[0] ?? '')));
	});

	test('with what was exchanged for paper', async () => {
		at(opensAt);
		const code = nextCode();
		const onPaperOn = '2026-03-03';
		await context.db.transaction((tx) =>
			tx
				.update(votingCode)
				.set({ onPaperOn })
				.where(
					and(
						eq(votingCode.neighbourhoodId, neighbourhoodId),
						eq(votingCode.codeHash, hashCode(code))
					)
				)
		);
		const accountId = await aVotingAccount(context, vote);
		await context.db.transaction((tx) =>
			tx
				.update(votingRight)
				.set({ onPaperOn })
				.where(
					and(
						eq(votingRight.neighbourhoodId, neighbourhoodId),
						eq(votingRight.accountId, accountId)
					)
				)
		);
		expect(await tryWith(byCode(code))).toMatchObject({ reason: 'codeOnPaper' });
		expect(await tryWith(byAccount(accountId))).toMatchObject({ reason: 'rightOnPaper' });
	});

	test('from an account without a right, or one added late that nobody confirmed', async () => {
		at(opensAt);
		expect(await tryWith(byAccount(await anAccount(context)))).toMatchObject({ reason: 'noRight' });
		const accountId = await aVotingAccount(context, vote, { addedAt: opensAt });
		expect(await tryWith(byAccount(accountId))).toMatchObject({ reason: 'rightUnconfirmed' });
		const right = await findVotingRight(context.db.query, vote, { residentVoteId, accountId });
		const byAccountId = await anAccount(context);
		await context.db.transaction((tx) =>
			confirmVotingRight(tx, vote, { id: right?.id ?? '', byAccountId, at: opensAt })
		);
		valueOf(await tryWith(byAccount(accountId)));
	});

	test('more than the ballot allows, or what is not on it', async () => {
		at(opensAt);
		const voter = byCode(nextCode());
		const refused = async (...projects: number[]) =>
			cast(context, vote, { voter, marks: ticks(...projects) });
		expect(await refused(1, 2, 3, 4)).toMatchObject({ reason: 'tooMany' });
		expect(await refused()).toMatchObject({ reason: 'tooFew' });
		expect(await refused(1, 99)).toMatchObject({ reason: 'unknownProject' });
		expect(await refused(1, 1)).toMatchObject({ reason: 'projectTwice' });
		expect(await readOwnBallot(context, { ...vote, voter })).toMatchObject({ isCast: false });
	});
});

test('whoever voted sees that it counted, also after the closing', async () => {
	at(opensAt);
	const [voter, absent] = [byCode(nextCode()), byCode(nextCode())];
	valueOf(await cast(context, vote, { voter, marks: ticks(1) }));
	expect(await readOwnBallot(context, { ...vote, voter })).toMatchObject({
		refusal: null,
		isCast: true,
		isCounted: false
	});
	at(closesAt);
	await context.db.transaction(async (tx) => {
		const change = { state: 'closed', closedAt: closesAt, onlineCount: 1 } as const;
		await tx
			.update(castBallot)
			.set({ sealed: null })
			.where(eq(castBallot.neighbourhoodId, neighbourhoodId));
		await changeResidentVote(tx, vote, { id: residentVoteId, change, at: closesAt });
	});
	const own = await readOwnBallot(context, { ...vote, voter });
	expect(own).toMatchObject({ refusal: 'closed', isCast: true, isCounted: true });
	expect(await readOwnBallot(context, { ...vote, voter: absent })).toMatchObject({ isCast: false });
	expect(await cast(context, vote, { voter, marks: ticks(2) })).toMatchObject({ reason: 'closed' });
});
