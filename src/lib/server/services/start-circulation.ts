import type { AccountActor } from '$lib/domain/access/actor';
import { askedSeats, type AskedSeat } from '$lib/domain/circulation/asked-seats';
import {
	startCirculation as decide,
	type CirculationStarted,
	type StartCirculationRefusal,
	type StartFacts
} from '$lib/domain/circulation/start-circulation';
import { localDateOf } from '$lib/domain/calendar';
import { hasSeats } from '$lib/domain/council/body';
import { seatsOfApplicant } from '$lib/domain/council/declare-interest';
import { amountPutToVote } from '$lib/domain/meeting/amend-motion';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findBody } from '$lib/server/repositories/bodies';
import { insertRecusal } from '$lib/server/repositories/circulation-answers';
import { insertCirculation } from '$lib/server/repositories/circulations';
import { listContributions } from '$lib/server/repositories/contributions';
import { insertMotion, moveMotion, passMotion } from '$lib/server/repositories/motions';
import type { RulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import type { SeatOfBody } from '$lib/server/repositories/seats';
import {
	findTabledProposal,
	lockTabledProposal,
	type TabledProposal
} from '$lib/server/repositories/tabled-proposals';
import { saveText } from '$lib/server/repositories/texts';
import { asOfActingBody, isCompetentOn } from './acting-body';
import { askSeats } from './ask-seats';
import { amendmentsOf, readBodyToday } from './item-facts';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { parseReference } from './proposal-reference';
import { concernsOf } from './talk-so-far';
import { lockMotionSoFar, type MotionSoFar } from './put-on-agenda';

/** What the manager says about the circulation; where the rules ask for it, they need it (P-80). */
export interface CirculationAsked {
	readonly isUrgent: boolean;
	readonly isListedSubject: boolean;
	readonly ground: string;
}

export interface StartCirculation extends MeetingCommand, CirculationAsked {
	/** `2026-7`. */
	readonly reference: string;
	readonly bodyId: string;
	/** Language in which the ground is written. */
	readonly language: string;
}

export type StartCirculationServiceRefusal = StartCirculationRefusal | CommandRefusal;

type Asked = SeatOfBody & Pick<AskedSeat, 'capacity'>;

const onConstraint = {
	circulation_one_open_per_motion: 'circulatesAlready',
	circulation_one_per_reading: 'circulatesAlready',
	motion_one_per_proposal: 'circulatesAlready'
} as const;

/**
 * Asks a body in writing: fixes the rules in force, the window and the seats, and writes to everybody who may
 * answer. The proposal becomes a motion of the body, or has its next reading.
 */
export async function startCirculation(
	context: Context,
	actor: AccountActor,
	command: StartCirculation
): Promise<Result<{ circulationId: string }, StartCirculationServiceRefusal>> {
	const { neighbourhoodId, reference, bodyId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			action: 'manageMeeting',
			onConstraint
		},
		async (
			tx,
			now
		): Promise<Result<{ circulationId: string }, StartCirculationRefusal | 'notFound'>> => {
			const found = await findTabledProposal(tx, scope, parseReference(reference));
			const proposal = found && (await lockTabledProposal(tx, scope, found.id));
			if (!proposal) return refuse('notFound');
			const motion = await lockMotionSoFar(tx, scope, proposal.id);
			const read = await startFacts(tx, scope, { proposal, motion, bodyId, now, said: command });
			if (read === null) return refuse('notFound');
			const started = decide(read.facts);
			if (!started.ok) return started;
			if (read.rules === null) return refuse('noRulesInForce');
			const circulationId = await write(tx, scope, {
				...{ actor, command, proposal, motion, started: started.value },
				rules: read.rules,
				seats: read.seats
			});
			return ok({ circulationId });
		}
	);
}

/** What the rule looks at; the check page asks it beforehand. Null where there is no such body. */
export async function startFacts(
	db: Queryable,
	scope: Scope,
	asked: {
		readonly proposal: TabledProposal;
		readonly motion: MotionSoFar | null;
		readonly bodyId: string;
		readonly said: CirculationAsked;
		readonly now: Date;
	}
): Promise<{
	readonly facts: StartFacts;
	readonly rules: RulesInForce | null;
	readonly seats: readonly Asked[];
} | null> {
	const { proposal, motion, bodyId, now } = asked;
	const { isUrgent, isListedSubject, ground } = asked.said;
	const body = await findBody(db, scope, { id: bodyId });
	if (!body) return null;
	const { rules, seats: all } = await readBodyToday(db, scope, { bodyId, now });
	const seats = rules ? askedSeats(rules.document.body.substitutes.value, all) : [];
	const contributions = motion ? await listContributions(db, scope, motion.id) : [];
	const amendments = amendmentsOf({ contributions });
	const on = localDateOf(now);
	const facts: StartFacts = {
		hasSeats: hasSeats(body.kind),
		isCompetent: await isCompetentOn(db, scope, { proposalId: proposal.id, bodyId, on }),
		rules: rules?.document ?? null,
		isProposalPublished: proposal.state === 'published',
		bodyId,
		motion: await asOfActingBody(db, scope, { motion, startsAt: now }),
		amountCents: amountPutToVote(motion?.requestedCents ?? proposal.requestedCents, amendments),
		amendments,
		concerns: concernsOf(contributions),
		asked: seats.length,
		...{ isUrgent, isListedSubject, ground, now }
	};
	return { facts, rules, seats };
}

interface Starting {
	readonly actor: AccountActor;
	readonly command: StartCirculation;
	readonly proposal: TabledProposal;
	readonly motion: MotionSoFar | null;
	readonly started: CirculationStarted;
	readonly rules: RulesInForce;
	readonly seats: readonly Asked[];
}

async function write(tx: UseCaseTransaction, scope: Scope, starting: Starting): Promise<string> {
	const { actor, command, started, rules, seats } = starting;
	const { isUrgent, isListedSubject, bodyId } = command;
	const circulationId = tx.random.uuid();
	const motionId = await writeMotion(tx, scope, starting);
	await insertCirculation(tx, scope, {
		...{ id: circulationId, bodyId, motionId, isUrgent, isListedSubject, ...started },
		ruleSetVersionId: rules.versionId,
		openedBy: actor.accountId
	});
	await writeGround(tx, scope, { starting, circulationId });
	await askSeats(tx, scope, { circulationId, seats });
	await keepApplicantOut(tx, scope, { starting, circulationId });
	tx.note({
		action: 'circulationStarted',
		subjectKind: 'circulation',
		subjectId: circulationId,
		details: {
			motionId,
			reading: started.reading,
			ruleSetVersionId: rules.versionId,
			closesAt: started.closesAt.toISOString(),
			asked: seats.length
		}
	});
	return circulationId;
}

async function writeMotion(
	tx: UseCaseTransaction,
	scope: Scope,
	{ command: { bodyId }, proposal, motion }: Starting
): Promise<string> {
	const now = tx.at;
	if (motion !== null) {
		if (motion.bodyId !== bodyId) await passMotion(tx, scope, { id: motion.id, bodyId, now });
		await moveMotion(tx, scope, { id: motion.id, to: 'open', now });
		return motion.id;
	}
	const id = tx.random.uuid();
	const { id: proposalId, requestedCents } = proposal;
	await insertMotion(tx, scope, { id, bodyId, proposalId, requestedCents, state: 'open', now });
	return id;
}

/** Why it is urgent, or where the rules list the subject. */
async function writeGround(
	tx: UseCaseTransaction,
	scope: Scope,
	{ starting, circulationId }: { readonly starting: Starting; readonly circulationId: string }
): Promise<void> {
	const { actor, command } = starting;
	const content = command.ground.trim();
	if (content === '') return;
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		...{ ownerKind: 'circulation', ownerId: circulationId, field: 'ground', content },
		language: command.language,
		authorAccountId: actor.accountId,
		createdAt: tx.at
	});
}

/** Nobody has to declare what the portal knows; not where applicants vote on what is their own (P-50). */
async function keepApplicantOut(
	tx: UseCaseTransaction,
	scope: Scope,
	{ starting, circulationId }: { readonly starting: Starting; readonly circulationId: string }
): Promise<void> {
	const { rules, seats, proposal } = starting;
	if (!rules.document.funding.interestGrounds.value.includes('applicant')) return;
	for (const own of seatsOfApplicant(seats, proposal.applicantAccountId)) {
		if (own.seatId === undefined) continue;
		const recusal = { ...own, id: tx.random.uuid(), declaredBy: 'portal' as const };
		await insertRecusal(tx, scope, { circulationId, recusal, now: tx.at });
	}
}
