import { amountPutToVote } from '$lib/domain/meeting/amend-motion';
import { ok, refuse, type Result } from '$lib/domain/result';
import { conveneReadings } from '$lib/domain/voting/convene-readings';
import { decide } from '$lib/domain/voting/decide';
import type { Determination } from '$lib/domain/voting/determination';
import { isRegistered, motionStateAfter } from '$lib/domain/voting/motion-state';
import { decideInputSchema, type DecideInput } from '$lib/domain/voting/schema/decide-input';
import { listItemsOfMotion, type AgendaItem } from '$lib/server/repositories/agenda-items';
import { listContributions } from '$lib/server/repositories/contributions';
import {
	findLastDetermination,
	insertDetermination,
	registerDecision
} from '$lib/server/repositories/decisions';
import { lockBalances, readReservedFor } from '$lib/server/repositories/ledger';
import { moveMotion, type Motion } from '$lib/server/repositories/motions';
import { findProposal, moveProposal } from '$lib/server/repositories/proposals';
import { findRuleVersion, type RulesInForce } from '$lib/server/repositories/rule-set-versions';
import { findSharedMoney } from '$lib/server/repositories/rounds';
import type { Scope } from '$lib/server/repositories/scope';
import { lockTabledProposal } from '$lib/server/repositories/tabled-proposals';
import { collectCirculations, type NumberedReading } from './collect-circulations';
import { collectProceedings } from './collect-proceedings';
import { collectReadings } from './collect-readings';
import { collectResidentChoice } from './collect-resident-choice';
import { amendmentsOf } from './item-facts';
import { holdForMotion } from './ledger-bookings';
import type { UseCaseTransaction } from './perform';
import { remindOwners } from './remind-owners';

/** `factsContradict`: what was written down cannot be (more votes than people); details name the place. */
export type DetermineRefusal = 'factsContradict' | 'fundExhausted' | 'notFound';

interface Determining {
	readonly motion: Motion;
	readonly replaces?: DecideInput['replaces'];
	/** Those under which an office decides before any vote; a vote brings those of its opening. */
	readonly rules?: RulesInForce;
}

export interface Determined {
	readonly id: string;
	readonly determination: Determination;
}

/**
 * Lets the rules say where a motion stands now, and brings everything along: the stored determination, the
 * register, the money, the states of motion and proposal, and whoever is asked next. Part of a use case that holds the motion's lock; the
 * fund year is locked here, after the motion.
 */
export async function determineMotion(
	tx: UseCaseTransaction,
	scope: Scope,
	{ motion, replaces, rules }: Determining
): Promise<Result<Determined, DetermineRefusal>> {
	const facts = await collectFacts(tx, scope, { motion, rules: rules ?? null });
	if (!facts) return refuse('notFound');
	const read = decideInputSchema.safeParse({ ...facts.input, replaces: replaces ?? null });
	if (!read.success) {
		const [issue] = read.error.issues;
		return refuse('factsContradict', { where: issue?.path.join('.') ?? '' });
	}
	const input = conveneReadings(read.data);
	const determination = decide(input);
	const { fundYearId } = facts;
	const wantedCents =
		determination.effect === 'reserve' ? (determination.result.amountCents ?? 0) : 0;
	const held = await holdForMotion(tx, scope, { fundYearId, motionId: motion.id, wantedCents });
	if (!held.ok) return held.reason === 'notFound' ? refuse('notFound') : refuse('fundExhausted');
	const id = await store(tx, scope, { motion, facts, input, determination });
	await moveAlong(tx, scope, { motion, determination });
	await remindOwners(tx, scope, motion);
	return ok({ id, determination });
}

export interface CollectedFacts {
	readonly input: Omit<DecideInput, 'replaces'>;
	readonly rules: RulesInForce;
	readonly fundYearId: string;
}

/** What the rules look at: the votes so far, what other stations did, the money; locks the fund year. */
export async function collectFacts(
	tx: UseCaseTransaction,
	scope: Scope,
	{ motion, rules: given }: { readonly motion: Motion; readonly rules: RulesInForce | null }
): Promise<CollectedFacts | null> {
	const items = await listItemsOfMotion(tx, scope, motion.id);
	const closed = items.filter(({ state }) => state === 'closed');
	const inWriting = await collectCirculations(tx, scope, motion.id);
	const last = lastHeld(closed, inWriting);
	const rules = given ?? (await rulesOf(tx, scope, { motion, last }));
	const proposal = await findProposal(tx, scope, { id: motion.proposalId });
	if (rules === null || proposal === null) return null;
	const { fundYearId } = proposal;
	const balances = await lockBalances(tx, scope, fundYearId);
	if (!balances) return null;
	const residents = await collectResidentChoice(tx, scope, motion.id);
	const input: Omit<DecideInput, 'replaces'> = {
		schemaVersion: 1,
		rules: rules.document,
		motion: await motionFacts(tx, scope, {
			motion,
			isWithdrawn: isTakenBack(motion, last && proposal),
			onBallotCents: residents?.costCents ?? null
		}),
		money: {
			freeCents: balances.free + (await readReservedFor(tx, scope, motion.id)),
			...(await partOfRound(tx, scope, { motion, code: codeInRound(proposal) }))
		},
		readings: await collectReadings(tx, scope, {
			items: closed,
			inWriting,
			rules: rules.document
		}),
		...(residents === null ? {} : { residents: residents.choice }),
		proceedings: await collectProceedings(tx, scope, motion.id)
	};
	return { input, rules, fundYearId };
}

/** By which a round names its motions. */
export const codeInRound = (proposal: {
	readonly referenceYear: number;
	readonly referenceNumber: number;
}) => `${proposal.referenceYear}-${proposal.referenceNumber}`;

async function partOfRound(
	tx: UseCaseTransaction,
	scope: Scope,
	{ motion, code }: { readonly motion: Motion; readonly code: string }
): Promise<Pick<DecideInput['money'], 'round'>> {
	const round = await findSharedMoney(tx, scope, { motionId: motion.id, code });
	return round === null ? {} : { round };
}

/** The last of all readings that were held, in a meeting or in writing. */
function lastHeld(
	closed: readonly AgendaItem[],
	inWriting: readonly NumberedReading[]
): MotionSoFar['last'] {
	const inMeetings = closed.map(({ reading: number, ruleSetVersionId }) => ({
		number,
		ruleSetVersionId
	}));
	return [...inMeetings, ...inWriting].sort((one, other) => other.number - one.number)[0] ?? null;
}

interface MotionSoFar {
	readonly motion: Motion;
	/** The last reading that was held, in a meeting or in writing; null where an office decides without one. */
	readonly last: { readonly ruleSetVersionId: string | null } | null;
}

/** Those in force when the last vote opened; without a vote, those of the determination so far. */
async function rulesOf(
	tx: UseCaseTransaction,
	scope: Scope,
	{ motion, last }: MotionSoFar
): Promise<RulesInForce | null> {
	const made = last === null ? await findLastDetermination(tx, scope, motion.id) : last;
	const versionId = made?.ruleSetVersionId ?? null;
	return versionId === null ? null : await findRuleVersion(tx, scope, versionId);
}

/** Taken back by the applicant; what an office decides without a vote only where the motion was. */
function isTakenBack(motion: Motion, proposal: { readonly state: string } | null): boolean {
	return motion.state === 'withdrawn' || proposal?.state === 'withdrawn';
}

async function motionFacts(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		motion,
		isWithdrawn,
		onBallotCents
	}: {
		readonly motion: Motion;
		readonly isWithdrawn: boolean;
		readonly onBallotCents: number | null;
	}
): Promise<DecideInput['motion']> {
	const { requestedCents } = motion;
	// The residents voted on what stood on the ballot, whatever a body has added to it since.
	if (onBallotCents !== null)
		return {
			...{ kind: 'funding', requestedCents, amountCents: onBallotCents, conditions: 0 },
			withdrawn: isWithdrawn
		};
	const contributions = await listContributions(tx, scope, motion.id);
	const amendments = amendmentsOf({ contributions });
	const isCondition = ({ state, amountCents }: (typeof amendments)[number]) =>
		state === 'adopted' && amountCents === null;
	return {
		kind: 'funding',
		requestedCents: motion.requestedCents,
		amountCents: amountPutToVote(motion.requestedCents, amendments),
		conditions: amendments.filter(isCondition).length,
		withdrawn: isWithdrawn
	};
}

/** Appends the determination and lets the register show it. */
async function store(
	tx: UseCaseTransaction,
	scope: Scope,
	made: {
		readonly motion: Motion;
		readonly facts: CollectedFacts;
		readonly input: DecideInput;
		readonly determination: Determination;
	}
): Promise<string> {
	const { motion, facts, input, determination } = made;
	const before = await findLastDetermination(tx, scope, motion.id);
	const id = tx.random.uuid();
	await insertDetermination(tx, scope, {
		id,
		motionId: motion.id,
		number: (before?.number ?? 0) + 1,
		ruleSetVersionId: facts.rules.versionId,
		input,
		output: determination,
		replacesId: input.replaces?.determinationId ?? null,
		createdAt: tx.at
	});
	const { kind } = determination.result;
	if (isRegistered(kind) || (before !== null && isRegistered(before.output.result.kind)))
		await registerDecision(tx, scope, {
			id: tx.random.uuid(),
			motion,
			determinationId: id,
			determination,
			now: tx.at
		});
	tx.note({
		action: 'determineMotion',
		subjectKind: 'motion',
		subjectId: motion.id,
		details: { determinationId: id, kind, amountCents: determination.result.amountCents }
	});
	return id;
}

const movable = ['published', 'onAgenda', 'decided'] as const;

async function moveAlong(
	tx: UseCaseTransaction,
	scope: Scope,
	{ motion, determination }: { readonly motion: Motion; readonly determination: Determination }
): Promise<void> {
	const to = motionStateAfter(determination.result.kind);
	const now = tx.at;
	await moveMotion(tx, scope, { id: motion.id, to, now });
	const proposal = await lockTabledProposal(tx, scope, motion.proposalId);
	const from = movable.find((state) => state === proposal?.state) ?? 'onAgenda';
	// What an office decides without a meeting was on no agenda, and comes upon none.
	const target = to === 'decided' ? 'decided' : from === 'published' ? from : 'onAgenda';
	const isMoved = proposal !== null && proposal.state !== 'withdrawn' && from !== target;
	if (isMoved)
		await moveProposal(tx, scope, {
			id: proposal.id,
			eventId: tx.random.uuid(),
			from,
			to: target,
			at: now
		});
}
