import type { AccountActor } from '$lib/domain/access/actor';
import { mayAnswer } from '$lib/domain/case/case-owner';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { refuse, ok, type Result } from '$lib/domain/result';
import type { ResultKind } from '$lib/domain/voting/determination';
import {
	recordProceeding as decide,
	type ProceedingKind,
	type RecordProceedingRefusal
} from '$lib/domain/voting/record-proceeding';
import type { Proceeding } from '$lib/domain/voting/schema/decide-input';
import { storedDecideInputSchema } from '$lib/domain/voting/schema/stored-decide-input';
import type { Context } from '$lib/server/context';
import {
	findDeterminationInput,
	findLastDetermination,
	type StoredDetermination
} from '$lib/server/repositories/decisions';
import { lockMotion } from '$lib/server/repositories/motions';
import { insertProceeding } from '$lib/server/repositories/proceedings';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import { determineMotion, type DetermineRefusal } from './determine-motion';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { tellOfChange } from './tell-of-decision';

export interface RecordProceeding extends MeetingCommand {
	readonly motionId: string;
	readonly happened: Proceeding;
	/** What the station gave as its reasons; empty when it gave none. */
	readonly reason: string;
	readonly language: string;
}

export type RecordProceedingServiceRefusal = RecordProceedingRefusal | DetermineRefusal;

/** Writes down what the next station did, and lets the rules go on from there. */
export async function recordProceeding(
	context: Context,
	actor: AccountActor,
	command: RecordProceeding
): Promise<Result<{ kind: ResultKind }, RecordProceedingServiceRefusal | CommandRefusal>> {
	const { neighbourhoodId, motionId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			action: 'recordProceeding',
			onConstraint: { proceeding_one_answer: 'otherStationWaits' }
		},
		async (tx): Promise<Result<{ kind: ResultKind }, RecordProceedingServiceRefusal>> => {
			const motion = await lockMotion(tx, scope, motionId);
			const last = motion && (await findLastDetermination(tx, scope, motionId));
			const stored = last && (await findDeterminationInput(tx, scope, last.id));
			const input = storedDecideInputSchema.safeParse(stored);
			if (!motion || !last || !input.success) return refuse('notFound');
			const allowed = decide({
				next: last.output.next,
				lastOn: last.output.decidedOn,
				amountCents: input.data.motion.amountCents,
				reasonsRequired: reasonsRequired(input.data.rules, command.happened.kind),
				amongProposals: amongProposals(input.data.rules, command.happened.kind),
				mayAnswer: mayAnswer(rolesIn(actor, neighbourhoodId), command.happened.kind),
				happened: command.happened
			});
			if (!allowed.ok) return allowed;
			await write(tx, scope, { actor, command, last });
			const determined = await determineMotion(tx, scope, { motion });
			if (!determined.ok) return determined;
			await tellOfChange(tx, scope, motion);
			return ok({ kind: determined.value.determination.result.kind });
		}
	);
}

const rolesIn = ({ roles }: AccountActor, neighbourhoodId: string) =>
	roles.filter((held) => held.neighbourhoodId === neighbourhoodId).map(({ role }) => role);

/** Whether the rules ask the station for its reasons in writing. */
export function reasonsRequired({ funding }: RuleDocument, kind: ProceedingKind): boolean {
	if (kind === 'arbiter') return funding.arbiter.value?.reasonsRequired ?? false;
	if (kind === 'officeDecision') return funding.dissentOffice.value?.reasonsRequired ?? false;
	return false;
}

/** Whether the rules let the station choose only what was put to the vote (P-37). */
export function amongProposals({ funding }: RuleDocument, kind: ProceedingKind): boolean {
	if (kind === 'arbiter') return funding.arbiter.value?.bounds === 'amongProposals';
	return kind === 'officeDecision' && funding.dissentOffice.value?.bounds === 'amongProposals';
}

function columnsOf(happened: Proceeding) {
	switch (happened.kind) {
		case 'handOver':
			return { outcome: 'voted', facts: { yes: happened.yes, no: happened.no } };
		case 'officeDecision':
		case 'arbiter':
		case 'nextLevel':
		case 'competentOffice': {
			const { outcome, amountCents, hasReasons } = happened;
			return { outcome, facts: { hasReasons, ...(amountCents === null ? {} : { amountCents }) } };
		}
		case 'consent':
		case 'escalation':
		case 'tieWay':
		case 'chairVote':
		case 'lot':
		case 'concurrence':
			return { outcome: happened.outcome, facts: {} };
	}
}

interface Recording {
	readonly actor: AccountActor;
	readonly command: RecordProceeding;
	readonly last: StoredDetermination;
}

async function write(tx: UseCaseTransaction, scope: Scope, recording: Recording): Promise<void> {
	const { motionId, happened } = recording.command;
	const id = tx.random.uuid();
	await insertProceeding(tx, scope, {
		id,
		motionId,
		kind: happened.kind,
		...columnsOf(happened),
		happenedOn: happened.on,
		officeName: recording.last.output.next?.office ?? null,
		answersId: recording.last.id,
		now: tx.at
	});
	await saveReasons(tx, scope, { ...recording, proceedingId: id });
	tx.note({
		action: 'recordProceeding',
		subjectKind: 'motion',
		subjectId: motionId,
		details: { ...happened }
	});
}

async function saveReasons(
	tx: UseCaseTransaction,
	scope: Scope,
	{ actor, command, proceedingId }: Recording & { readonly proceedingId: string }
): Promise<void> {
	const content = command.reason.trim();
	if (content === '') return;
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		ownerKind: 'proceeding',
		ownerId: proceedingId,
		field: 'reason',
		language: command.language,
		content,
		authorAccountId: actor.accountId,
		createdAt: tx.at
	});
}
