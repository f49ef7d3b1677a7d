import type { Page } from '@playwright/test';
import { printLink } from '../support/journey/administrator';
import { adoptDraft, answerPages, beginDraft } from '../support/journey/enters-rules';
import { fill, send } from '../support/journey/form';
import { expect, test, type Journey } from '../support/journey/journey';
import {
	openMeeting,
	openVote,
	publishProposal,
	putOnAgenda,
	recordAttendance
} from '../support/journey/manager-runs';
import { announceMeeting, foundBody, seatPeople } from '../support/journey/manager-sets-up';
import { castBallot } from '../support/journey/member';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { signInByPrintedLink } from '../support/journey/person';
import { enterPaper } from '../support/journey/resident';
import { wilhelmsburgOst } from '../support/ruled-bodies/wilhelmsburg-ost';

const voters = ['Mitglied A', 'Mitglied B', 'Mitglied C'] as const;
const people = Array.from({ length: 16 }, (_, seat) => {
	const name = voters[seat];
	return name === undefined
		? { name: `Mitglied Nummer ${seat + 1}` }
		: { name, email: `seat-${seat}@example.org` };
});

/** The ids of the motions on an agenda, in its order. */
async function itemsOf(page: Page, meeting: string): Promise<readonly string[]> {
	await page.goto(meeting);
	const links = page.locator('#agenda a[href*="/desk/items/"]');
	const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
	const ids = paths.map((path) => /items\/([0-9a-f-]{36})/.exec(path)?.[1] ?? '');
	return [...new Set(ids)];
}

/** A council in which one member can demand a secret vote; three came, and two motions wait. */
async function aCouncilWithTwoMotions(journey: Journey) {
	const { home, administrator, manager } = await aNeighbourhood(journey);
	const { name, benches, pages } = wilhelmsburgOst;
	const slug = await foundBody(manager, home, { name, kind: 'seatCouncil', benches });
	const body = `${home}/desk/set-up/bodies/${slug}`;
	await beginDraft(manager, `${body}/rules`, wilhelmsburgOst);
	const answered = pages.map(
		([topic, answers]) =>
			[
				topic,
				topic === 'quorum' ? { ...answers, funding_quorum_tested: 'onRequest' } : answers
			] as const
	);
	await answerPages(manager, `${body}/rules`, answered);
	await manager.goto(`${body}/rules/draft/check`);
	await adoptDraft(manager);
	await seatPeople(manager, body, people);
	const meeting = await announceMeeting(manager, home, { publicity: 'public', inDays: 1 });
	for (const title of ['Bank am Brunnen', 'Fest im Hof']) {
		const reference = await enterPaper(manager, home, title);
		await publishProposal(manager, home, reference);
		await putOnAgenda(manager, home, { reference, meeting });
	}
	const items = await itemsOf(manager, `${home}/desk/meetings/${meeting}`);
	await openMeeting(manager, home, meeting);
	await recordAttendance(manager, { home, meeting }, (seat) => seat < voters.length);
	const [called = '', secret = ''] = items;
	const desk = (item: string) => `${home}/desk/items/${item}`;
	const open = (item: string) => `${home}/meetings/${meeting}/items/${item}`;
	const running = `${home}/desk/meetings/${meeting}`;
	return { administrator, manager, running, called, secret, desk, open };
}

async function close(manager: Page, item: string): Promise<void> {
	await manager.goto(`${item}/closing`);
	await fill(manager, { quorum_doubted: 'no' });
	await send(manager);
	await expect(manager).toHaveURL(/\/desk\/motions\/[0-9a-f-]{36}$/);
}

test('a roll call with a mistake, and a secret vote on two devices', async ({ journey }) => {
	test.slow();
	const { administrator, manager, running, called, secret, desk, open } =
		await aCouncilWithTwoMotions(journey);

	await manager.goto(desk(called));
	await fill(manager, { secret_demanded: 'no', entry_mode: 'rollCall' });
	await send(manager, 'openItem');
	await manager.goto(`${desk(called)}/roll-call`);
	await expect(manager.locator('main')).toContainText('nicht anwesend');
	await fill(manager, { 'answers.0.choice': 'yes', 'answers.1.choice': 'no' });
	await send(manager);
	await expect(manager.locator('main .notice')).toContainText('2 von 3');
	await fill(manager, { 'answers.1.choice': 'yes', 'answers.2.choice': 'no' });
	await send(manager);
	await expect(manager.locator('main .notice')).toContainText('3 von 3');

	// The screen is loaded anew in the middle of the item: the meeting leads back to it, and what was entered stands.
	await manager.goto(running);
	await manager.locator('#next a').click();
	await expect(manager).toHaveURL(new RegExp(`${desk(called)}$`));
	await manager.goto(`${desk(called)}/roll-call`);
	await expect(manager.locator('main [name="answers.2.choice"][value="no"]')).toBeChecked();

	const member = await journey.arrive();
	await signInByPrintedLink(member, await printLink(administrator, 'Mitglied B'));
	await member.goto(`${open(called)}/ballot`);
	await expect(member.locator('main .notice')).toContainText('eingetragen: Ja');
	await close(manager, desk(called));

	await openVote(manager, desk(secret), 'secretOnline');
	const second = await journey.arrive();
	await signInByPrintedLink(second, await printLink(administrator, 'Mitglied B'));
	await second.goto(`${open(secret)}/ballot`);
	await expect(second.locator('main')).toContainText('versiegelten Summe');
	await castBallot(member, open(secret), 'no');
	await expect(member.locator('main .notice')).toContainText('Für Ihren Sitz');
	await fill(second, { choice: 'yes' });
	await expect(send(second)).rejects.toThrow('schon abgestimmt');
	await second.goto(`${open(secret)}/ballot`);
	await expect(second.locator('main .notice')).toContainText('Für Ihren Sitz');
	await manager.goto(`${desk(secret)}/closing`);
	await expect(manager.locator('main')).toContainText('1 von 3');
	await expect(manager.locator('main .notice')).toContainText('kleinen Gruppen');
	await close(manager, desk(secret));
});
