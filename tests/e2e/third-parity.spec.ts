import { printLink } from '../support/journey/administrator';
import { committeeBenches, committeeRules } from '../support/journey/answered-presets';
import { expect, test, type Journey } from '../support/journey/journey';
import {
	closeVote,
	openMeeting,
	openVote,
	publishDecision,
	publishProposal,
	putOnAgenda,
	recordAttendance,
	recordProceeding
} from '../support/journey/manager-runs';
import {
	adoptRules,
	announceMeeting,
	foundBody,
	seatPeople
} from '../support/journey/manager-sets-up';
import { castBallot } from '../support/journey/member';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { anOfficer, answerCase } from '../support/journey/officer';
import { signInByPrintedLink } from '../support/journey/person';
import { enterPaper } from '../support/journey/resident';

const members = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => ({
	name: `Mitglied ${letter}`,
	email: `member-${letter.toLowerCase()}@example.org`
}));

/** A committee of three benches of two, all with accounts, and its non-public meeting with one motion. */
async function aCommitteeWithAMotion(journey: Journey, title: string) {
	const { home, administrator, manager } = await aNeighbourhood(journey);
	const name = 'Vergabeausschuss';
	const slug = await foundBody(manager, home, {
		name,
		kind: 'seatCouncil',
		benches: committeeBenches
	});
	const body = `${home}/desk/set-up/bodies/${slug}`;
	await adoptRules(manager, body, committeeRules('heads'));
	await seatPeople(manager, body, members);
	const meeting = await announceMeeting(manager, home, { publicity: 'nonPublic', inDays: 1 });
	const reference = await enterPaper(manager, home, title);
	await publishProposal(manager, home, reference);
	const item = await putOnAgenda(manager, home, { reference, meeting });
	await openMeeting(manager, home, meeting);
	await recordAttendance(manager, { home, meeting }, () => true);
	const pages = {
		desk: `${home}/desk/items/${item}`,
		open: `${home}/meetings/${meeting}/items/${item}`
	};
	return { home, administrator, manager, reference, pages };
}

test('a committee: a tie, arbiter and council answer on their own devices, the last office overturns', async ({
	journey
}) => {
	test.slow();
	const title = 'Werkstatt im Hof';
	const { home, administrator, manager, reference, pages } = await aCommitteeWithAMotion(
		journey,
		title
	);
	const desk = { home, administrator, manager };
	const arbiter = await anOfficer(journey, desk, {
		role: 'arbiter',
		name: 'Leitung A',
		email: 'arbiter@example.org'
	});
	const council = await anOfficer(journey, desk, {
		role: 'consentingCouncil',
		name: 'Beirat A',
		email: 'council@example.org'
	});
	await openVote(manager, pages.desk, 'online');
	for (const [index, { name }] of members.entries()) {
		const member = await journey.arrive();
		await signInByPrintedLink(member, await printLink(administrator, name));
		await castBallot(member, pages.open, index % 2 === 0 ? 'yes' : 'no');
		await member.context().close();
	}
	const motion = await closeVote(manager, pages.desk);

	await manager.goto(`${home}/desk`);
	await expect(manager.locator('main')).toContainText('Leitung des Sozialzentrums');
	await answerCase(arbiter, home, {
		outcome: 'approved',
		reason: 'Die Werkstatt hat noch niemand sonst angeboten.'
	});
	expect(await journey.mailbox.pathIn('arbiter@example.org', /\/cases\//)).toContain('/cases/');
	const visitor = await journey.arrive();
	await visitor.goto(`${home}/fund`);
	await expect(visitor.locator('main')).toContainText('8.200 €');

	await answerCase(council, home, {
		outcome: 'refused',
		reason: 'Der Hof gehört nicht zum Gebiet.'
	});
	await recordProceeding(manager, motion, {
		outcome: 'overturned',
		reason: 'Der Beirat hat recht.'
	});
	await visitor.goto(`${home}/proposals/${reference}`);
	for (const office of ['Leitung des Sozialzentrums', 'Beirat Osterholz', 'Senatorin für Soziales'])
		await expect(visitor.locator('#trail')).toContainText(office);
	const decision = await publishDecision(manager, motion);

	await visitor.goto(decision);
	await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
	const page = visitor.locator('main');
	await expect(page).toContainText('Die Werkstatt hat noch niemand sonst angeboten.');
	await expect(page).toContainText('Der Hof gehört nicht zum Gebiet.');
	await visitor.goto(`${home}/fund`);
	await expect(page).toContainText('10.000 €');
	await expect(page).not.toContainText('8.200 €');
});
