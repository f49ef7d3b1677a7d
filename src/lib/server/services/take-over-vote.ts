import type { AccountActor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { takeOver, type TakeOverRefusal } from '$lib/domain/participation/take-over';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { withdrawItemsOfMotion } from '$lib/server/repositories/agenda-items';
import { lockMotion, passMotion } from '$lib/server/repositories/motions';
import { insertResidentDecision } from '$lib/server/repositories/resident-decisions';
import {
	changeResidentVote,
	type StoredResidentVote
} from '$lib/server/repositories/resident-votes';
import { findRulesInForce, type RulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { lockTabledProposal } from '$lib/server/repositories/tabled-proposals';
import { becomeMotion } from './become-motion';
import { determineMotion, type DetermineRefusal } from './determine-motion';
import { makePublic } from './make-public';
import type { UseCaseTransaction } from './perform';
import type { CommandRefusal } from './perform-command';
import { performOnVote, type DeskVoteCommand } from './perform-on-vote';
import { decidesAboutYear, standingOf, type Standing } from './standing-projects';

export interface TakeOverVote extends DeskVoteCommand {
	/** Numbers of chosen projects of which no decision can come any more, as whoever takes over has read. */
	readonly leftOut: readonly number[];
}

type Refusal = TakeOverRefusal | DetermineRefusal | 'bodyNotCompetent' | 'moneyMissing';
export type TakeOverVoteRefusal = Refusal | CommandRefusal;

/**
 * Makes the counted result of a binding vote decisions of its body: public, with the money set aside, by the rules in
 * force when the vote opened. All of them or none: a project that is gone, or money that has gone elsewhere, is refused
 * by its name.
 */
export async function takeOverVote(
	context: Context,
	actor: AccountActor,
	command: TakeOverVote
): Promise<Result<{ decisions: number }, TakeOverVoteRefusal>> {
	const onConstraint = {
		resident_vote_decision_once: 'takenOverAlready',
		resident_vote_decision_one_per_motion: 'takenOverAlready'
	} as const;
	return performOnVote<{ decisions: number }, Refusal>(
		context,
		{ actor, command, onConstraint },
		async (tx, vote): Promise<Result<{ decisions: number }, Refusal>> => {
			if (!(await decidesAboutYear(tx, command, vote))) return refuse('bodyNotCompetent');
			const rules = await rulesOfVote(tx, command, vote);
			const standing = await lockStanding(tx, command, vote);
			const taken = takeOver({
				...{ state: vote.state, effect: vote.manifest.effect, leftOut: command.leftOut },
				isTakenOver: vote.takenOverAt !== null,
				ladder: rules?.document.funding.ladder.value ?? null,
				projects: standing.map(({ facts }) => facts)
			});
			if (!taken.ok) return named(taken, vote);
			if (rules === null) return refuse('noRulesInForce');
			for (const { number } of taken.value) {
				const project = standing.find(({ facts }) => facts.number === number);
				const made = project && (await decide(tx, command, { vote, rules, ...project }));
				if (made?.ok === false) return named({ ...made, details: { number } }, vote);
			}
			return ok(await close(tx, command, { vote, decisions: taken.value.length }));
		}
	);
}

async function rulesOfVote(
	tx: UseCaseTransaction,
	scope: Scope,
	{ bodyId, opensAt }: StoredResidentVote
): Promise<RulesInForce | null> {
	if (opensAt === null) return null;
	return findRulesInForce(tx, scope, { bodyId, on: localDateOf(opensAt) });
}

/** Every project of the ballot as it stands, in its order, so that two who take over wait for each other. */
async function lockStanding(
	tx: UseCaseTransaction,
	scope: Scope,
	vote: StoredResidentVote
): Promise<readonly Standing[]> {
	const standing: Standing[] = [];
	for (const project of vote.manifest.projects) {
		await lockTabledProposal(tx, scope, project.proposalId);
		const { motion } = await standingOf(tx, scope, { vote, project });
		if (motion !== null) await lockMotion(tx, scope, motion.id);
		standing.push(await standingOf(tx, scope, { vote, project }));
	}
	return standing;
}

/** Says in the refusal which project it is about, by its title on the ballot. */
function named<R extends string>(
	refusal: Extract<Result<never, R>, { ok: false }>,
	{ manifest }: StoredResidentVote
): Result<never, R> {
	const { reason, details } = refusal;
	const about = manifest.projects.find(({ number }) => number === details?.['number']);
	return about ? refuse(reason, { ...details, title: about.title }) : refusal;
}

interface Deciding extends Standing {
	readonly vote: StoredResidentVote;
	readonly rules: RulesInForce;
}

/** Lets the rules decide one project. A motion that waits for a vote elsewhere comes over, and off every agenda. */
async function decide(
	tx: UseCaseTransaction,
	scope: Scope,
	{ vote, rules, facts: { number }, proposal, motion: before }: Deciding
): Promise<Result<true, DetermineRefusal | 'moneyMissing'>> {
	if (proposal === null) return refuse('notFound');
	const { bodyId } = vote;
	const motion = before ?? (await becomeMotion(tx, scope, { bodyId, proposal }));
	const { id: motionId } = motion;
	if (motion.bodyId !== bodyId) await passMotion(tx, scope, { id: motionId, bodyId, now: tx.at });
	await withdrawItemsOfMotion(tx, scope, { motionId, now: tx.at });
	await insertResidentDecision(tx, scope, { residentVoteId: vote.id, number, motionId });
	const determined = await determineMotion(tx, scope, { motion: { ...motion, bodyId }, rules });
	if (!determined.ok) return determined;
	if (determined.value.determination.result.refusal === 'moneyMissing')
		return refuse('moneyMissing');
	await makePublic(tx, scope, motionId);
	return ok(true);
}

async function close(
	tx: UseCaseTransaction,
	scope: Scope,
	{ vote, decisions }: { readonly vote: StoredResidentVote; readonly decisions: number }
): Promise<{ decisions: number }> {
	await changeResidentVote(tx, scope, {
		id: vote.id,
		change: { takenOverAt: tx.at },
		at: tx.at
	});
	tx.note({
		action: 'residentVoteTakenOver',
		subjectKind: 'residentVote',
		subjectId: vote.id,
		details: { decisions }
	});
	return { decisions };
}
