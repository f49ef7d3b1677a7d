import type { AccountActor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { ok, refuse, type Result } from '$lib/domain/result';
import {
	decideAsOffice as decide,
	type DecideAsOfficeRefusal,
	type OfficeDecision
} from '$lib/domain/voting/decide-as-office';
import type { ResultKind } from '$lib/domain/voting/determination';
import type { Context } from '$lib/server/context';
import { listItemsOfMotion, withdrawItemsOfMotion } from '$lib/server/repositories/agenda-items';
import {
	findMotionOfProposal,
	listCompetentBodyIds,
	lockMotion,
	type Motion
} from '$lib/server/repositories/motions';
import { insertProceeding } from '$lib/server/repositories/proceedings';
import { listProposalEvents } from '$lib/server/repositories/proposal-events';
import { findRulesInForce, type RulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import {
	findTabledProposal,
	lockTabledProposal,
	type TabledProposal
} from '$lib/server/repositories/tabled-proposals';
import { saveText } from '$lib/server/repositories/texts';
import { becomeMotion } from './become-motion';
import { determineMotion, type DetermineRefusal } from './determine-motion';
import { amountAskedNow } from './find-deciding-office';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { parseReference } from './proposal-reference';

export interface DecideAsOffice extends MeetingCommand {
	/** `2026-7`. */
	readonly reference: string;
	/** The body under whose rules the office decides. */
	readonly bodyId: string;
	readonly decided: Omit<OfficeDecision, 'hasReasons'>;
	readonly reason: string;
	/** Language the reasons are written in. */
	readonly language: string;
}

type Refusal = DecideAsOfficeRefusal | DetermineRefusal | 'moneyMissing';
export type DecideAsOfficeServiceRefusal = Refusal | CommandRefusal;

export interface DecidedAsOffice {
	readonly motionId: string;
	readonly kind: ResultKind;
}

/**
 * Writes down what an office decided on an amount that no body votes on. The proposal becomes a motion that the
 * rules decide without a reading; from then on it goes the way of all others. More than the fund has is refused
 * before anything is written.
 */
export async function decideAsOffice(
	context: Context,
	actor: AccountActor,
	command: DecideAsOffice
): Promise<Result<DecidedAsOffice, DecideAsOfficeServiceRefusal>> {
	const scope = { neighbourhoodId: command.neighbourhoodId };
	return performCommand<DecidedAsOffice, Refusal>(
		context,
		{
			actor,
			command,
			action: 'decideAsOffice',
			onConstraint: { motion_one_per_proposal: 'decidedAlready' }
		},
		async (tx): Promise<Result<DecidedAsOffice, Refusal>> => {
			const found = await findTabledProposal(tx, scope, parseReference(command.reference));
			const proposal = found && (await lockTabledProposal(tx, scope, found.id));
			if (!proposal) return refuse('notFound');
			const { motion, rules, allowed } = await ask(tx, scope, { command, proposal });
			if (!allowed.ok) return allowed;
			if (rules === null) return refuse('noRulesInForce');
			const decided = { actor, command, proposal, office: allowed.value };
			const made = await write(tx, scope, { ...decided, motion });
			const determined = await determineMotion(tx, scope, { motion: made, rules });
			if (!determined.ok) return determined;
			const { kind, refusal } = determined.value.determination.result;
			if (refusal === 'moneyMissing') return refuse('moneyMissing');
			return ok({ motionId: made.id, kind });
		}
	);
}

interface Asking {
	readonly command: DecideAsOffice;
	readonly proposal: TabledProposal;
}

async function ask(
	tx: UseCaseTransaction,
	scope: Scope,
	{ command: { bodyId, decided, reason }, proposal }: Asking
): Promise<{
	readonly motion: Motion | null;
	readonly rules: RulesInForce | null;
	readonly allowed: Result<string, DecideAsOfficeRefusal>;
}> {
	const found = await findMotionOfProposal(tx, scope, proposal.id);
	const motion = found && (await lockMotion(tx, scope, found.id));
	const rules = await findRulesInForce(tx, scope, { bodyId, on: decided.on });
	const items = motion === null ? [] : await listItemsOfMotion(tx, scope, motion.id);
	const events = await listProposalEvents(tx, scope, [proposal.id]);
	const published = events.find(({ toState }) => toState === 'published');
	const allowed = decide({
		isCompetent: (await listCompetentBodyIds(tx, scope, proposal.id)).includes(bodyId),
		ladder: rules?.document.funding.ladder.value ?? null,
		proposalState: proposal.state,
		publishedOn: published === undefined ? null : localDateOf(published.at),
		motion: motion && {
			state: motion.state,
			isOfThisBody: motion.bodyId === bodyId,
			hasBeenVotedOn: items.some(({ state }) => state === 'closed')
		},
		amountCents: await amountAskedNow(tx, scope, { proposal, motionId: motion?.id ?? null }),
		decided: { ...decided, hasReasons: reason.trim() !== '' }
	});
	return { motion, rules, allowed };
}

interface Deciding extends Asking {
	readonly actor: AccountActor;
	readonly office: string;
	readonly motion: Motion | null;
}

/** Writes the motion where there is none yet, takes it off every agenda, and keeps decision and reasons. */
async function write(tx: UseCaseTransaction, scope: Scope, deciding: Deciding): Promise<Motion> {
	const { actor, command, office, proposal } = deciding;
	const { outcome, amountCents, on } = command.decided;
	const now = tx.at;
	const { bodyId } = command;
	const motion = deciding.motion ?? (await becomeMotion(tx, scope, { bodyId, proposal }));
	await withdrawItemsOfMotion(tx, scope, { motionId: motion.id, now });
	const id = tx.random.uuid();
	await insertProceeding(tx, scope, {
		id,
		motionId: motion.id,
		kind: 'competentOffice',
		outcome,
		facts: { hasReasons: true, ...(amountCents === null ? {} : { amountCents }) },
		happenedOn: on,
		officeName: office,
		answersId: null,
		now
	});
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		ownerKind: 'proceeding',
		ownerId: id,
		field: 'reason',
		language: command.language,
		content: command.reason.trim(),
		authorAccountId: actor.accountId,
		createdAt: now
	});
	tx.note({
		action: 'decideAsOffice',
		subjectKind: 'motion',
		subjectId: motion.id,
		details: { outcome, amountCents, on, body: command.bodyId }
	});
	return motion;
}
