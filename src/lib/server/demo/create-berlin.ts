import type { AccountActor } from '$lib/domain/access/actor';
import { contribute } from '$lib/server/services/contribute';
import { settleAmendment } from '$lib/server/services/settle-amendment';
import { returnProposal } from '$lib/server/services/return-proposal';
import { adoptDemoConduct } from './adopt-demo-conduct';
import { berlinProposals } from './berlin-proposals';
import { councilBody } from './demo-bodies';
import { lastYearProposals, thisYearMinutes } from './demo-last-year';
import {
	beginNeighbourhood,
	openDemoFund,
	type DemoBeginning,
	type NeighbourhoodWanted
} from './demo-neighbourhood';
import type { DemoProposal } from './demo-proposal';
import { commandOf, dayOf, done, on, type DemoStage } from './demo-stage';
import { finishLastYear } from './finish-last-year';
import { openMuehlenfeldVote } from './demo-votes';
import { foundDemoBody } from './found-demo-body';
import { foundDemoFramework } from './found-demo-framework';
import { handInDemoProposal, publishDemoProposal } from './hand-in-demo-proposal';
import { holdDemoElection } from './hold-demo-election';
import {
	announceMeeting,
	beginMeeting,
	endMeeting,
	tableProposal,
	voteByHands,
	type DemoMeeting
} from './hold-demo-meeting';
import { inviteDemoGuests, receiveDemoGuests } from './invite-demo-guests';
import { loseDemoMail } from './lose-demo-mail';
import { nameDemoChair } from './name-demo-chair';
import { foundPool, runDemoSession } from './run-demo-session';
import { prepareDemoMinutes, publishDemoMinutes } from './write-demo-minutes';

const slug = 'muehlenfeld';
const fundName = 'Aktionsfonds';
const room = { place: 'Stadtteilzentrum, Lindenhof 2', publicity: 'public' } as const;

/** Twelve residents and eight from institutions: 20 of 27, and 18 are needed. */
const isPresent = (code: string) => {
	const number = Number(code.split('-').at(-1));
	return code.startsWith('residents') ? number <= 12 : number <= 8;
};

const hands = (residents: readonly number[], institutions: readonly number[]) =>
	[residents, institutions].map(([yes = 0, no = 0, abstain = 0], index) => ({
		bench: index === 0 ? 'residents' : 'institutions',
		yes,
		no,
		abstain
	}));

const muehlenfeld: NeighbourhoodWanted = {
	place: {
		slug,
		name: 'Quartier Mühlenfeld',
		address: 'Stadtteilzentrum, Lindenhof 2, 12043 Berlin',
		contactEmail: `team@${slug}.example`,
		languages: ['de', 'tr', 'ar', 'en'],
		municipality: 'Berlin',
		planningArea: 'Mühlenfeld',
		district: 'Süd'
	},
	offices: [{ name: 'Quartiersmanager', role: 'neighbourhoodManager' }],
	residents: [
		{ name: 'Bewohner F', locale: 'tr' },
		{ name: 'Bewohnerin E', locale: 'de' },
		{ name: 'Bewohnerin G', locale: 'ar' }
	]
};

/** The Berlin kind: a council of 27 seats that decides with two thirds. */
export async function createBerlin(beginning: DemoBeginning): Promise<void> {
	const { firstDay } = beginning;
	const stage = await beginNeighbourhood(beginning, muehlenfeld);
	const frameworkId = await foundDemoFramework(beginning, muehlenfeld.place.municipality);
	const bodyId = await foundDemoBody(stage, councilBody, { day: firstDay, slug, frameworkId });
	await foundPool(stage, { bodyId, day: `${firstDay.slice(0, 4)}-09-01`, slug });
	await openDemoFund(stage, {
		day: firstDay,
		name: fundName,
		amountCents: 10_000_00,
		moneySource: 'Sozialer Zusammenhalt',
		guideline: {
			capCents: 1_500_00,
			minimumCents: 50_00,
			ownShare: { numerator: 0, denominator: 1 },
			areaName: 'Quartier Mühlenfeld',
			mustNotHaveBegun: true,
			source: 'Fördergrundsätze Mühlenfeld, Nr. 2'
		},
		bodyIds: [bodyId]
	});
	const lastYear = await finishLastYear(stage, {
		bodyId,
		fundId: null,
		year: Number(firstDay.slice(0, 4)),
		place: room.place,
		isPresent,
		proposals: [
			{ proposal: lastYearProposals.lamp, hands: hands([12], [7, 0, 1]) },
			{ proposal: lastYearProposals.party, hands: hands([10, 2], [6, 2]) }
		]
	});
	await liveThisYear(stage, { bodyId, lastYear });
	await nameDemoChair(stage, { bodyId, day: firstDay });
	await adoptDemoConduct(stage, { bodyId, day: firstDay });
	await holdDemoElection(stage, bodyId);
	await loseDemoMail(stage);
	await openMuehlenfeldVote(stage, { bodyId, slug, fund: fundName });
}

interface Council {
	readonly bodyId: string;
	/** The meeting whose minutes the next one approves. */
	readonly lastYear: DemoMeeting;
}

async function liveThisYear(stage: DemoStage, council: Council): Promise<void> {
	const handedIn: { proposal: DemoProposal; reference: string }[] = [];
	for (const [index, proposal] of berlinProposals.entries()) {
		const applicant = stage.residents[index % stage.residents.length] ?? stage.manager;
		const day = dayOf(stage, -56 + index);
		const countedFrom = stage.today;
		const given = { proposal, applicant, day, countedFrom, fundId: null };
		handedIn.push({ proposal, reference: await handInDemoProposal(stage, given) });
	}
	for (const [index, { proposal, reference }] of handedIn.entries())
		await checkIt(stage, { fate: proposal.fate, reference, day: dayOf(stage, -44 + index) });
	const of = (fate: DemoProposal['fate']) =>
		handedIn.filter(({ proposal }) => proposal.fate === fate).map(({ reference }) => reference);
	await holdCouncil(stage, council, of);
}

async function checkIt(
	stage: DemoStage,
	{ fate, reference, day }: { fate: DemoProposal['fate']; reference: string; day: string }
): Promise<void> {
	if (fate === 'submitted') return;
	if (fate !== 'returned') {
		await publishDemoProposal(stage, { reference, day });
		return;
	}
	const at = on(stage.context, day);
	const question = 'Wie viele Abende sind geplant, und wo wird geprobt?';
	const { neighbourhoodId } = stage;
	const command = { neighbourhoodId, reference, language: 'de', question };
	done(await returnProposal(at, stage.manager, command), reference);
}

async function holdCouncil(
	stage: DemoStage,
	{ bodyId, lastYear }: Council,
	of: (fate: DemoProposal['fate']) => readonly string[]
): Promise<void> {
	const days = { day: dayOf(stage, -13), announcedOn: dayOf(stage, -30) };
	const meeting = await announceMeeting(stage, { bodyId, ...room, ...days });
	const { meetingId } = meeting;
	const table = (reference: string | undefined) =>
		tableProposal(stage, { meetingId, reference: reference ?? '', day: dayOf(stage, -25) });
	const approved = await table(of('approved')[0]);
	const inPart = await table(of('approvedInPart')[0]);
	const rejected = await table(of('rejected')[0]);
	await lowerAmount(stage, inPart, dayOf(stage, -13));
	const guestIds = await inviteDemoGuests(stage, { meetingId, on: dayOf(stage, -20) });
	await beginMeeting(stage, meeting, isPresent);
	const evening = on(stage.context, meeting.day, '18:10');
	await receiveDemoGuests(stage, evening, { ...meeting, guestIds });
	await publishDemoMinutes(stage, lastYear, meeting);
	await voteByHands(stage, meeting, { itemId: approved, hands: hands([11, 0, 1], [6, 2]) });
	await voteByHands(stage, meeting, { itemId: inPart, hands: hands([9, 2, 1], [7, 1]) });
	await voteByHands(stage, meeting, { itemId: rejected, hands: hands([5, 6, 1], [3, 5]) });
	await endMeeting(stage, meeting);
	await prepareDemoMinutes(stage, meeting, thisYearMinutes);
	const coming = { day: dayOf(stage, 9), announcedOn: dayOf(stage, -9) };
	const next = await announceMeeting(stage, { bodyId, ...room, ...coming });
	await inviteDemoGuests(stage, { ...next, on: dayOf(stage, -8) });
	for (const reference of of('onAgenda'))
		await tableProposal(stage, {
			meetingId: next.meetingId,
			reference,
			day: dayOf(stage, -7)
		});
	await runDemoSession(stage, { bodyId, isPresent, place: room.place });
}

/** The manager writes down that the council lowers the amount, and on what condition it agrees. */
async function lowerAmount(stage: DemoStage, itemId: string, day: string): Promise<void> {
	const at = on(stage.context, day, '09:00');
	const manager: AccountActor = stage.manager;
	const said = { itemId, inReplyTo: null, language: 'de', kind: 'amendment' } as const;
	const amendments = [
		{ amountCents: 1_200_00, words: 'Der Schrank ist schon da. Das Werkzeug kostet 1.200 Euro.' },
		{ amountCents: null, words: 'Das Werkzeug wird kostenlos verliehen.' }
	];
	for (const amendment of amendments) {
		const command = { ...commandOf(stage, at), ...said, ...amendment };
		const { contributionId } = done(await contribute(at, manager, command), 'amendment');
		const settled = { ...commandOf(stage, at), itemId, amendmentId: contributionId };
		done(await settleAmendment(at, manager, { ...settled, isAdopted: true }), 'adopting');
	}
}
