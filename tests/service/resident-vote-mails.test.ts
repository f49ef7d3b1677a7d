import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { renderMail } from '$lib/server/outbox/render-mail';
import { proposal } from '$lib/server/db/schema';
import { readNewestMessages } from '$lib/server/repositories/outbox-messages';
import { announceResidentVote } from '$lib/server/services/announce-resident-vote';
import { closeDueVotes } from '$lib/server/services/close-resident-vote';
import { confirmResidence } from '$lib/server/services/confirm-residence';
import { countResidentVote } from '$lib/server/services/count-resident-vote';
import { makeFormKey } from '$lib/server/services/form-key';
import { hasPublicVotes } from '$lib/server/services/has-public-votes';
import { aCouncilAtWork } from '../support/council-at-work';
import { anAccount } from '../support/people';
import {
	announced,
	aPlannedVote,
	at,
	ballotInUrn,
	readVote,
	type PlannedVote
} from '../support/planned-vote';
import { freshStore } from '../support/postgres';
import { ticks } from '../support/resident-voting';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();
const costs = [4_000_00, 3_000_00, 3_500_00];
const locales = ['de', 'de-simple', 'en', 'tr', 'ar'] as const;

async function aVote(slug: string) {
	const council = await aCouncilAtWork(context, { slug });
	return aPlannedVote(context, council, { first: 1, costs });
}

async function aResident({ neighbourhoodId, manager }: PlannedVote, email: string, locale = 'de') {
	const accountId = await anAccount(context, { email, locale });
	const shown = { neighbourhoodId, email, tie: 'lives', birthYear: 1980 } as const;
	const formKey = makeFormKey(context);
	valueOf(await confirmResidence(context, manager, { ...shown, formKey }));
	return accountId;
}

async function handedInBy(vote: PlannedVote, project: number, accountId: string): Promise<void> {
	await context.db.transaction((tx) =>
		tx
			.update(proposal)
			.set({ applicantAccountId: accountId })
			.where(
				and(
					eq(proposal.neighbourhoodId, vote.neighbourhoodId),
					eq(proposal.id, vote.proposalIds[project - 1] ?? '')
				)
			)
	);
}

async function mailsOf({ neighbourhoodId }: PlannedVote, template: string) {
	const mails = await readNewestMessages(context.db.query, 200);
	return mails.filter(
		(mail) => mail.neighbourhoodId === neighbourhoodId && mail.content?.template === template
	);
}

async function counted(vote: PlannedVote) {
	const { manifest } = await readVote(context, vote);
	const during = at(context, manifest.opensAt);
	for (let voter = 0; voter < 3; voter++) await ballotInUrn(during, vote, ticks(2));
	const after = at(context, manifest.closesAt);
	await closeDueVotes(after);
	const command = { ...vote.command(), formKey: makeFormKey(after) };
	const count = () => countResidentVote(after, vote.manager, command);
	valueOf(await count());
	return count;
}

test('an announced vote is told once, in their language, to everybody whose account may vote', async () => {
	const vote = await aVote('told');
	expect(await hasPublicVotes(context, vote)).toBe(false);
	for (const locale of locales) await aResident(vote, `told-${locale}@example.org`, locale);
	await anAccount(context, { email: 'not-shown@example.org' });
	const command = vote.command();
	valueOf(await announceResidentVote(context, vote.manager, command));
	// The same form sent twice is one announcement.
	valueOf(await announceResidentVote(context, vote.manager, command));
	const mails = await mailsOf(vote, 'residentVoteAnnounced');
	expect(mails.map(({ recipientEmail, locale }) => [recipientEmail, locale]).sort()).toEqual(
		locales.map((locale) => [`told-${locale}@example.org`, locale]).sort()
	);
	const { manifest } = await readVote(context, vote);
	const { title, opensAt, closesAt } = manifest;
	for (const { content } of mails)
		expect(content?.params).toEqual({ title, opensAt, closesAt, path: '/told/votes/2026-1' });
	expect(await hasPublicVotes(context, vote)).toBe(true);
});

test('nobody gets a second mail after the announcement, and a refused one tells nobody', async () => {
	const vote = await aVote('refused');
	await aResident(vote, 'refused@example.org');
	const late = at(context, '2030-01-01T12:00:00Z');
	const command = { ...vote.command(), formKey: makeFormKey(late) };
	expect(await announceResidentVote(late, vote.manager, command)).toMatchObject({ ok: false });
	expect(await mailsOf(vote, 'residentVoteAnnounced')).toEqual([]);
	await announced(context, vote);
	await counted(vote);
	expect(await mailsOf(vote, 'residentVoteAnnounced')).toHaveLength(1);
});

test('whoever handed in a project learns whether it was chosen, once, and nothing about ballots', async () => {
	const vote = await aVote('chosen');
	const winner = await anAccount(context, { email: 'winner@example.org', locale: 'tr' });
	const loser = await anAccount(context, { email: 'loser@example.org', locale: 'ar' });
	await handedInBy(vote, 2, winner);
	await handedInBy(vote, 3, loser);
	await announced(context, vote);
	const again = await counted(vote);
	valueOf(await again());
	const mails = await mailsOf(vote, 'residentVoteCounted');
	// The third is of the first project, whose applicant is somebody else.
	expect(mails).toHaveLength(3);
	const { manifest, outcome } = await readVote(context, vote);
	expect(outcome?.winners).toEqual(['2']);
	const told = mails
		.map(({ recipientEmail, content }) => [recipientEmail, content?.params] as const)
		.filter(([email]) => email.endsWith('er@example.org'));
	const path = '/chosen/votes/2026-1/result';
	const about = (number: number) => ({
		title: manifest.projects[number - 1]?.title,
		effect: 'advice',
		path
	});
	expect(new Map(told)).toEqual(
		new Map([
			['winner@example.org', { ...about(2), isChosen: true }],
			['loser@example.org', { ...about(3), isChosen: false }]
		])
	);
});

test.each(locales)('in %s each mail says what it is about, without a gap', (locale) => {
	const to = { to: 'a@example.org', name: 'A', locale, neighbourhoodName: 'Tenever' };
	const path = '/tenever/votes/2026-1';
	const window = { opensAt: '2026-03-10T07:00:00Z', closesAt: '2026-03-24T17:00:00Z' };
	const call = renderMail(context, {
		...to,
		content: { template: 'residentVoteAnnounced', params: { title: 'Ideen', ...window, path } }
	});
	expect(call.text).toContain('18:00');
	const results = (['advice', 'binding'] as const).flatMap((effect) =>
		[true, false].map((isChosen) =>
			renderMail(context, {
				...to,
				content: {
					template: 'residentVoteCounted',
					params: { title: 'Ideen', isChosen, effect, path: `${path}/result` }
				}
			})
		)
	);
	for (const mail of [call, ...results]) {
		expect(mail.text).toContain('Ideen');
		expect(mail.text).toContain(path);
		expect(mail.text).not.toMatch(/[{}]|undefined/);
	}
	expect(new Set(results.map(({ text }) => text))).toHaveLength(3);
});
