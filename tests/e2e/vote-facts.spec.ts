import { fill, send } from '../support/journey/form';
import { adoptDraft, answerPages, beginDraft } from '../support/journey/enters-rules';
import { expect, test, type Journey } from '../support/journey/journey';
import {
	enterCount,
	openMeeting,
	publishProposal,
	putOnAgenda,
	recordAttendance
} from '../support/journey/manager-runs';
import { announceMeeting, foundBody, seatPeople } from '../support/journey/manager-sets-up';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { enterPaper } from '../support/journey/resident';
import { wilhelmsburgOst } from '../support/ruled-bodies/wilhelmsburg-ost';

const people = Array.from({ length: 16 }, (_, seat) => ({ name: `Mitglied ${seat + 1}` }));

/** A council of 16 that counts who is there only on request; three came. One member can demand a secret vote. */
async function aCouncilOfThree(journey: Journey) {
	const { home, manager } = await aNeighbourhood(journey);
	const { name, benches, pages } = wilhelmsburgOst;
	const slug = await foundBody(manager, home, { name, kind: 'seatCouncil', benches });
	const body = `${home}/desk/set-up/bodies/${slug}`;
	const rules = `${body}/rules`;
	await beginDraft(manager, rules, wilhelmsburgOst);
	await answerPages(
		manager,
		rules,
		pages.map(([topic, answers]) => [
			topic,
			topic === 'quorum' ? { ...answers, funding_quorum_tested: 'onRequest' } : answers
		])
	);
	await manager.goto(`${rules}/draft/check`);
	await adoptDraft(manager);
	await seatPeople(manager, body, people);
	const meeting = await announceMeeting(manager, home, { publicity: 'public', inDays: 1 });
	const reference = await enterPaper(manager, home, 'Bank am Brunnen');
	await publishProposal(manager, home, reference);
	const item = await putOnAgenda(manager, home, { reference, meeting });
	await openMeeting(manager, home, meeting);
	await recordAttendance(manager, { home, meeting }, (seat) => seat < 3);
	return { manager, item: `${home}/desk/items/${item}` };
}

test('a vote is secret, and somebody doubted that enough were there: not quorate', async ({
	journey
}) => {
	test.slow();
	const { manager, item } = await aCouncilOfThree(journey);
	const summary = manager.locator('.error-summary');

	await manager.goto(item);
	await fill(manager, { entry_mode: 'online' });
	await expect(send(manager, 'openItem')).rejects.toThrow('geheime Abstimmung');
	await expect(summary.locator('a')).toContainText('geheime Abstimmung');
	await fill(manager, { entry_mode: 'online', secret_demanded: 'yes' });
	await expect(send(manager, 'openItem')).rejects.toThrow('auf Papier');
	await fill(manager, { entry_mode: 'showOfHands', secret_demanded: 'yes' });
	await send(manager, 'openItem');
	await expect(manager.locator('#vote')).toContainText('Diese Abstimmung ist geheim');
	await enterCount(manager, item, { 'groups.0.yes': '3' });

	await manager.goto(`${item}/closing`);
	await expect(send(manager)).rejects.toThrow('Hat jemand bezweifelt');
	await expect(summary.locator('a')).toHaveCount(1);
	await fill(manager, { quorum_doubted: 'yes' });
	await send(manager);
	await expect(manager).toHaveURL(/\/desk\/motions\/[0-9a-f-]{36}$/);
	const page = manager.locator('main');
	await expect(page).toContainText('sobald es jemand bezweifelt');
	await expect(page).toContainText('Es waren zu wenige da');
});
