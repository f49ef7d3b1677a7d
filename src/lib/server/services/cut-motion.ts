import type { AccountActor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import {
	amountsAfterCuts,
	cutMotion as decide,
	type Cut,
	type CutMotionRefusal
} from '$lib/domain/voting/cut-motion';
import type { Context } from '$lib/server/context';
import {
	insertCut,
	listCuts,
	markCutUndone,
	type StoredCut
} from '$lib/server/repositories/round-marks';
import { lockRound } from '$lib/server/repositories/rounds';
import { findRuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { readMotionsOfRound } from './round-motions';

interface OfRound extends MeetingCommand {
	readonly meetingId: string;
	readonly roundId: string;
}

export interface CutMotion extends OfRound {
	readonly motionId: string;
	/** The amount the motion stood at on the page that was sent; two chairs never cut the same sum twice. */
	readonly fromCents: number;
	readonly toCents: number;
	readonly reason: string;
	/** Language the reason is written in. */
	readonly language: string;
}

export type CutMotionServiceRefusal = CutMotionRefusal | 'cutMeanwhile' | CommandRefusal;

/** Writes down a cut on which the body settled (P-42), with its reason. */
export async function cutMotion(
	context: Context,
	actor: AccountActor,
	command: CutMotion
): Promise<Result<true, CutMotionServiceRefusal>> {
	const { neighbourhoodId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			action: 'runMeeting',
			onConstraint: { round_cut_one_per_step: 'cutMeanwhile' }
		},
		async (tx) => await cutOnce(tx, scope, { actor, command })
	);
}

async function cutOnce(
	tx: UseCaseTransaction,
	scope: Scope,
	{ actor, command }: { readonly actor: AccountActor; readonly command: CutMotion }
): Promise<Result<true, CutMotionRefusal | 'cutMeanwhile' | 'notFound'>> {
	const { roundId, motionId, toCents, reason } = command;
	const round = await lockRound(tx, scope, command);
	const rules = round && (await findRuleVersion(tx, scope, round.ruleSetVersionId));
	const motions = round ? await readMotionsOfRound(tx, scope, roundId) : [];
	const motion = motions.find((one) => one.motionId === motionId);
	if (!round || !rules || !motion) return refuse('notFound');
	const cuts = cutsOf(await listCuts(tx, scope, roundId));
	const { amountCents, leastCents } = motion;
	const amounts = amountsAfterCuts([{ motion: motionId, amountCents }], cuts);
	const fromCents = amounts.get(motionId) ?? amountCents;
	const isRoundOpen = round.state === 'open';
	if (fromCents !== command.fromCents && isRoundOpen) return refuse('cutMeanwhile', { fromCents });
	const cut = { isRoundOpen, fromCents, toCents, leastCents, reason };
	const allowed = decide({ ...cut, rules: rules.document.funding });
	if (!allowed.ok) return allowed;
	await write(tx, scope, { actor, command, now: tx.at });
	return ok(true);
}

/** The stored cuts as the rule counts them, by the ids of their motions. */
export function cutsOf(stored: readonly StoredCut[]): readonly Cut[] {
	return stored.map(({ motionId: motion, step, toCents, undoneAt }) => ({
		...{ motion, step, toCents },
		isUndone: undoneAt !== null
	}));
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	made: { readonly actor: AccountActor; readonly command: CutMotion; readonly now: Date }
): Promise<void> {
	const { roundId, motionId, fromCents, toCents, reason, language } = made.command;
	const id = tx.random.uuid();
	await insertCut(tx, scope, { id, roundId, motionId, fromCents, toCents, madeAt: made.now });
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		ownerKind: 'roundCut',
		ownerId: id,
		field: 'reason',
		language,
		content: reason.trim(),
		authorAccountId: made.actor.accountId,
		createdAt: made.now
	});
	const subject = { subjectKind: 'round', subjectId: roundId };
	tx.note({ action: 'cutMotion', ...subject, details: { motionId, fromCents, toCents } });
}

export type UndoCutRefusal = 'roundOver' | 'cutNotLast';

/** Takes the last cut back while the round is open; it stays recorded as undone. */
export async function undoCut(
	context: Context,
	actor: AccountActor,
	command: OfRound & { readonly cutId: string }
): Promise<Result<true, UndoCutRefusal | CommandRefusal>> {
	const { neighbourhoodId, roundId, cutId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'runMeeting' },
		async (tx, now): Promise<Result<true, UndoCutRefusal | 'notFound'>> => {
			const round = await lockRound(tx, scope, command);
			if (!round) return refuse('notFound');
			if (round.state !== 'open') return refuse('roundOver');
			const cuts = await listCuts(tx, scope, roundId);
			const last = cuts.findLast(({ undoneAt }) => undoneAt === null);
			if (last?.id !== cutId) return refuse('cutNotLast');
			await markCutUndone(tx, scope, { roundId, cutId, now });
			tx.note({
				action: 'undoCut',
				subjectKind: 'round',
				subjectId: roundId,
				details: { motionId: last.motionId, toCents: last.fromCents }
			});
			return ok(true);
		}
	);
}
