import type { Mark } from '$lib/domain/participation/marks';
import type { Context } from '$lib/server/context';
import { closeResidentVote } from '$lib/server/services/close-resident-vote';
import { countResidentVote } from '$lib/server/services/count-resident-vote';
import { makeFormKey } from '$lib/server/services/form-key';
import { takeOverVote } from '$lib/server/services/take-over-vote';
import { aCouncilAtWork } from './council-at-work';
import {
	announced,
	aPlannedVote,
	at,
	ballotInUrn,
	planFurther,
	readVote,
	type PlannedVote
} from './planned-vote';
import { valueOf } from './setting-up';

interface WantedBinding {
	readonly slug: string;
	readonly costs: readonly number[];
	readonly ballots: readonly (readonly number[])[];
	readonly budgetCents?: number;
}

/** A neighbourhood whose residents are the body, with a vote that is announced. */
export async function aBindingVote(
	context: Context,
	{ slug, costs, budgetCents = 10_000_00 }: Omit<WantedBinding, 'ballots'>
) {
	const council = await aCouncilAtWork(context, {
		...{ slug, budgetCents },
		body: { name: 'Abstimmung aller', kind: 'residentBallot', benches: [] },
		rules: { preset: 'resident-ballot', choices: { tie: 'lot' } }
	});
	const vote = await aPlannedVote(context, council, { first: 1, costs });
	await planFurther(context, vote, {
		ballot: { form: 'approval', minimum: 1, maximum: costs.length, perProject: 1 }
	});
	await announced(context, vote);
	return { council, vote };
}

/** The same after its time: these ballots were in the urn, and it is counted. `after`: the store on that day. */
export async function aCountedBindingVote(context: Context, wanted: WantedBinding) {
	const { council, vote } = await aBindingVote(context, wanted);
	for (const projects of wanted.ballots) {
		const marks: readonly Mark[] = projects.map((project) => ({ project, weight: 1 }));
		await ballotInUrn(context, vote, marks);
	}
	const { closesAt } = (await readVote(context, vote)).manifest;
	const after = at(context, closesAt);
	const { neighbourhoodId, residentVoteId } = vote;
	valueOf(await closeResidentVote(after, { neighbourhoodId }, residentVoteId));
	const counting = { ...vote.command(), formKey: makeFormKey(after) };
	valueOf(await countResidentVote(after, vote.manager, counting));
	return { council, vote, after };
}

/** Takes the result over as a manager does who presses the button. */
export async function takeOver(after: Context, vote: PlannedVote, leftOut: readonly number[] = []) {
	const command = { ...vote.command(), leftOut, formKey: makeFormKey(after) };
	return takeOverVote(after, vote.manager, command);
}
