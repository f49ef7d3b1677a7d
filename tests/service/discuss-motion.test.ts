import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { RuleChanges } from '$lib/domain/rules/change-rules';
import { discussion, writtenText } from '$lib/server/db/schema';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import {
	listContributions,
	listWithdrawnContributions
} from '$lib/server/repositories/contributions';
import { listDiscussions } from '$lib/server/repositories/discussions';
import { findMeeting } from '$lib/server/repositories/meetings';
import { closeMeeting } from '$lib/server/services/close-meeting';
import { collectMinutes } from '$lib/server/services/collect-minutes';
import { contribute, type Contribute } from '$lib/server/services/contribute';
import { endDiscussion } from '$lib/server/services/end-discussion';
import { makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { startDiscussion } from '$lib/server/services/start-discussion';
import {
	removeContribution,
	withdrawContribution
} from '$lib/server/services/withdraw-contribution';
import { aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import { anAccount } from '../support/people';
import { freshStore } from '../support/postgres';
import { auditOf, valueOf } from '../support/setting-up';

const { context } = await freshStore();
type Council = Awaited<ReturnType<typeof aCouncilUnder>>;

const later = (minutes: number) => ({
	...context,
	now: () => new Date(context.now().getTime() + minutes * 60_000)
});

const ruled = (value: object): RuleChanges => ({
	'meetings.discussion': {
		...{ kind: 'ruled', minutes: null, daysBeforeVote: null, concernsAnswered: false },
		...value
	}
});

let number = 0;
async function aMotion(council: Council) {
	const wanted = { number: ++number, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { itemId, meetingId } = await aMeetingOn(context, council, { reference });
	return { reference, itemId, meetingId };
}

function running({ neighbourhoodId, manager, members }: Council, itemId: string) {
	const item = () => ({ neighbourhoodId, itemId, formKey: makeFormKey(context) });
	const member = members.get('public-1');
	if (!member) throw new Error('nobody sits there');
	const say = async (said: Pick<Contribute, 'kind' | 'words'> & Partial<Contribute>, by = member) =>
		contribute(context, by, {
			...{ inReplyTo: null, amountCents: null, language: 'de' },
			...item(),
			...said
		});
	return {
		...{ item, member, say },
		start: async (at = context) => startDiscussion(at, manager, item()),
		end: async (at = context, summary = 'Alle fanden es gut.') =>
			endDiscussion(at, manager, { ...item(), summary, language: 'de' }),
		vote: async (at = context) => openItem(at, manager, { ...item(), entryMode: 'online' })
	};
}

describe('P-73 fewest minutes', async () => {
	const council = await aCouncilUnder(context, ruled({ minutes: 15 }), { slug: 'minutes' });

	test('the vote opens once enough was said, and not a minute before', async () => {
		const { itemId } = await aMotion(council);
		const { start, end, vote } = running(council, itemId);
		expect(await vote()).toMatchObject({
			reason: 'discussionTooShort',
			details: { missing: 15, minutes: 15 }
		});
		valueOf(await start());
		expect(await start()).toMatchObject({ reason: 'discussionGoesOn' });
		expect(await vote(later(14))).toMatchObject({ details: { missing: 1 } });
		expect(await vote(later(15))).toMatchObject({ reason: 'discussionGoesOn' });
		valueOf(await end(later(10)));
		expect(await end(later(10))).toMatchObject({ reason: 'noDiscussion' });
		expect(await vote(later(60))).toMatchObject({ details: { missing: 5 } });
		valueOf(await start(later(70)));
		valueOf(await end(later(75), 'Die Kosten sind geklärt.'));
		valueOf(await vote(later(76)));
		expect(await start(later(77))).toMatchObject({ reason: 'voteOpen' });
	});

	test('what the chair summed up stands in the minutes, as public as the talk was', async () => {
		const { itemId, meetingId } = await aMotion(council);
		const { start, end } = running(council, itemId);
		const scope = { neighbourhoodId: council.neighbourhoodId };
		valueOf(await start());
		valueOf(await end(later(20), 'Die Mehrheit will eine Rampe.'));
		const meeting = await findMeeting(context.db.query, scope, meetingId);
		if (!meeting) throw new Error('no meeting');
		const minutes = await collectMinutes(context.db.query, scope, { meeting, minutes: null });
		const point = minutes?.points.find(({ id }) => id === itemId);
		expect(point?.remarks).toMatchObject([
			{
				kind: 'summary',
				publicity: 'nonPublic',
				texts: [{ language: 'de', content: 'Die Mehrheit will eine Rampe.' }]
			}
		]);
		const item = await findAgendaItem(context.db.query, scope, itemId);
		expect(item?.discussedAt).toEqual(later(20).now());
		const noted = await auditOf(context, council.neighbourhoodId);
		expect(
			noted.filter(({ action }) => action === 'discussionEnded').at(-1)?.details
		).toMatchObject({
			minutes: 20
		});
	});

	test('a meeting does not end in the middle of it', async () => {
		const { itemId, meetingId } = await aMotion(council);
		const { start, end, item } = running(council, itemId);
		const { neighbourhoodId, manager } = council;
		const close = async () =>
			closeMeeting(context, manager, { neighbourhoodId, meetingId, formKey: item().formKey });
		valueOf(await start());
		expect(await close()).toMatchObject({ reason: 'discussionGoesOn' });
		valueOf(await end());
		valueOf(await close());
	});

	test('two chairs who begin at the same moment begin one discussion', async () => {
		const { itemId } = await aMotion(council);
		const { start } = running(council, itemId);
		const both = await Promise.all([start(), start()]);
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
		const scope = { neighbourhoodId: council.neighbourhoodId };
		const item = await findAgendaItem(context.db.query, scope, itemId);
		expect(await listDiscussions(context.db.query, scope, item?.motionId ?? '')).toHaveLength(1);
	});

	test('the database keeps it to one at a time by itself', async () => {
		const { itemId } = await aMotion(council);
		const row = () => ({
			neighbourhoodId: council.neighbourhoodId,
			id: context.random.uuid(),
			agendaItemId: itemId,
			publicity: 'public' as const,
			startedAt: context.now()
		});
		const twice = context.db.transaction(async (tx) => {
			await tx.insert(discussion).values(row());
			await tx.insert(discussion).values(row());
		});
		await expect(twice).rejects.toMatchObject({
			cause: { constraint_name: 'discussion_one_at_a_time' }
		});
	});
});

describe('P-68 P-73 in two steps', async () => {
	const rules = {
		'meetings.form': 'twoSteps',
		...ruled({ daysBeforeVote: 7 })
	};
	const council = await aCouncilUnder(context, rules, { slug: 'two-steps' });
	const { neighbourhoodId, manager } = council;

	test('talked over in one meeting, voted on a week later in the next, on one discussion', async () => {
		const { reference, itemId, meetingId } = await aMotion(council);
		const first = running(council, itemId);
		expect(await first.vote()).toMatchObject({ reason: 'firstStepMissing' });
		valueOf(await first.say({ kind: 'question', words: 'Wer räumt auf?' }));
		valueOf(await first.start());
		valueOf(await first.end());
		expect(await first.vote()).toMatchObject({ reason: 'firstStepMissing' });
		const formKey = makeFormKey(context);
		valueOf(await closeMeeting(context, manager, { neighbourhoodId, meetingId, formKey }));

		const next = await aMeetingOn(context, council, { reference });
		const second = running(council, next.itemId);
		expect(await second.vote()).toMatchObject({ reason: 'voteTooEarly', details: { days: 7 } });
		const week = 7 * 24 * 60;
		valueOf(await second.say({ kind: 'for', words: 'Das hilft allen.' }));
		const item = await findAgendaItem(context.db.query, { neighbourhoodId }, next.itemId);
		const said = await listContributions(
			context.db.query,
			{ neighbourhoodId },
			item?.motionId ?? ''
		);
		expect(said.map(({ kind }) => kind).sort()).toEqual(['for', 'question']);
		valueOf(await second.vote(later(week)));
	});
});

describe('P-73 concerns', async () => {
	const council = await aCouncilUnder(context, ruled({ concernsAnswered: true }), {
		slug: 'concerns'
	});
	const email = 'manager@concerns.example.org';
	const manager = { ...council.manager, accountId: await anAccount(context, { email }) };

	test('a concern without an answer keeps the vote shut; an answer opens it', async () => {
		const { itemId } = await aMotion(council);
		const { say, vote } = running(council, itemId);
		const { contributionId } = valueOf(
			await say({ kind: 'concern', words: 'Abends wird es laut.', language: 'tr' })
		);
		expect(await vote()).toMatchObject({
			reason: 'concernUnanswered',
			details: { number: 1, open: 1 }
		});
		valueOf(
			await say(
				{ kind: 'answer', inReplyTo: contributionId, words: 'Um zehn ist Schluss.' },
				manager
			)
		);
		valueOf(await vote());
	});

	test('one that was taken back keeps nothing shut, and nobody reads it any more', async () => {
		const { itemId } = await aMotion(council);
		const { say, vote, item, member } = running(council, itemId);
		const other = council.members.get('public-2');
		if (!other) throw new Error('nobody sits there');
		const { contributionId } = valueOf(await say({ kind: 'concern', words: 'Zu laut.' }));
		const command = () => ({ ...item(), contributionId });
		expect(await withdrawContribution(context, other, command())).toMatchObject({
			reason: 'notYourWords'
		});
		valueOf(await withdrawContribution(context, member, command()));
		expect(await withdrawContribution(context, member, command())).toMatchObject({
			reason: 'notFound'
		});
		const [text] = await context.db.query
			.select()
			.from(writtenText)
			.where(eq(writtenText.neighbourhoodId, council.neighbourhoodId))
			.then((all) => all.filter(({ ownerId }) => ownerId === contributionId));
		expect(text).toMatchObject({ state: 'withdrawn', content: 'Zu laut.' });
		valueOf(await vote());
	});

	test('the manager removes words with a reason, which stays in their place', async () => {
		const { itemId } = await aMotion(council);
		const { say, item, member } = running(council, itemId);
		const { neighbourhoodId } = council;
		const { contributionId } = valueOf(
			await say({ kind: 'against', words: 'Frau X ist unfähig.' })
		);
		const removal = { reason: 'Der Beitrag nennt eine Person.', language: 'de' };
		const command = () => ({ ...item(), contributionId, ...removal });
		expect(await removeContribution(context, member, command())).toMatchObject({
			reason: 'notAllowed'
		});
		valueOf(await removeContribution(context, manager, command()));
		const stands = await findAgendaItem(context.db.query, { neighbourhoodId }, itemId);
		const gone = await listWithdrawnContributions(
			context.db.query,
			{ neighbourhoodId },
			stands?.motionId ?? ''
		);
		expect(gone).toMatchObject([{ id: contributionId, withdrawnAs: 'manager' }]);
	});

	test('once the chair has ended the discussion, only answers come in', async () => {
		const { itemId } = await aMotion(council);
		const { say, start, end } = running(council, itemId);
		const question = valueOf(await say({ kind: 'question', words: 'Wann?' }));
		valueOf(await start());
		valueOf(await end());
		expect(await say({ kind: 'for', words: 'Gut.' })).toMatchObject({ reason: 'discussionEnded' });
		const reply = { kind: 'answer', inReplyTo: question.contributionId, words: 'Im Mai.' } as const;
		valueOf(await say(reply, manager));
		valueOf(await start());
		valueOf(await say({ kind: 'for', words: 'Gut.' }));
	});
});
