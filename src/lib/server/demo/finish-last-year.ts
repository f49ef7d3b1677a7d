import { lastYearMinutes } from './demo-last-year';
import type { DemoProposal } from './demo-proposal';
import type { DemoStage } from './demo-stage';
import { handInDemoProposal, publishDemoProposal } from './hand-in-demo-proposal';
import {
	announceMeeting,
	beginMeeting,
	endMeeting,
	tableProposal,
	voteByHands,
	type DemoMeeting,
	type Hands
} from './hold-demo-meeting';
import { prepareDemoMinutes } from './write-demo-minutes';

export interface FinishedYear {
	readonly bodyId: string;
	readonly fundId: string | null;
	readonly year: number;
	readonly place: string;
	readonly isPresent: (code: string) => boolean;
	readonly proposals: readonly {
		readonly proposal: DemoProposal;
		readonly hands: readonly Hands[];
	}[];
}

/** A whole evening of last year: handed in in March, decided in May, published, and its minutes prepared. */
export async function finishLastYear(
	stage: DemoStage,
	finished: FinishedYear
): Promise<DemoMeeting> {
	const { bodyId, fundId, year, place, isPresent, proposals } = finished;
	const handedIn: { reference: string; hands: readonly Hands[] }[] = [];
	for (const [index, { proposal, hands }] of proposals.entries()) {
		const applicant = stage.residents[index % stage.residents.length] ?? stage.manager;
		const day = `${year}-03-1${index}`;
		const reference = await handInDemoProposal(stage, {
			proposal,
			applicant,
			day,
			countedFrom: day,
			fundId
		});
		await publishDemoProposal(stage, { reference, day: `${year}-03-2${index}` });
		handedIn.push({ reference, hands });
	}
	const meeting = await announceMeeting(stage, {
		bodyId,
		day: `${year}-05-12`,
		announcedOn: `${year}-04-14`,
		place,
		publicity: 'public'
	});
	const { meetingId } = meeting;
	const items: { itemId: string; hands: readonly Hands[] }[] = [];
	for (const { reference, hands } of handedIn)
		items.push({
			itemId: await tableProposal(stage, { meetingId, reference, day: `${year}-04-20` }),
			hands
		});
	await beginMeeting(stage, meeting, isPresent);
	for (const item of items) await voteByHands(stage, meeting, item);
	await endMeeting(stage, meeting);
	await prepareDemoMinutes(stage, meeting, lastYearMinutes);
	return meeting;
}
