import { councilRules } from '../support/journey/answered-presets';
import { expect, test, type Journey } from '../support/journey/journey';
import {
	closeVote,
	enterCount,
	openMeeting,
	openVote,
	publishDecision,
	publishProposal,
	putOnAgenda,
	recordAttendance,
	recordInterest
} from '../support/journey/manager-runs';
import {
	adoptRules,
	announceMeeting,
	foundBody,
	seatPeople
} from '../support/journey/manager-sets-up';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { enterPaper } from '../support/journey/resident';

const benches = [
	{ name: 'Bewohnerschaft', seats: 14 },
	{ name: 'Starke Partner', seats: 13 }
];
const people = Array.from({ length: 27 }, (_, seat) => ({ name: `Mitglied Nummer ${seat + 1}` }));

/** A council of 27 with one motion; 20 came: all residents, and six of the others. */
async function aCouncilWithAMotion(journey: Journey, title: string) {
	const { home, manager } = await aNeighbourhood(journey);
	const name = 'Quartiersrat';
	const slug = await foundBody(manager, home, { name, kind: 'seatCouncil', benches });
	const body = `${home}/desk/set-up/bodies/${slug}`;
	await adoptRules(manager, body, councilRules);
	await seatPeople(manager, body, people);
	const meeting = await announceMeeting(manager, home, { publicity: 'public', inDays: 1 });
	const reference = await enterPaper(manager, home, title);
	await publishProposal(manager, home, reference);
	const item = await putOnAgenda(manager, home, { reference, meeting });
	await openMeeting(manager, home, meeting);
	await recordAttendance(manager, { home, meeting }, (seat) => seat < 20);
	return { home, manager, item: `${home}/desk/items/${item}` };
}

test('a council of 27: one is recused, 13 of 19 are just two thirds', async ({ journey }) => {
	test.slow();
	const title = 'Fest der Nachbarn';
	const { home, manager, item } = await aCouncilWithAMotion(journey, title);
	await recordInterest(manager, item, 'Mitglied Nummer 14');
	await openVote(manager, item, 'showOfHands');
	await enterCount(manager, item, {
		'groups.0.yes': '9',
		'groups.0.no': '4',
		'groups.1.yes': '4',
		'groups.1.no': '1',
		'groups.1.abstain': '1'
	});
	const motion = await closeVote(manager, item);
	const decision = await publishDecision(manager, motion);

	const visitor = await journey.arrive();
	await visitor.goto(decision);
	await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
	await expect(visitor.locator('main')).toContainText('1.800 €');
	// Names of members stay inside.
	await expect(visitor.locator('main')).not.toContainText('Mitglied Nummer');
	await visitor.goto(`${home}/fund`);
	await expect(visitor.locator('main')).toContainText('8.200 €');
});
