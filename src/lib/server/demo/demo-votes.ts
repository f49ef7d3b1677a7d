import { explainDifference } from '$lib/server/services/explain-difference';
import { planResidentVote } from '$lib/server/services/plan-resident-vote';
import { readVoteChoices } from '$lib/server/services/read-desk-votes';
import { commandOf, dayOf, done, on, type DemoStage } from './demo-stage';
import {
	countDemoVote,
	holdDemoVote,
	showDemoResidence,
	voteByAccount,
	type DemoVote
} from './hold-demo-vote';

/** This year of a fund. */
async function yearOf(stage: DemoStage, fund: string): Promise<string> {
	const { context, neighbourhoodId, today } = stage;
	const { years } = await readVoteChoices(context, { neighbourhoodId });
	const found = years.find(
		({ fundName, year }) => fundName === fund && String(year) === today.slice(0, 4)
	);
	if (found === undefined) throw new Error(`The demo has no fund ${fund} this year.`);
	return found.id;
}

const anyThree = { form: 'approval', minimum: 1, maximum: 3, perProject: 1 } as const;

/** Sixteen neighbours: the kitchen, the library and the films have friends, the cargo bike has few. */
const hafenkanteMarks = [
	...Array.from({ length: 5 }, () => [3, 4]),
	...Array.from({ length: 4 }, () => [4, 5, 2]),
	...Array.from({ length: 4 }, () => [6, 3]),
	...[[1], [1, 6], [2, 5]]
];

/** Before the forum meets, the residents have said what they would like: counted by equal shares. */
export async function advisesForum(
	stage: DemoStage,
	{ bodyId, fund }: { readonly bodyId: string; readonly fund: string }
): Promise<string> {
	const vote: DemoVote = {
		...{ bodyId, fundYearId: await yearOf(stage, fund) },
		title: 'Was soll zuerst Geld bekommen?',
		budgetCents: 2_600_00,
		...{ ballot: anyThree, rule: 'mes_cost_add1u' },
		...{ plannedOn: -35, opensOn: -32, closesOn: -24 },
		...{ codes: 24, marked: hafenkanteMarks }
	};
	const { residentVoteId } = await holdDemoVote(stage, vote);
	await countDemoVote(stage, { residentVoteId, closesOn: vote.closesOn });
	return residentVoteId;
}

/** The forum gave money to the cargo bike all the same, and says why. */
export async function explainForum(stage: DemoStage, residentVoteId: string): Promise<void> {
	const at = on(stage.context, dayOf(stage, -18));
	const reason =
		'Das Lastenrad braucht nur wenig Geld, und der Verein trägt die Reparaturen selbst. Die Gewinner kommen in der nächsten Sitzung dran.';
	const command = { ...commandOf(stage, at), residentVoteId, number: 1, reason, language: 'de' };
	done(await explainDifference(at, stage.manager, command), 'reasons');
}

/** A vote that opens next week: who lives here enters themselves until then, as the rules of the forum have it. */
export async function announcesForum(
	stage: DemoStage,
	{ bodyId, fund }: { readonly bodyId: string; readonly fund: string }
): Promise<void> {
	await holdDemoVote(stage, {
		...{ bodyId, fundYearId: await yearOf(stage, fund) },
		title: 'Was machen wir im nächsten Jahr zuerst?',
		budgetCents: 1_500_00,
		...{ ballot: { ...anyThree, maximum: 2 }, rule: 'greedy_votes' },
		...{ plannedOn: -3, opensOn: 9, closesOn: 30 },
		...{ streets: ['Am Speicher', 'Deichstraße', 'Hafenweg', 'Kranplatz'] },
		...{ codes: 12, marked: [] }
	});
}

/** A vote that is open today, with one resident who still can vote by account, and one that is only planned. */
export async function openMuehlenfeldVote(
	stage: DemoStage,
	{ bodyId, slug, fund }: { readonly bodyId: string; readonly slug: string; readonly fund: string }
): Promise<void> {
	const [first, second] = stage.residents;
	const emails = [`bewohner.f@${slug}.example`, `bewohnerin.e@${slug}.example`];
	for (const email of emails) await showDemoResidence(stage, { email, day: -12 });
	const fundYearId = await yearOf(stage, fund);
	const { residentVoteId } = await holdDemoVote(stage, {
		...{ bodyId, fundYearId },
		title: 'Welche Ideen sollen in diesem Sommer Wirklichkeit werden?',
		budgetCents: 2_500_00,
		...{ ballot: { ...anyThree, maximum: 2 }, rule: 'greedy_votes' },
		...{ plannedOn: -9, opensOn: -5, closesOn: 16 },
		...{ codes: 30, marked: [[1, 2], [3], [2, 3], [1], [2]] }
	});
	if (first && second)
		await voteByAccount(stage, { residentVoteId, day: -2, actor: second, projects: [1, 3] });
	const at = on(stage.context, dayOf(stage, -1));
	const planned = { ...commandOf(stage, at), bodyId, fundYearId, title: 'Was kommt im Herbst?' };
	done(await planResidentVote(at, stage.manager, planned), 'plan');
}
