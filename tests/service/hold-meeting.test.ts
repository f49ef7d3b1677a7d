import { describe, expect, test } from 'vitest';
import { visitor, type Actor } from '$lib/domain/access/actor';
import { readNewestMessages } from '$lib/server/repositories/outbox-messages';
import { closeMeeting } from '$lib/server/services/close-meeting';
import { contribute, type Contribute } from '$lib/server/services/contribute';
import { decideInterest } from '$lib/server/services/decide-interest';
import { declareInterest } from '$lib/server/services/declare-interest';
import { makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { openMeeting } from '$lib/server/services/open-meeting';
import { putOnAgenda } from '$lib/server/services/put-on-agenda';
import { readDeskItem } from '$lib/server/services/read-desk-item';
import { readItem } from '$lib/server/services/read-item';
import { readMeeting } from '$lib/server/services/read-meeting';
import { readWaitingProposals } from '$lib/server/services/read-waiting-proposals';
import { settleAmendment } from '$lib/server/services/settle-amendment';
import { takePart } from '$lib/server/services/take-part';
import { aCouncilAtWork, aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { anAccount, signedIn } from '../support/people';
import { freshStore } from '../support/postgres';
import { forumRules, managerOf, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const council = await aCouncilAtWork(context, { slug: 'council' });
const forum = await aCouncilAtWork(context, {
	slug: 'forum',
	body: { kind: 'openForum', name: 'Stadtteilgruppe', benches: [] },
	rules: forumRules,
	publicity: 'public'
});
const language = 'de';
const formKey = () => makeFormKey(context);

const person = async (accountId: string) => (await signedIn(context, accountId)).actor;
const somebody = async (name: string) =>
	person(await anAccount(context, { email: `${name}@example.org`, displayName: name }));

const member = (code: string) => {
	const found = council.members.get(code);
	if (!found) throw new Error(`nobody sits on ${code}`);
	return found;
};

let proposals = 0;

/** A running meeting with a proposal of its own on the agenda. */
async function anEvening(where: typeof council) {
	proposals += 1;
	const wanted = { number: proposals, requestedCents: 120_000 };
	const { reference, applicantAccountId } = await aPublishedProposal(context, where, wanted);
	const met = await aMeetingOn(context, where, { reference });
	const { neighbourhoodId, manager } = where;
	const read = async (actor: Actor) => {
		const found = await readItem(context, actor, { neighbourhoodId, ...met, language });
		if (found === null) throw new Error('the item is gone');
		return found;
	};
	const say = (actor: typeof manager, said: Partial<Contribute>) =>
		contribute(context, actor, {
			neighbourhoodId,
			itemId: met.itemId,
			kind: 'question',
			inReplyTo: null,
			amountCents: null,
			words: 'Wie viele kommen?',
			language,
			formKey: formKey(),
			...said
		});
	const open = () =>
		openItem(context, manager, {
			neighbourhoodId,
			itemId: met.itemId,
			entryMode: 'online',
			formKey: formKey()
		});
	return {
		...where,
		...met,
		reference,
		applicant: await person(applicantAccountId),
		read,
		say,
		open
	};
}

describe('the agenda', () => {
	test('names a proposal once; what the meeting never reached waits again', async () => {
		const { neighbourhoodId, manager, meetingId, reference } = await anEvening(council);
		const waiting = async () =>
			(await readWaitingProposals(context, { neighbourhoodId, language })).find(
				(one) => one.reference === reference
			);
		const command = { neighbourhoodId, meetingId };
		expect(await waiting()).toBeUndefined();
		expect(
			await putOnAgenda(context, manager, { ...command, reference, formKey: formKey() })
		).toMatchObject({ reason: 'meetingNotPlanned' });
		valueOf(await closeMeeting(context, manager, { ...command, formKey: formKey() }));
		expect(await waiting()).toMatchObject({ isMotion: true });
		expect(await openMeeting(context, manager, { ...command, formKey: formKey() })).toMatchObject({
			reason: 'meetingAlreadyClosed'
		});
	});

	test('is the manager’s, and no other neighbourhood’s manager’s', async () => {
		const { neighbourhoodId, meetingId, itemId } = await anEvening(council);
		const command = { neighbourhoodId, meetingId };
		const elsewhere = managerOf(forum.neighbourhoodId);
		for (const actor of [elsewhere, member('public-1')])
			expect(await closeMeeting(context, actor, { ...command, formKey: formKey() })).toMatchObject({
				reason: 'notAllowed'
			});
		expect(
			await closeMeeting(context, elsewhere, {
				neighbourhoodId: forum.neighbourhoodId,
				meetingId,
				formKey: formKey()
			})
		).toMatchObject({ reason: 'notFound' });
		const asked = { neighbourhoodId: forum.neighbourhoodId, itemId, language };
		expect(await readDeskItem(context, elsewhere, asked)).toBeNull();
	});
});

describe('the talk of a body that meets behind closed doors', () => {
	test('is read by its members, the manager and the applicant, by nobody else', async () => {
		const { read, say, applicant, manager } = await anEvening(council);
		const { contributionId } = valueOf(await say(member('public-1'), {}));
		valueOf(
			await say(applicant, { kind: 'answer', inReplyTo: contributionId, words: 'Etwa hundert.' })
		);
		for (const reader of [applicant, manager, member('politics-2')])
			expect((await read(reader)).deliberation.contributions).toHaveLength(2);
		const resident = await somebody('passer-by');
		for (const reader of [visitor, resident])
			expect((await read(reader)).deliberation).toMatchObject({
				isVisible: false,
				contributions: [],
				openKinds: []
			});
		expect(await say(resident, {})).toMatchObject({ reason: 'notYourPart' });
	});

	test('tells the applicant of each question and concern by mail, and of nothing else', async () => {
		const { say, applicant } = await anEvening(council);
		valueOf(await say(member('public-1'), {}));
		valueOf(await say(member('public-1'), { kind: 'concern', words: 'Es wird laut.' }));
		valueOf(await say(member('public-1'), { kind: 'against', words: 'Zu teuer.' }));
		valueOf(await say(applicant, { kind: 'for', words: 'Es lohnt sich.' }));
		const mails = await readNewestMessages(context.db.query, 100);
		const toldOf = (template: string) =>
			mails.filter(
				({ content, recipientAccountId }) =>
					content?.template === template && recipientAccountId === applicant.accountId
			);
		expect(toldOf('questionAsked')).toHaveLength(1);
		expect(toldOf('concernRaised')).toHaveLength(1);
	});
});

describe('before the vote', () => {
	test('an adopted amendment lowers what is voted on; none comes after it opened', async () => {
		const evening = await anEvening(council);
		const { neighbourhoodId, manager, itemId, read, say, open } = evening;
		const amend = (amountCents: number) =>
			say(member('public-1'), { kind: 'amendment', amountCents, words: 'Mit Bericht' });
		expect(await amend(120_000)).toMatchObject({ reason: 'amountNotLower' });
		const { contributionId: amendmentId } = valueOf(await amend(100_000));
		expect(await open()).toMatchObject({ reason: 'amendmentUnsettled' });
		valueOf(
			await settleAmendment(context, manager, {
				neighbourhoodId,
				itemId,
				amendmentId,
				isAdopted: true,
				formKey: formKey()
			})
		);
		valueOf(await open());
		expect(await amend(90_000)).toMatchObject({ reason: 'voteOpen' });
		expect(await read(visitor)).toMatchObject({
			amountCents: 100_000,
			conditions: [{ content: 'Mit Bericht' }]
		});
	});

	test('an interest in doubt is for the body to decide first', async () => {
		const { neighbourhoodId, manager, itemId, read, open } = await anEvening(council);
		const own = member('providers-1');
		const declared = { neighbourhoodId, itemId, ground: 'relative', isCertain: false } as const;
		const declare = () => declareInterest(context, own, { ...declared, formKey: formKey() });
		valueOf(await declare());
		expect(await declare()).toMatchObject({ reason: 'interestAlreadyDeclared' });
		expect(await open()).toMatchObject({ reason: 'interestUndecided' });
		expect((await read(own)).isRecused).toBe(true);
		const desk = await readDeskItem(context, manager, { neighbourhoodId, itemId, language });
		const interestId = desk?.interests[0]?.id ?? '';
		const decided = { neighbourhoodId, itemId, interestId, isUpheld: false, formKey: formKey() };
		valueOf(await decideInterest(context, manager, decided));
		valueOf(await open());
		expect(await read(own)).toMatchObject({ hasVote: true, isRecused: false });
	});
});

describe('an open forum', () => {
	test('counts everybody once who takes part, under a name of its own, also all at once', async () => {
		const { neighbourhoodId, meetingId } = await anEvening(forum);
		const people = await Promise.all(
			Array.from({ length: 8 }, (_, index) => somebody(`neighbour-${index}`))
		);
		const join = (actor: (typeof people)[number]) =>
			takePart(context, actor, { neighbourhoodId, meetingId, formKey: formKey() });
		const answers = await Promise.all([...people, ...people].map(join));
		const pseudonyms = answers.flatMap((one) => (one.ok ? [one.value] : []));
		expect(new Set(pseudonyms).size).toBe(8);
		const refused = answers.flatMap((one) => (one.ok ? [] : [one.reason]));
		expect(refused).toEqual(Array.from({ length: 8 }, () => 'alreadyTakingPart'));
		const seen = await readMeeting(context, visitor, { neighbourhoodId, meetingId, language });
		expect(seen).toMatchObject({ personCount: 8, ownPseudonym: null });
		expect(JSON.stringify(seen)).not.toMatch(/neighbour-\d/);
	});

	test('lets everybody read along, without names, and speak once signed in', async () => {
		const { read, say } = await anEvening(forum);
		const resident = await somebody('speaker');
		valueOf(await say(resident, { kind: 'for', words: 'Gut für alle.' }));
		const { deliberation } = await read(visitor);
		expect(deliberation).toMatchObject({ isVisible: true, isPublic: true, signInToSpeak: true });
		expect(deliberation.contributions).toMatchObject([{ speaker: 'resident', isOwn: false }]);
		expect(JSON.stringify(deliberation)).not.toContain(resident.accountId);
	});
});
