import { forumRules } from '../support/journey/answered-presets';
import { expect, test, type Journey } from '../support/journey/journey';
import {
	closeVote,
	enterCount,
	openMeeting,
	openVote,
	publishDecision,
	publishProposal,
	putOnAgenda,
	recordProceeding
} from '../support/journey/manager-runs';
import { adoptRules, announceMeeting, foundBody } from '../support/journey/manager-sets-up';
import { anOfficer, answerCase } from '../support/journey/officer';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { signInByMail } from '../support/journey/person';
import { answerQuestion, askQuestion, handIn } from '../support/journey/resident';

const project = { title: 'Bänke am Marktplatz', email: 'applicant@example.org' };

/** A forum whose meeting tomorrow has one motion, of somebody without an account. */
async function aForumWithAMotion(journey: Journey) {
	const { home, administrator, manager } = await aNeighbourhood(journey);
	const forum = await foundBody(manager, home, { name: 'Stadtteilgruppe', kind: 'openForum' });
	await adoptRules(manager, `${home}/desk/set-up/bodies/${forum}`, forumRules);
	const meeting = await announceMeeting(manager, home, { publicity: 'public', inDays: 1 });
	const applicant = await journey.arrive();
	const reference = await handIn(applicant, { home, mailbox: journey.mailbox }, project);
	await publishProposal(manager, home, reference);
	const item = await putOnAgenda(manager, home, { reference, meeting });
	await openMeeting(manager, home, meeting);
	const pages = {
		desk: `${home}/desk/items/${item}`,
		open: `${home}/meetings/${meeting}/items/${item}`
	};
	return { home, administrator, manager, applicant, reference, pages };
}

test('a forum: a veto, a second reading, a consensus, and the money is there', async ({
	journey
}) => {
	test.slow();
	const { home, manager, applicant, reference, pages } = await aForumWithAMotion(journey);

	const resident = await journey.arrive();
	const { mailbox } = journey;
	await signInByMail(resident, mailbox, { email: 'b@example.org', displayName: 'Bewohnerin B' });
	await askQuestion(resident, pages.open, 'Wer pflegt die Bänke?');
	await signInByMail(applicant, mailbox, { email: project.email, displayName: 'Bewohnerin A' });
	await answerQuestion(applicant, pages.open, 'Der Verein am Platz.');

	await openVote(manager, pages.desk, 'showOfHands');
	await enterCount(manager, pages.desk, {
		'groups.0.present': '12',
		'groups.0.yes': '11',
		'groups.0.veto': '1',
		reason: 'Die Bänke stehen im Rettungsweg.'
	});
	await closeVote(manager, pages.desk);
	await manager.locator(`main a[href$="/desk/proposals/${reference}/agenda"]`).click();

	const second = await announceMeeting(manager, home, { publicity: 'public', inDays: 30 });
	const item = await putOnAgenda(manager, home, { reference, meeting: second });
	await openMeeting(manager, home, second);
	await openVote(manager, `${home}/desk/items/${item}`, 'showOfHands');
	await enterCount(manager, `${home}/desk/items/${item}`, {
		'groups.0.present': '9',
		'groups.0.yes': '8',
		'groups.0.abstain': '1'
	});
	const motion = await closeVote(manager, `${home}/desk/items/${item}`);
	const decision = await publishDecision(manager, motion);

	const visitor = await journey.arrive();
	await visitor.goto(decision);
	await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(project.title);
	await expect(visitor.locator('main')).toContainText('1.800 €');
	await expect(visitor.locator('main')).toContainText('Die Bänke stehen im Rettungsweg.');
	await visitor.goto(`${home}/fund`);
	await expect(visitor.locator('main')).toContainText('8.200 €');
});

test('a forum: two vetoes, the case is handed over, the office decides on its own device', async ({
	journey
}) => {
	test.slow();
	const { home, administrator, manager, reference, pages } = await aForumWithAMotion(journey);
	const office = await anOfficer(
		journey,
		{ home, administrator, manager },
		{ role: 'programmeOffice', name: 'Programm A', email: 'office@example.org' }
	);
	const veto = {
		'groups.0.present': '12',
		'groups.0.yes': '11',
		'groups.0.veto': '1',
		reason: 'Die Bänke stehen im Rettungsweg.'
	};
	await openVote(manager, pages.desk, 'showOfHands');
	await enterCount(manager, pages.desk, veto);
	await closeVote(manager, pages.desk);

	const second = await announceMeeting(manager, home, { publicity: 'public', inDays: 30 });
	const item = await putOnAgenda(manager, home, { reference, meeting: second });
	const visitor = await journey.arrive();
	await visitor.goto(`${home}/proposals/${reference}`);
	await expect(visitor.locator('#trail li')).toHaveCount(1);
	await openMeeting(manager, home, second);
	await openVote(manager, `${home}/desk/items/${item}`, 'showOfHands');
	await enterCount(manager, `${home}/desk/items/${item}`, veto);
	const motion = await closeVote(manager, `${home}/desk/items/${item}`);
	await recordProceeding(manager, motion, { yes: '9', no: '2' });

	await answerCase(office, home, {
		outcome: 'approved',
		reason: 'Der Rettungsweg bleibt frei, die Bänke rücken an den Rand.'
	});
	await visitor.reload();
	await expect(visitor.locator('#trail li')).toHaveCount(3);
	await expect(visitor.locator('#trail')).toContainText('Geschäftsführung des Programms');
	await expect(visitor.locator('#trail')).toContainText('die Bänke rücken an den Rand');
	await visitor.goto(`${home}/fund`);
	await expect(visitor.locator('main')).toContainText('8.200 €');
});
