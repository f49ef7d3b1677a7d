import { returnProposal } from '$lib/server/services/return-proposal';
import { refuseProposal } from '$lib/server/services/refuse-proposal';
import { withdrawProposal } from '$lib/server/services/withdraw-proposal';
import { bremenProposals } from './bremen-proposals';
import { allowDemands, allowWriting, decideInWriting, demandSoon } from './decide-in-writing';
import { controllingBody, forumBody } from './demo-bodies';
import { lastYearProposals, thisYearMinutes } from './demo-last-year';
import {
	beginNeighbourhood,
	openDemoFund,
	type DemoBeginning,
	type NeighbourhoodWanted
} from './demo-neighbourhood';
import type { DemoProposal } from './demo-proposal';
import { dayOf, done, on, type DemoStage } from './demo-stage';
import { finishLastYear } from './finish-last-year';
import { foundDemoBody } from './found-demo-body';
import { handInDemoProposal, publishDemoProposal } from './hand-in-demo-proposal';
import {
	announceMeeting,
	beginMeeting,
	endMeeting,
	tableProposal,
	voteByHands,
	type DemoMeeting
} from './hold-demo-meeting';
import { advisesForum, announcesForum, explainForum } from './demo-votes';
import { giveDemoRole } from './give-demo-role';
import { nameDemoPredecessor } from './name-demo-predecessor';
import { talkAbout } from './talk-about';
import { prepareDemoMinutes, publishDemoMinutes } from './write-demo-minutes';

const slug = 'hafenkante';
const forumFundName = 'Wohnen in der Hafenkante';

const hafenkante: NeighbourhoodWanted = {
	place: {
		slug,
		name: 'Hafenkante',
		address: 'Bürgerhaus, Deichstraße 4, 28217 Bremen',
		contactEmail: `quartier@${slug}.example`,
		languages: ['de', 'tr', 'ar', 'en'],
		municipality: 'Bremen',
		planningArea: null,
		district: 'West'
	},
	offices: [
		{ name: 'Quartiersmanagerin', role: 'neighbourhoodManager' },
		{ name: 'Leitung Sozialzentrum', role: 'arbiter' },
		{ name: 'Sprecher Beirat', role: 'consentingCouncil' },
		{ name: 'Geschäftsstelle Programm', role: 'programmeOffice' }
	],
	residents: [
		{ name: 'Bewohnerin A', locale: 'ar' },
		{ name: 'Bewohner B', locale: 'de' },
		{ name: 'Bewohnerin C', locale: 'en' },
		{ name: 'Bewohnerin D', locale: 'tr' }
	]
};

/** The Bremen kind: a forum under consensus with 150,000 euros a year, and a committee in third parity. */
export async function createBremen(beginning: DemoBeginning): Promise<void> {
	const stage = await beginNeighbourhood(beginning, hafenkante);
	const place = await foundBremen(stage, beginning.firstDay);
	const inAutumn = `${beginning.firstDay.slice(0, 4)}-09-01`;
	await allowWriting(stage, { bodyId: place.committee.bodyId, day: inAutumn });
	const later = inAutumn.replace('-09-', '-10-');
	await allowDemands(stage, { bodyId: place.committee.bodyId, day: later });
	const lastYear = await finishLastYear(stage, {
		...place.forum,
		year: Number(beginning.firstDay.slice(0, 4)),
		place: 'Bürgerhaus, großer Saal',
		isPresent: () => true,
		proposals: [
			{
				proposal: lastYearProposals.plants,
				hands: [{ bench: null, present: 34, yes: 33, abstain: 1 }]
			},
			{ proposal: lastYearProposals.party, hands: [{ bench: null, present: 34, yes: 34 }] }
		]
	});
	await liveThisYear(stage, place, lastYear);
	await decideInWriting(stage, place.committee);
	await demandSoon(stage, place.committee);
}

interface BremenPlace {
	readonly forum: { readonly bodyId: string; readonly fundId: string };
	readonly committee: { readonly bodyId: string; readonly fundId: string };
}

async function foundBremen(stage: DemoStage, day: string): Promise<BremenPlace> {
	const forumId = await foundDemoBody(stage, forumBody, { day, slug });
	const committeeId = await foundDemoBody(stage, controllingBody, { day, slug });
	await nameDemoPredecessor(stage, { bodyId: forumId, day, slug });
	await giveDemoRole(stage, { bodyId: forumId, day });
	const guideline = {
		minimumCents: 100_00,
		areaName: 'Hafenkante',
		mustNotHaveBegun: true,
		source: 'Förderrichtlinie Hafenkante, Nr. 4'
	};
	const forumFund = await openDemoFund(stage, {
		day,
		name: forumFundName,
		amountCents: 150_000_00,
		moneySource: 'Programm der Stadt',
		guideline: { ...guideline, capCents: 5_000_00, ownShare: { numerator: 0, denominator: 1 } },
		bodyIds: [forumId]
	});
	const youthFund = await openDemoFund(stage, {
		day,
		name: 'Offene Jugendarbeit',
		amountCents: 60_000_00,
		moneySource: 'Jugendhilfe der Stadt',
		guideline: { ...guideline, capCents: 10_000_00, ownShare: { numerator: 1, denominator: 10 } },
		bodyIds: [committeeId]
	});
	return {
		forum: { bodyId: forumId, fundId: forumFund },
		committee: { bodyId: committeeId, fundId: youthFund }
	};
}

type Fate = DemoProposal['fate'];

/** What the committee decides about; everything else is the forum's. */
const isForYouth = (fate: Fate) => fate === 'awaitingConsent' || fate === 'tied';

/** What happened until today, in the order in which it happened. */
async function liveThisYear(
	stage: DemoStage,
	{ forum, committee }: BremenPlace,
	lastYear: DemoMeeting
): Promise<void> {
	const references = new Map<Fate, string>();
	for (const [index, proposal] of bremenProposals.entries()) {
		const reference = await handInDemoProposal(stage, {
			proposal,
			applicant: stage.residents[index % stage.residents.length] ?? stage.manager,
			day: dayOf(stage, -58 + index),
			countedFrom: stage.today,
			fundId: isForYouth(proposal.fate) ? committee.fundId : forum.fundId
		});
		references.set(proposal.fate, reference);
		await checkIt(stage, { proposal, reference, day: dayOf(stage, -46 + index) });
	}
	const voteId = await advisesForum(stage, { bodyId: forum.bodyId, fund: forumFundName });
	const held = await holdForum(stage, forum.bodyId, references);
	await explainForum(stage, voteId);
	await publishDemoMinutes(stage, lastYear, held);
	await prepareDemoMinutes(stage, held, thisYearMinutes);
	await holdCommittee(stage, committee.bodyId, references);
	await withdraw(stage, references.get('withdrawn') ?? '');
	await announcesForum(stage, { bodyId: forum.bodyId, fund: forumFundName });
}

interface Checked {
	readonly proposal: DemoProposal;
	readonly reference: string;
	readonly day: string;
}

async function checkIt(stage: DemoStage, { proposal, reference, day }: Checked): Promise<void> {
	const { fate } = proposal;
	const at = on(stage.context, day);
	const command = { neighbourhoodId: stage.neighbourhoodId, reference, language: 'de' };
	if (fate === 'submitted') return;
	if (fate === 'returned') {
		const question = 'Wer gießt die Beete im Sommer, und hat die Hausverwaltung zugestimmt?';
		done(await returnProposal(at, stage.manager, { ...command, question }), reference);
	} else if (fate === 'inadmissible') {
		const explanation = 'Der Fonds bezahlt keine Gutachten, sondern das, was Nachbarn selbst tun.';
		const refusal = { ...command, reason: 'purposeNotSupported', explanation } as const;
		done(await refuseProposal(at, stage.manager, refusal), reference);
	} else await publishDemoProposal(stage, { reference, day });
}

async function holdForum(
	stage: DemoStage,
	bodyId: string,
	references: ReadonlyMap<Fate, string>
): Promise<DemoMeeting> {
	const room = { bodyId, place: 'Bürgerhaus, großer Saal', publicity: 'public' } as const;
	const days = { day: dayOf(stage, -20), announcedOn: dayOf(stage, -34) };
	const held = await announceMeeting(stage, { ...room, ...days });
	const table = (fate: Fate, meetingId: string, day: number) =>
		tableProposal(stage, {
			meetingId,
			reference: references.get(fate) ?? '',
			day: dayOf(stage, day)
		});
	const approved = await table('approved', held.meetingId, -30);
	const objected = await table('secondReading', held.meetingId, -30);
	await beginMeeting(stage, held, () => true);
	const hands = [{ bench: null, present: 41, yes: 38, abstain: 3 }];
	await voteByHands(stage, held, { itemId: approved, hands });
	await voteByHands(stage, held, {
		itemId: objected,
		hands: [{ bench: null, present: 41, yes: 36, abstain: 4, veto: 1 }],
		reason: 'Das Gemeindehaus ist nachmittags schon belegt. Erst muss ein Raum sicher sein.',
		publish: false
	});
	await endMeeting(stage, held);
	const coming = { day: dayOf(stage, 12), announcedOn: dayOf(stage, -10) };
	const next = await announceMeeting(stage, { ...room, ...coming });
	await table('secondReading', next.meetingId, -6);
	const itemId = await table('onAgenda', next.meetingId, -6);
	const [first, second, applicant] = stage.residents;
	const neighbours = [second, first].flatMap((one) => one ?? []);
	await talkAbout(stage, { itemId, applicant, neighbours });
	return held;
}

async function holdCommittee(
	stage: DemoStage,
	bodyId: string,
	references: ReadonlyMap<Fate, string>
): Promise<void> {
	const meeting = await announceMeeting(stage, {
		bodyId,
		day: dayOf(stage, -5),
		announcedOn: dayOf(stage, -24),
		place: 'Sozialzentrum, Raum 12',
		publicity: 'nonPublic'
	});
	const { meetingId } = meeting;
	const table = (fate: Fate) => {
		const day = dayOf(stage, -20);
		return tableProposal(stage, { meetingId, reference: references.get(fate) ?? '', day });
	};
	const itemId = await table('awaitingConsent');
	const tied = await table('tied');
	await beginMeeting(stage, meeting, () => true);
	const hands = controllingBody.benches.map(({ code }, index) =>
		index === 2 ? { bench: code, yes: 1, no: 1 } : { bench: code, yes: 2 }
	);
	await voteByHands(stage, meeting, { itemId, hands });
	const equal = [2, 1, 0].map((yes, index) => ({
		bench: controllingBody.benches[index]?.code ?? null,
		yes,
		no: 2 - yes
	}));
	await voteByHands(stage, meeting, { itemId: tied, hands: equal, publish: false });
	await endMeeting(stage, meeting);
}

async function withdraw(stage: DemoStage, reference: string): Promise<void> {
	const at = on(stage.context, dayOf(stage, -2));
	const index = bremenProposals.findIndex(({ fate }) => fate === 'withdrawn');
	const applicant = stage.residents[index % stage.residents.length] ?? stage.manager;
	const command = { neighbourhoodId: stage.neighbourhoodId, reference };
	done(await withdrawProposal(at, applicant, command), `withdraw ${reference}`);
}
