import { expect, type BrowserContext, type Page } from '@playwright/test';
import { daysAfter, fill, send, today } from './journey/form';
import { openVote, recordAttendance } from './journey/manager-runs';
import { adoptRules, foundBody } from './journey/manager-sets-up';
import { describeProject, enterPaper } from './journey/resident';
import { voteAsResident } from './vote-scenes';

/** What the demo leaves to be done: the pages that only follow a form, made through the pages. */

/** The neighbourhood of the demo that has a forum. */
export const home = '/hafenkante';
/** The one that has a council with seats. */
const council = '/muehlenfeld';

const pathOf = (page: Page) => new URL(page.url()).pathname;

/** Finds whoever may run meetings there. */
async function managerAmong(
	contexts: readonly BrowserContext[],
	home: string
): Promise<BrowserContext> {
	for (const context of contexts) {
		const answer = await context.request.get(`${home}/desk/proposals`, { maxRedirects: 0 });
		if (answer.status() === 200) return context;
	}
	throw new Error(`nobody manages ${home}`);
}

/** Opens the page of the meeting that is still to come. */
async function goToNextMeeting(page: Page, home: string): Promise<void> {
	await page.goto(`${home}/desk/meetings`);
	const links = page.locator('main a[href*="/desk/meetings/"]:not([href$="/new"])');
	const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
	for (const path of paths) {
		await page.goto(path);
		if ((await page.locator('form[action="?/openMeeting"]').count()) > 0) return;
	}
	throw new Error('no meeting is planned');
}

/** Runs the next meeting of the forum: one vote online, one by show of hands. */
async function holdVotes(page: Page): Promise<string[]> {
	await goToNextMeeting(page, home);
	const meeting = pathOf(page).replace('/desk', '');
	await send(page, 'openMeeting');
	const items = page.locator('#agenda a[href*="/desk/items/"]');
	const paths = await items.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
	await page.goto(meeting);
	await send(page, 'takePart');
	const [online = '', byHands = ''] = paths;
	await openVote(page, online, 'online');
	await openVote(page, byHands, 'showOfHands');
	const item = `${meeting}/items/${online.replace(/^.*\//, '')}`;
	return [online, byHands, item, `${item}/ballot`, `${item}/interest`];
}

/** Lets both motions of the council's next meeting share their money. */
async function openRound(page: Page, meeting: string): Promise<string[]> {
	const start = `${council}/desk/meetings/${meeting}/rounds/new`;
	await page.goto(start);
	for (const joins of await page.locator('main input[name$=".joins"]').all()) await joins.check();
	await send(page);
	const round = pathOf(page);
	return [start, round, round.replace('/desk', '')];
}

/** Begins the next meeting of the council, and calls the roll on its first motion. */
async function callRoll(page: Page): Promise<string[]> {
	await goToNextMeeting(page, council);
	const meeting = pathOf(page).replace(/^.*\//, '');
	const rounds = await openRound(page, meeting);
	await page.goto(`${council}/desk/meetings/${meeting}`);
	await send(page, 'openMeeting');
	const motion = page.locator('#agenda a[href*="/desk/items/"]').first();
	const item = (await motion.getAttribute('href')) ?? '';
	const second = page.locator('#agenda a[href*="/desk/items/"]').nth(1);
	const discussed = (await second.getAttribute('href')) ?? '';
	await recordAttendance(page, { home: council, meeting }, (seat) => seat % 5 > 0);
	await openVote(page, item, 'rollCall');
	const letters = `${council}/desk/meetings/${meeting}/invitation/letters`;
	// The desk links to it only while a mail waits there, and another journey may have settled the one of the demo.
	const unsent = `${council}/desk/unsent-mails`;
	const talk = await discuss(page, discussed);
	return [...rounds, item, `${item}/roll-call`, letters, unsent, ...talk];
}

/** Begins a discussion that nobody has ended yet. */
async function discuss(page: Page, item: string): Promise<string[]> {
	await page.goto(item);
	await send(page, 'startDiscussion');
	await page.locator('#discussion a[href$="#deliberation"]').click();
	await page.locator('#deliberation a[href*="kind=concern"]').click();
	await fill(page, { words: 'Im Schulgarten stehen auch Bienenkästen.' });
	await send(page);
	const own = page.locator('#deliberation a[href*="/withdraw?"]').first();
	return [`${item}/discussion`, (await own.getAttribute('href')) ?? ''];
}

/** Announces one more meeting, which can still be moved. */
async function announceAnother(page: Page): Promise<string> {
	await page.goto(`${home}/desk/meetings/new`);
	await page.locator('main [name="body"]').first().check();
	const on = daysAfter(await today(page, 'meets_on'), 60);
	await fill(page, { meets_on: on, meets_time: '19:00', publicity: 'public' });
	await send(page);
	return `${pathOf(page)}/change`;
}

async function fillInDraft(page: Page): Promise<string[]> {
	await page.goto(`${home}/proposals/new`);
	await send(page);
	await describeProject(page, 'Bänke am Marktplatz');
	await expect(page).toHaveURL(/\/check$/);
	const draft = pathOf(page).replace(/\/check$/, '');
	const steps = ['fund', 'what', 'who', 'costs', 'applicant', 'check', 'address', 'sent'];
	return [...steps.map((step) => `${draft}/${step}`), `${draft}/confirm/unknown`];
}

async function reportBarrier(page: Page): Promise<string> {
	await page.goto('/report-barrier');
	await fill(page, { message: 'Die Tabelle liest mir niemand vor.' });
	await send(page);
	return page.url().replace(new URL(page.url()).origin, '');
}

/** Begins a draft of new rules with those in force; its pages only follow the form that begins it. */
async function beginRules(page: Page): Promise<string[]> {
	const draft = `${home}/desk/set-up/bodies/controllingausschuss-jugend/rules/draft`;
	await page.goto(`${draft}/begin`);
	await fill(page, { title: 'Neue Ordnung', document: 'Entwurf', beginning: 'rulesInForce' });
	await send(page);
	await expect(page).toHaveURL(new RegExp(`${draft}(\\?.*)?$`));
	return [draft, `${draft}/check`, `${draft}/try`, `${draft}/discard`, `${draft}/quorum`];
}

/** Founds an office that decides without a vote: what waits at the desk is then for it as well. */
async function foundOffice(page: Page): Promise<string> {
	const office = await foundBody(page, home, { name: 'Kleine Beträge', kind: 'office' });
	const answers = { preset: 'office-decides', small_sums_office: 'Geschäftsstelle' };
	await adoptRules(page, `${home}/desk/set-up/bodies/${office}`, answers);
	return `${home}/desk/office`;
}

/** Reads how the committee would be asked in writing about a proposal that nobody has tabled. */
async function planWriting(page: Page): Promise<string> {
	await page.goto(`${home}/desk/proposals`);
	await page.getByRole('link', { name: 'Tischtennis unter dem Dach' }).click();
	await expect(page).toHaveURL(/\/desk\/proposals\/\d+-\d+$/);
	const reference = pathOf(page).replace(/^.*\//, '');
	return `${home}/desk/circulations/new?proposal=${reference}`;
}

/** Plays what is missing, and answers the paths at which a walk through the site begins. */
export async function playScenes(contexts: readonly BrowserContext[]): Promise<string[]> {
	const [visitor] = contexts;
	if (visitor === undefined) throw new Error('nobody came');
	const page = await visitor.newPage();
	const draft = await fillInDraft(page);
	const report = await reportBarrier(page);
	await page.close();
	const other = await (await managerAmong(contexts, council)).newPage();
	const roll = await callRoll(other);
	await other.close();
	const own = await (await managerAmong(contexts, home)).newPage();
	const votes = await holdVotes(own);
	const change = await announceAnother(own);
	const rules = await beginRules(own);
	const writing = await planWriting(own);
	await enterPaper(own, home, 'Fest am Kai');
	const done = pathOf(own);
	const office = await foundOffice(own);
	await own.close();
	const urn = await voteAsResident(contexts, council);
	return [
		...urn,
		...votes,
		...roll,
		change,
		...rules,
		writing,
		...draft,
		report,
		done,
		office,
		'/sign-in/link/unknown'
	];
}
