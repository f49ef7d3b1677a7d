import { beforeAll, describe, expect, test } from 'vitest';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { readTally } from '$lib/server/repositories/tallies';
import { castBallot } from '$lib/server/services/cast-ballot';
import { closeItem } from '$lib/server/services/close-item';
import { declareInterest } from '$lib/server/services/declare-interest';
import { hashPayload, makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { readVote } from '$lib/server/services/read-vote';
import { restartSecretVote } from '$lib/server/services/restart-secret-vote';
import { aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import { takeSnapshot, traceBetween, valuesBetween } from '../support/database-traces';
import { maintain } from '../support/postgres-cluster';
import { freshStore } from '../support/postgres';
import { auditOf, valueOf } from '../support/setting-up';

const { context, url } = await freshStore();
const onDemand = { 'funding.ballotForm': { usual: 'open', secretOnDemand: 'third' } };
const council = await aCouncilUnder(context, onDemand, { slug: 'secret' });
const { neighbourhoodId, manager, members } = council;
const scope = { neighbourhoodId };
const formKey = () => makeFormKey(context);
let proposals = 0;

type Choice = 'yes' | 'no' | 'abstain';

const member = (code: string) => {
	const found = members.get(code);
	if (!found) throw new Error(`nobody sits on ${code}`);
	return found;
};

async function aVote(entryMode: 'online' | 'secretOnline') {
	const wanted = { number: ++proposals, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { meetingId, itemId } = await aMeetingOn(context, council, { reference });
	const secretDemanded = entryMode === 'secretOnline';
	const how = { neighbourhoodId, itemId, entryMode, secretDemanded };
	valueOf(await openItem(context, manager, { ...how, formKey: formKey() }));
	return { meetingId, itemId };
}

const vote = (itemId: string, code: string, what: Choice | { reason: string }) => {
	const { choice, reason } =
		typeof what === 'string' ? { choice: what, reason: '' } : { choice: 'no' as const, ...what };
	return castBallot(context, member(code), {
		...{ neighbourhoodId, itemId, choice, reason },
		language: 'de',
		formKey: formKey()
	});
};

const end = (itemId: string) =>
	closeItem(context, manager, { neighbourhoodId, itemId, formKey: formKey() });

const look = async (where: { meetingId: string; itemId: string }, code: string) => {
	const read = await readVote(context, member(code), { neighbourhoodId, ...where, language: 'de' });
	if (read === null) throw new Error('no ballot');
	return read;
};

/** What one vote leaves behind, and the hashes of it that can be tried. */
async function watch(itemId: string, code: string, choice: Choice) {
	const before = await takeSnapshot(url);
	valueOf(await vote(itemId, code, choice));
	const after = await takeSnapshot(url);
	const words = { choice, reason: '', language: 'de' };
	const guess = hashPayload({ neighbourhoodId, itemId, ...words });
	return { trace: traceBetween(before, after), found: valuesBetween(before, after).has(guess) };
}

describe('nobody can tell from the database whose vote is whose', () => {
	const seen: { secret: Awaited<ReturnType<typeof watch>>[]; named: typeof seen.secret } = {
		secret: [],
		named: []
	};
	beforeAll(async () => {
		const votes = [
			['public-1', 'yes'],
			['public-2', 'no'],
			['providers-1', 'abstain']
		] as const;
		const [secret, named] = [await aVote('secretOnline'), await aVote('online')];
		for (const [code, choice] of votes) seen.secret.push(await watch(secret.itemId, code, choice));
		for (const [code, choice] of votes) seen.named.push(await watch(named.itemId, code, choice));
	});

	test('every secret vote leaves the same trace, whatever was chosen', () => {
		const [yes, no, abstain] = seen.secret.map(({ trace }) => trace);
		expect(yes).toContainEqual(expect.stringContaining('changed secret_urn'));
		expect(no).toEqual(yes);
		expect(abstain).toEqual(yes);
	});

	test('the hash that a form key keeps is not the hash of a choice', () => {
		expect(seen.secret.map(({ found }) => found)).toEqual([false, false, false]);
	});

	test('a named vote shows that both ways of looking would find one', () => {
		const [yes, no] = seen.named.map(({ trace }) => trace);
		expect(no).not.toEqual(yes);
		expect(seen.named.map(({ found }) => found)).toEqual([true, true, true]);
	});

	test('counters in the open would be told apart', async () => {
		await maintain(
			url,
			'create table naive_count (choice text, sum integer)',
			`insert into naive_count values ('yes', 0), ('no', 0)`
		);
		const traces: (readonly string[])[] = [];
		for (const choice of ['yes', 'no']) {
			const before = await takeSnapshot(url);
			await maintain(url, `update naive_count set sum = sum + 1 where choice = '${choice}'`);
			traces.push(traceBetween(before, await takeSnapshot(url)));
		}
		await maintain(url, 'drop table naive_count');
		expect(traces[0]).not.toEqual(traces[1]);
	});
});

describe('a secret vote online', () => {
	test('is counted by bench and decided like any other', async () => {
		const { itemId } = await aVote('secretOnline');
		for (const code of ['public-1', 'public-2', 'providers-1', 'providers-2'])
			valueOf(await vote(itemId, code, 'yes'));
		valueOf(await vote(itemId, 'politics-1', 'no'));
		const { kind, motionId } = valueOf(await end(itemId));
		expect(kind).toBe('approved');
		const tally = await readTally(context.db.query, scope, itemId);
		expect(tally.map(({ bench, yes, no }) => [bench, yes, no])).toEqual([
			['politics', 0, 1],
			['providers', 2, 0],
			['public', 2, 0]
		]);
		const made = await findLastDetermination(context.db.query, scope, motionId);
		expect(made?.output.result.kind).toBe('approved');
		const audit = (await auditOf(context, neighbourhoodId)).map(({ details }) => details);
		expect(JSON.stringify(audit)).not.toMatch(/"choice"/);
	});

	test('the voter sees that the vote arrived, and not what it was', async () => {
		const where = await aVote('secretOnline');
		expect(await look(where, 'public-1')).toMatchObject({
			refusal: null,
			cast: null,
			secret: { round: 1, fewInBench: 2 }
		});
		valueOf(await vote(where.itemId, 'public-1', 'no'));
		expect(await look(where, 'public-1')).toMatchObject({
			refusal: { reason: 'alreadyVoted' },
			cast: { castAt: null, called: null }
		});
		expect(await vote(where.itemId, 'public-1', 'yes')).toMatchObject({ reason: 'alreadyVoted' });
		expect(await vote(where.itemId, 'public-2', { reason: 'Zu laut' })).toMatchObject({
			reason: 'secretWithoutWords'
		});
		valueOf(await end(where.itemId));
		expect(await vote(where.itemId, 'public-2', 'no')).toMatchObject({ reason: 'itemClosed' });
		expect(await look(where, 'public-1')).toMatchObject({ cast: { castAt: null } });
	});

	test('an interest that comes out after the vote: it begins anew, and everybody votes again', async () => {
		const where = await aVote('secretOnline');
		const { itemId } = where;
		valueOf(await vote(itemId, 'public-1', 'yes'));
		valueOf(await vote(itemId, 'public-2', 'no'));
		valueOf(
			await declareInterest(context, member('public-1'), {
				...{ neighbourhoodId, itemId, ground: 'relative', isCertain: true },
				formKey: formKey()
			})
		);
		expect(await end(itemId)).toMatchObject({ reason: 'secretVoteSpoiled' });
		const again = { neighbourhoodId, itemId, formKey: formKey() };
		valueOf(await restartSecretVote(context, manager, again));
		expect(await look(where, 'public-2')).toMatchObject({ cast: null, secret: { round: 2 } });
		expect(await vote(itemId, 'public-1', 'yes')).toMatchObject({ reason: 'conflictOfInterest' });
		valueOf(await vote(itemId, 'public-2', 'yes'));
		valueOf(await end(itemId));
		const tally = await readTally(context.db.query, scope, itemId);
		expect(tally.reduce((sum, { yes, no }) => sum + yes + no, 0)).toBe(1);
		const closed = { ...again, formKey: formKey() };
		expect(await restartSecretVote(context, manager, closed)).toMatchObject({
			reason: 'itemClosed'
		});
	});

	test('a seal that was touched is no count: neither a vote nor the end goes on', async () => {
		const { itemId } = await aVote('secretOnline');
		valueOf(await vote(itemId, 'public-1', 'yes'));
		await maintain(url, `update secret_urn set sealed = reverse(sealed) where sealed <> ''`);
		expect(await vote(itemId, 'public-2', 'yes')).toMatchObject({ reason: 'secretVoteSpoiled' });
		expect(await end(itemId)).toMatchObject({ reason: 'secretVoteSpoiled' });
	});

	test('the database itself refuses a row for a single vote, and a mark without its vote', async () => {
		const { itemId } = await aVote('secretOnline');
		const item = await findAgendaItem(context.db.query, scope, itemId);
		expect(item).toMatchObject({ isSecret: true, entryMode: 'secretOnline' });
		const columns = 'neighbourhood_id, id, agenda_item_id, electorate_entry_id, choice, cast_at';
		const entry = `select neighbourhood_id, gen_random_uuid(), agenda_item_id, id, 'yes', now() from electorate_entry where agenda_item_id = '${itemId}' limit 1`;
		await expect(maintain(url, `insert into ballot (${columns}) ${entry}`)).rejects.toThrow(
			'is secret'
		);
		const mark = `insert into secret_mark select neighbourhood_id, agenda_item_id, id
			from electorate_entry where agenda_item_id = '${itemId}' limit 1`;
		await expect(maintain(url, mark)).rejects.toThrow('the urn holds 0 votes, 1 people');
	});
});
