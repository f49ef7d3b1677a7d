import type { Page } from '@playwright/test';
import { ruleMeetings } from '../support/journey/amends-rules';
import { committeeBenches, committeeRules } from '../support/journey/answered-presets';
import { send } from '../support/journey/form';
import { invite, inviteLate } from '../support/journey/invites';
import { expect, test, type Journey } from '../support/journey/journey';
import {
	closeVote,
	openMeeting,
	openVote,
	publishDecision,
	publishProposal,
	putOnAgenda,
	recordAttendance,
	recordInterest,
	recordProceeding
} from '../support/journey/manager-runs';
import {
	adoptRules,
	announceMeeting,
	appointSubstitute,
	foundBody,
	seatPeople
} from '../support/journey/manager-sets-up';
import { castBallot } from '../support/journey/member';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { anOfficer, answerCase } from '../support/journey/officer';
import { signInByMail } from '../support/journey/person';
import { enterPaper } from '../support/journey/resident';
import {
	approveMinutes,
	correctMinutes,
	prepareMinutes,
	readMinutes
} from '../support/journey/writes-minutes';

const members = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => ({
	name: `Mitglied ${letter.toUpperCase()}`,
	email: `member-${letter}@example.org`
}));
const substitute = { name: 'Vertretung F', email: 'substitute@example.org' };
const title = 'Werkstatt im Hof';
const late = 'Der Saal stand erst gestern fest.';

/** A committee of three benches, its two offices, and a meeting in two days to which it is invited too late. */
async function aCommitteeInvited(journey: Journey) {
	const { home, administrator, manager } = await aNeighbourhood(journey);
	const name = 'Vergabeausschuss';
	const slug = await foundBody(manager, home, {
		name,
		kind: 'seatCouncil',
		benches: committeeBenches
	});
	const body = `${home}/desk/set-up/bodies/${slug}`;
	await adoptRules(manager, body, committeeRules('equalBenches'));
	await ruleMeetings(manager, body);
	await seatPeople(manager, body, members);
	await appointSubstitute(manager, body, { seat: 5, ...substitute });
	const desk = { home, administrator, manager };
	const arbiter = { role: 'arbiter', name: 'Leitung A', email: 'arbiter@example.org' } as const;
	const council = {
		role: 'consentingCouncil',
		name: 'Beirat A',
		email: 'council@example.org'
	} as const;
	const offices = {
		arbiter: await anOfficer(journey, desk, arbiter),
		council: await anOfficer(journey, desk, council)
	};
	const meeting = await announceMeeting(manager, home, { publicity: 'nonPublic', inDays: 2 });
	const reference = await enterPaper(manager, home, title);
	await publishProposal(manager, home, reference);
	const item = await putOnAgenda(manager, home, { reference, meeting });
	await inviteLate(manager, `${home}/desk/meetings/${meeting}`, late);
	return { home, manager, ...offices, reference, meeting, item };
}

/** Somebody of the committee follows the link of the invitation on a device of their own. */
async function aMember(journey: Journey, email: string): Promise<Page> {
	const page = await journey.arrive();
	const invitation = await journey.mailbox.pathIn(email, /\/meetings\//);
	await signInByMail(page, journey.mailbox, { email, displayName: '' });
	await page.goto(invitation);
	await expect(page.locator('#agenda')).toContainText(title);
	return page;
}

test('an evening of third parity: a tie, arbiter, council, escalation, the public minutes', async ({
	journey
}) => {
	test.setTimeout(500_000);
	const { home, manager, arbiter, council, reference, meeting, item } =
		await aCommitteeInvited(journey);
	const desk = `${home}/desk/items/${item}`;
	const open = `${home}/meetings/${meeting}/items/${item}`;
	const memberA = await aMember(journey, 'member-a@example.org');
	const memberC = await aMember(journey, 'member-c@example.org');
	const stander = await aMember(journey, substitute.email);

	// All came, a substitute for the last seat; before the vote two go home.
	await openMeeting(manager, home, meeting);
	await recordAttendance(manager, { home, meeting }, (seat) => (seat === 5 ? 'substitute' : true));
	await recordInterest(manager, desk, 'Mitglied E');
	const stays = [true, false, true, false, true, 'substitute'] as const;
	await recordAttendance(manager, { home, meeting }, (seat) => stays[seat] ?? false);
	await openVote(manager, desk, 'online');
	await castBallot(memberA, open, 'yes');
	await castBallot(memberC, open, 'no');
	await castBallot(stander, open, 'abstain');
	const motion = await closeVote(manager, desk);
	await manager.goto(`${home}/desk`);
	await expect(manager.locator('main')).toContainText('Leitung des Sozialzentrums');

	const evening = { home, meeting };
	await prepareMinutes(manager, evening, {
		...{ title, words: 'Der Ausschuss sprach über den Lärm.' },
		room: 'nonPublic'
	});
	const correction = { title, words: 'Gesprochen wurde auch über die Miete.' };
	await correctMinutes({ member: memberC, manager }, evening, correction);

	await arbiter.goto(`${home}/my`);
	await arbiter.locator('#cases a').first().click();
	await expect(send(arbiter, 'answer')).rejects.toThrow();
	const granted = 'Die Werkstatt hat noch niemand sonst angeboten.';
	await answerCase(arbiter, home, { outcome: 'approved', reason: granted });
	const visitor = await journey.arrive();
	await visitor.goto(`${home}/fund`);
	await expect(visitor.locator('main')).toContainText('8.200 €');
	await visitor.goto(`${home}/proposals/${reference}`);
	await expect(visitor.locator('#trail')).toContainText(granted);
	await manager.goto(motion);
	await expect(manager.locator('main')).toContainText('wird nichts ausgezahlt');
	const refused = 'Der Hof gehört nicht zum Gebiet.';
	await answerCase(council, home, { outcome: 'refused', reason: refused });
	await manager.goto(motion);
	await expect(manager.locator('main')).toContainText('nichts ausgezahlt');
	await recordProceeding(manager, motion, {
		outcome: 'overturned',
		reason: 'Der Beirat hat recht.'
	});
	const decision = await publishDecision(manager, motion);
	await visitor.goto(decision);
	for (const words of [granted, refused, 'Senatorin für Soziales'])
		await expect(visitor.locator('main')).toContainText(words);
	await visitor.goto(`${home}/fund`);
	await expect(visitor.locator('main')).not.toContainText('8.200 €');

	const next = await announceMeeting(manager, home, { publicity: 'nonPublic', inDays: 16 });
	await invite(manager, `${home}/desk/meetings/${next}`);
	await openMeeting(manager, home, next);
	await recordAttendance(manager, { home, meeting: next }, (seat) => seat < 4);
	await approveMinutes(manager, evening, {
		meeting: next,
		votes: { yes: '3', no: '0', abstain: '1' }
	});
	// What was said behind closed doors stays there; what came of it does not.
	await readMinutes(visitor, evening, {
		says: [title, 'Leitung des Sozialzentrums'],
		hides: ['über den Lärm', ...members.map(({ name }) => name), substitute.name]
	});
});
