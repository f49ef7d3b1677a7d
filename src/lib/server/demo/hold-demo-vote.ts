import type { AccountActor } from '$lib/domain/access/actor';
import { instantOf } from '$lib/domain/calendar';
import type { Mark } from '$lib/domain/participation/marks';
import type { BallotRules, Manifest } from '$lib/domain/participation/schema/manifest';
import { readCode } from '$lib/domain/participation/voting-code';
import { findResidentVote } from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { announceResidentVote } from '$lib/server/services/announce-resident-vote';
import { castResidentBallot } from '$lib/server/services/cast-resident-ballot';
import { changeResidentVote } from '$lib/server/services/change-resident-vote';
import { chooseVoteProjects } from '$lib/server/services/choose-vote-projects';
import { closeResidentVote } from '$lib/server/services/close-resident-vote';
import { confirmResidence } from '$lib/server/services/confirm-residence';
import { countResidentVote } from '$lib/server/services/count-resident-vote';
import { handOutCodeBatch } from '$lib/server/services/hand-out-code-batch';
import { makeCodeBatch } from '$lib/server/services/make-code-batch';
import { planResidentVote } from '$lib/server/services/plan-resident-vote';
import { printCodeBatch } from '$lib/server/services/print-code-batch';
import { readOwnBallot } from '$lib/server/services/read-own-ballot';
import type { Voter } from '$lib/server/services/voter';
import { readVotable } from '$lib/server/services/read-desk-votes';
import { commandOf, dayOf, done, on, type DemoStage } from './demo-stage';

export interface DemoVote {
	readonly bodyId: string;
	readonly fundYearId: string;
	readonly title: string;
	readonly budgetCents: number;
	readonly ballot: BallotRules;
	readonly rule: Manifest['rule'];
	/** Days from today. */
	readonly plannedOn: number;
	readonly opensOn: number;
	readonly closesOn: number;
	/** Which projects the holders of the printed codes mark, one line for each; the others keep their slip. */
	readonly marked: readonly (readonly number[])[];
	readonly codes: number;
	/** The streets of those who enter themselves. */
	readonly streets?: readonly string[];
}

interface HeldVote {
	readonly residentVoteId: string;
	readonly codes: readonly string[];
}

/** Residents vote: planned from the rules, announced, letters walked out, and as many ballots as are marked. */
export async function holdDemoVote(stage: DemoStage, wanted: DemoVote): Promise<HeldVote> {
	const residentVoteId = await planIt(stage, wanted);
	const at = on(stage.context, dayOf(stage, wanted.plannedOn + 1));
	const vote = { ...commandOf(stage, at), residentVoteId };
	done(await announceResidentVote(at, stage.manager, vote), 'announce');
	const codes = await printCodes(stage, { residentVoteId, wanted });
	for (const [index, projects] of wanted.marked.entries()) {
		const read = readCode(codes[index] ?? '');
		if (!read.ok) throw new Error('The demo printed a code that cannot be read.');
		const voter = { kind: 'code', code: read.value } as const;
		const marks = projects.map((project) => ({ project, weight: 1 }));
		await castIt(stage, { residentVoteId, day: wanted.opensOn + 1, voter, marks });
	}
	return { residentVoteId, codes };
}

/** Closes the urn on its day and counts it on the next. */
export async function countDemoVote(
	stage: DemoStage,
	{ residentVoteId, closesOn }: { readonly residentVoteId: string; readonly closesOn: number }
): Promise<void> {
	const { neighbourhoodId } = stage;
	const at = on(stage.context, dayOf(stage, closesOn), '20:01');
	done(await closeResidentVote(at, { neighbourhoodId }, residentVoteId), 'close');
	const next = on(stage.context, dayOf(stage, closesOn + 1));
	const command = { ...commandOf(stage, next), residentVoteId };
	done(await countResidentVote(next, stage.manager, command), 'count');
}

/** Somebody has shown a paper at the office. */
export async function showDemoResidence(
	stage: DemoStage,
	{ email, day }: { readonly email: string; readonly day: number }
): Promise<void> {
	const at = on(stage.context, dayOf(stage, day));
	const shown = { email, tie: 'lives', birthYear: 1957 } as const;
	done(await confirmResidence(at, stage.manager, { ...commandOf(stage, at), ...shown }), email);
}

/** An account votes online. */
export async function voteByAccount(
	stage: DemoStage,
	cast: {
		readonly residentVoteId: string;
		readonly day: number;
		readonly actor: AccountActor;
		readonly projects: readonly number[];
	}
): Promise<void> {
	const { residentVoteId, day, actor, projects } = cast;
	const voter = { kind: 'account', accountId: actor.accountId } as const;
	const marks = projects.map((project) => ({ project, weight: 1 }));
	await castIt(stage, { residentVoteId, day, voter, marks });
}

async function planIt(stage: DemoStage, wanted: DemoVote): Promise<string> {
	const at = on(stage.context, dayOf(stage, wanted.plannedOn));
	const { manager } = stage;
	const { bodyId, fundYearId, title, budgetCents, ballot, rule } = wanted;
	const begun = { ...commandOf(stage, at), bodyId, fundYearId, title };
	const { residentVoteId } = done(await planResidentVote(at, manager, begun), title);
	const scope = { neighbourhoodId: stage.neighbourhoodId };
	const votable = await readVotable(at, scope, residentVoteId);
	const proposalIds = votable.map(({ id }) => id);
	const chosen = { ...commandOf(stage, at), residentVoteId, proposalIds };
	done(await chooseVoteProjects(at, manager, chosen), 'projects');
	const part = {
		...{ budgetCents, ballot, rule, minimumBallots: 5 },
		opensAt: instantOf(dayOf(stage, wanted.opensOn), '08:00').toISOString(),
		closesAt: instantOf(dayOf(stage, wanted.closesOn), '20:00').toISOString()
	};
	const { streets } = wanted;
	const eligibility = streets && (await withStreets(at, scope, { residentVoteId, streets }));
	const whole = eligibility === undefined ? part : { ...part, eligibility };
	const changed = { ...commandOf(stage, at), residentVoteId, part: whole };
	done(await changeResidentVote(at, manager, changed), 'plan');
	return residentVoteId;
}

async function withStreets(
	{ db }: DemoStage['context'],
	scope: Scope,
	{ residentVoteId, streets }: { residentVoteId: string; streets: readonly string[] }
): Promise<Manifest['eligibility'] | undefined> {
	const vote = await findResidentVote(db.query, scope, residentVoteId);
	return vote ? { ...vote.manifest.eligibility, streets: [...streets] } : undefined;
}

async function printCodes(
	stage: DemoStage,
	{ residentVoteId, wanted }: { readonly residentVoteId: string; readonly wanted: DemoVote }
): Promise<readonly string[]> {
	const at = on(stage.context, dayOf(stage, wanted.plannedOn + 1), '11:00');
	const { manager } = stage;
	const made = {
		...{ ...commandOf(stage, at), residentVoteId, size: wanted.codes },
		...({ layout: 'letter', purpose: 'Deichstraße und Hafenweg, alle Häuser' } as const)
	};
	const { batchId } = done(await makeCodeBatch(at, manager, made), 'batch');
	const print = { ...commandOf(stage, at), residentVoteId, batchId };
	const { codes } = done(await printCodeBatch(at, manager, print), 'codes');
	const out = on(stage.context, dayOf(stage, wanted.plannedOn + 2));
	const hand = { ...commandOf(stage, out), residentVoteId, batchId };
	done(await handOutCodeBatch(out, manager, hand), 'hand out');
	return codes;
}

async function castIt(
	stage: DemoStage,
	cast: {
		readonly residentVoteId: string;
		readonly day: number;
		readonly voter: Voter;
		readonly marks: readonly Mark[];
	}
): Promise<void> {
	const { residentVoteId, day, voter, marks } = cast;
	const at = on(stage.context, dayOf(stage, day), '18:30');
	const vote = { neighbourhoodId: stage.neighbourhoodId, residentVoteId };
	const own = await readOwnBallot(at, { ...vote, voter });
	const ballot = { ...vote, voter, marks, stamp: own?.stamp ?? '' };
	done(await castResidentBallot(at, ballot), 'cast');
}
