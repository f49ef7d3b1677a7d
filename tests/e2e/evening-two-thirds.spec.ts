import type { Page } from '@playwright/test';
import { ruleMeetings } from '../support/journey/amends-rules';
import { councilRules } from '../support/journey/answered-presets';
import { fill, send } from '../support/journey/form';
import { invite } from '../support/journey/invites';
import { expect, test, type Journey } from '../support/journey/journey';
import {
	closeVote,
	enterCount,
	openMeeting,
	openVote,
	publishDecision,
	publishProposal,
	putOnAgenda,
	recordAttendance
} from '../support/journey/manager-runs';
import {
	adoptRules,
	announceMeeting,
	foundBody,
	seatPeople
} from '../support/journey/manager-sets-up';
import { castBallot } from '../support/journey/member';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { signInByMail } from '../support/journey/person';
import { enterPaper } from '../support/journey/resident';
import {
	approveMinutes,
	correctMinutes,
	prepareMinutes,
	readMinutes
} from '../support/journey/writes-minutes';

const benches = [
	{ name: 'Bewohnerschaft', seats: 4 },
	{ name: 'Starke Partner', seats: 3 }
];
/** Those with an address get a mail, the others a letter. */
const people = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((letter, seat) => ({
	name: `Mitglied ${letter}`,
	...(seat < 2 ? { email: `member-${letter.toLowerCase()}@example.org` } : {})
}));
const [festival, workshop] = ['Fest der Nachbarn', 'Werkstatt im Hof'] as const;

/** A council of seven with two motions for its meeting in ten days, to which everybody is invited in time. */
async function aCouncilInvited(journey: Journey) {
	const { home, manager } = await aNeighbourhood(journey);
	const name = 'Quartiersrat';
	const slug = await foundBody(manager, home, { name, kind: 'seatCouncil', benches });
	const body = `${home}/desk/set-up/bodies/${slug}`;
	await adoptRules(manager, body, councilRules);
	await ruleMeetings(manager, body);
	await seatPeople(manager, body, people);
	const meeting = await announceMeeting(manager, home, { publicity: 'public', inDays: 10 });
	const items: string[] = [];
	for (const title of [festival, workshop]) {
		const reference = await enterPaper(manager, home, title);
		await publishProposal(manager, home, reference);
		items.push(await putOnAgenda(manager, home, { reference, meeting }));
	}
	await invite(manager, `${home}/desk/meetings/${meeting}`);
	await expect(manager.locator('main')).toContainText('Per Mail: 2. Per Brief: 5.');
	return { home, manager, meeting, items };
}

/** A member follows the link of the invitation on a device of their own. */
async function aMember(journey: Journey, letter: 'A' | 'B'): Promise<Page> {
	const page = await journey.arrive();
	const email = `member-${letter.toLowerCase()}@example.org`;
	const invitation = await journey.mailbox.pathIn(email, /\/meetings\//);
	await signInByMail(page, journey.mailbox, { email, displayName: '' });
	await page.goto(invitation);
	return page;
}

test('an evening of two thirds, from the invitation to the public minutes', async ({ journey }) => {
	test.setTimeout(400_000);
	const { home, manager, meeting, items } = await aCouncilInvited(journey);
	const [first = '', second = ''] = items;
	const desk = (item: string) => `${home}/desk/items/${item}`;
	const open = (item: string) => `${home}/meetings/${meeting}/items/${item}`;
	const session = `${home}/meetings/${meeting}/session`;

	await manager.goto(`${home}/desk/meetings/${meeting}/invitation/letters`);
	await expect(manager.locator('.letter')).toHaveCount(5);
	const memberA = await aMember(journey, 'A');
	await expect(memberA.locator('#agenda')).toContainText(festival);
	const memberB = await aMember(journey, 'B');

	// Four of seven came: too few. Two more come a little later.
	await openMeeting(manager, home, meeting);
	await recordAttendance(manager, { home, meeting }, (seat) => seat < 4);
	await expect(manager.locator('#quorum')).toContainText('Nicht beschlussfähig');
	await memberA.goto(session);
	await expect(memberA.locator('#quorum')).toContainText('nicht beschlussfähig');
	await recordAttendance(manager, { home, meeting }, (seat) => seat < 6);
	await expect(manager.locator('#quorum')).toContainText('6 von 7');

	// Whoever works for the association of the festival says so, and does not vote on it.
	await memberB.goto(open(first));
	await memberB.locator('main a[href$="/interest"]').click();
	await memberB.waitForURL(/\/interest$/);
	await fill(memberB, { ground: 'employee', certainty: 'certain' });
	await send(memberB);
	await manager.goto(desk(first));
	await expect(manager.locator('#interests')).toContainText('Mitglied B');
	await openVote(manager, desk(first), 'showOfHands');
	await enterCount(manager, desk(first), {
		'groups.0.yes': '2',
		'groups.0.no': '1',
		'groups.1.yes': '2',
		'groups.1.no': '0'
	});
	// Four of five.
	const carried = await closeVote(manager, desk(first));
	const decision = await publishDecision(manager, carried);

	// Somebody goes home: five are still there. On their own devices two vote; that is no two thirds.
	await recordAttendance(manager, { home, meeting }, (seat) => seat < 5);
	await openVote(manager, desk(second), 'online');
	await castBallot(memberA, open(second), 'yes');
	await castBallot(memberB, open(second), 'no');
	await memberB.goto(session);
	await expect(memberB.locator('main')).toContainText('Ihre Stimme ist angekommen.');
	const failed = await closeVote(manager, desk(second));
	await publishDecision(manager, failed);

	const evening = { home, meeting };
	await prepareMinutes(manager, evening, {
		title: festival,
		words: 'Der Rat fragte nach der Straßensperrung.'
	});
	const correction = { title: festival, words: 'Die Straße wird nur am Abend gesperrt.' };
	await correctMinutes({ member: memberA, manager }, evening, correction);

	const next = await announceMeeting(manager, home, { publicity: 'public', inDays: 24 });
	await invite(manager, `${home}/desk/meetings/${next}`);
	await openMeeting(manager, home, next);
	await recordAttendance(manager, { home, meeting: next }, (seat) => seat < 6);
	await approveMinutes(manager, evening, {
		meeting: next,
		votes: { yes: '5', no: '0', abstain: '1' }
	});

	const visitor = await journey.arrive();
	await visitor.goto(decision);
	await expect(visitor.locator('main')).toContainText('1.800 €');
	await readMinutes(visitor, evening, {
		says: [festival, workshop, 'nach der Straßensperrung', 'nur am Abend gesperrt'],
		hides: ['Mitglied A', 'Mitglied B', 'Managerin A']
	});
});
