import type { Page } from '@playwright/test';
import { ruleMeetings } from '../support/journey/amends-rules';
import { forumRules } from '../support/journey/answered-presets';
import { send } from '../support/journey/form';
import { findNobodyToInvite, inviteLate } from '../support/journey/invites';
import { expect, test, type Journey } from '../support/journey/journey';
import {
	closeVote,
	openMeeting,
	openVote,
	publishDecision,
	publishProposal,
	putOnAgenda
} from '../support/journey/manager-runs';
import { adoptRules, announceMeeting, foundBody } from '../support/journey/manager-sets-up';
import { castBallot } from '../support/journey/member';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { signInByMail } from '../support/journey/person';
import { answerQuestion, askQuestion, handIn } from '../support/journey/resident';
import { runTopic } from '../support/journey/runs-topics';
import {
	approveMinutes,
	correctMinutes,
	prepareMinutes,
	readMinutes
} from '../support/journey/writes-minutes';

const project = { title: 'Bänke am Marktplatz', email: 'applicant@example.org' };
const veto = 'Die Bänke stehen im Rettungsweg.';

/** A forum with its first meeting in four days, on whose agenda a resident's project stands. */
async function aForumAnnounced(journey: Journey) {
	const { home, manager } = await aNeighbourhood(journey);
	const forum = await foundBody(manager, home, { name: 'Stadtteilgruppe', kind: 'openForum' });
	const body = `${home}/desk/set-up/bodies/${forum}`;
	await adoptRules(manager, body, forumRules);
	await ruleMeetings(manager, body);
	const meeting = await announceMeeting(manager, home, { publicity: 'public', inDays: 4 });
	const applicant = await journey.arrive();
	const reference = await handIn(applicant, { home, mailbox: journey.mailbox }, project);
	await publishProposal(manager, home, reference);
	const item = await putOnAgenda(manager, home, { reference, meeting });
	return { home, manager, applicant, reference, meeting, item };
}

/** Finds the meeting that is running, and is counted there on a device of one's own. */
async function takePart(page: Page, home: string, meeting: string): Promise<void> {
	await page.goto(`${home}/meetings`);
	await page.locator(`main a[href$="/meetings/${meeting}"]`).first().click();
	await page.waitForURL(new RegExp(`${meeting}$`));
	await send(page, 'takePart');
	await expect(page.locator('#part .notice')).toBeVisible();
}

test('an evening of consensus: a veto, a second evening, the public minutes', async ({
	journey
}) => {
	test.setTimeout(400_000);
	const { mailbox } = journey;
	const { home, manager, applicant, reference, meeting, item } = await aForumAnnounced(journey);
	const deskMeeting = `${home}/desk/meetings/${meeting}`;
	await findNobodyToInvite(manager, deskMeeting);

	await openMeeting(manager, home, meeting);
	await expect(manager.locator('#quorum')).toContainText('Keine Mindestzahl');
	const [residentB, residentC] = [await journey.arrive(), await journey.arrive()];
	await signInByMail(residentB, mailbox, { email: 'b@example.org', displayName: 'Bewohnerin B' });
	await signInByMail(residentC, mailbox, { email: 'c@example.org', displayName: 'Bewohner C' });
	await signInByMail(applicant, mailbox, { email: project.email, displayName: 'Bewohnerin A' });
	for (const page of [residentB, residentC, applicant]) await takePart(page, home, meeting);
	await runTopic(manager, deskMeeting, {
		title: 'Fragen aus der Bewohnerschaft',
		note: 'Gefragt wurde nach dem Spielplatz.'
	});

	const open = `${home}/meetings/${meeting}/items/${item}`;
	await askQuestion(residentB, open, 'Wer pflegt die Bänke?');
	await answerQuestion(applicant, open, 'Der Verein am Platz.');
	const desk = `${home}/desk/items/${item}`;
	await manager.goto(desk);
	// Whoever asks for the money is bound, without anybody having to say so.
	await expect(manager.locator('#interests .card')).toHaveCount(1);
	await openVote(manager, desk, 'online');
	await castBallot(residentB, open, 'yes');
	await castBallot(residentC, open, { choice: 'veto', reason: veto });
	await closeVote(manager, desk);
	await manager.locator(`main a[href$="/desk/proposals/${reference}/agenda"]`).click();

	const evening = { home, meeting };
	await prepareMinutes(manager, evening, {
		title: project.title,
		words: 'Wir prüfen den Rettungsweg vor Ort.'
	});
	const correction = { title: project.title, words: 'Gefragt wurde auch nach der Beleuchtung.' };
	await correctMinutes({ member: residentB, manager }, evening, correction);

	// The second evening is soon: the portal says that the invitation is late before it is sent.
	const second = await announceMeeting(manager, home, { publicity: 'public', inDays: 6 });
	const again = await putOnAgenda(manager, home, { reference, meeting: second });
	await inviteLate(manager, `${home}/desk/meetings/${second}`, 'Der Platz wird bald umgebaut.');
	await residentC.goto(await mailbox.pathIn('c@example.org', /\/meetings\//));
	await expect(residentC.locator('#agenda')).toContainText('2. Beratung');
	await openMeeting(manager, home, second);
	for (const page of [residentB, residentC]) await takePart(page, home, second);
	const openAgain = `${home}/meetings/${second}/items/${again}`;
	await openVote(manager, `${home}/desk/items/${again}`, 'online');
	await castBallot(residentB, openAgain, 'yes');
	await residentC.goto(`${home}/meetings/${second}/session`);
	await castBallot(residentC, openAgain, 'yes');
	const motion = await closeVote(manager, `${home}/desk/items/${again}`);
	const decision = await publishDecision(manager, motion);
	await approveMinutes(manager, evening, { meeting: second, votes: null });

	const visitor = await journey.arrive();
	await visitor.goto(decision);
	for (const words of [project.title, '1.800 €', veto])
		await expect(visitor.locator('main')).toContainText(words);
	await visitor.goto(`${home}/fund`);
	await expect(visitor.locator('main')).toContainText('8.200 €');
	await readMinutes(visitor, evening, {
		says: ['Spielplatz', 'Rettungsweg vor Ort', 'Beleuchtung'],
		hides: ['Bewohnerin A', 'Bewohnerin B', 'Bewohner C', 'Ayla B.', 'Managerin A']
	});
});
