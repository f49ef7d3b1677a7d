import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { putOnAgenda as decide, type PutOnAgendaRefusal } from '$lib/domain/meeting/put-on-agenda';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Station } from '$lib/domain/voting/determination';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { enqueueMail } from '$lib/server/outbox/enqueue-mail';
import {
	findAgendaItem,
	insertAgendaItem,
	listItemsOfMotion,
	nextPosition
} from '$lib/server/repositories/agenda-items';
import { listCirculationsOfMotion } from '$lib/server/repositories/circulations';
import { findLastDetermination } from '$lib/server/repositories/decisions';
import { lockMeeting, type Meeting } from '$lib/server/repositories/meetings';
import {
	findMotionOfProposal,
	insertMotion,
	lockMotion,
	passMotion,
	type Motion
} from '$lib/server/repositories/motions';
import { moveProposal } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import {
	findTabledProposal,
	lockTabledProposal,
	type TabledProposal
} from '$lib/server/repositories/tabled-proposals';
import { listCompetentOn, readActingBody } from './acting-body';
import { flagApplicant } from './flag-applicant';
import { readItemFacts } from './item-facts';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { readMailSubject } from './mail-subject';
import { parseReference } from './proposal-reference';

export interface PutOnAgenda extends MeetingCommand {
	/** `2026-7`. */
	readonly reference: string;
	readonly meetingId: string;
}

export type PutOnAgendaServiceRefusal = PutOnAgendaRefusal | CommandRefusal;

/**
 * Puts a published proposal on the agenda of a planned meeting: it becomes a motion of that body, or has
 * its next reading there. The applicant is told by mail. Answers the id of the item.
 */
export async function putOnAgenda(
	context: Context,
	actor: Actor,
	command: PutOnAgenda
): Promise<Result<{ itemId: string }, PutOnAgendaServiceRefusal>> {
	const { neighbourhoodId, reference, meetingId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			action: 'manageMeeting',
			onConstraint: {
				agenda_item_one_per_reading: 'alreadyOnAgenda',
				motion_one_per_proposal: 'alreadyOnAgenda'
			}
		},
		async (tx): Promise<Result<{ itemId: string }, PutOnAgendaRefusal | 'notFound'>> => {
			const found = await findTabledProposal(tx, scope, parseReference(reference));
			const proposal = found && (await lockTabledProposal(tx, scope, found.id));
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!proposal || !meeting) return refuse('notFound');
			const motion = await lockMotionSoFar(tx, scope, proposal.id);
			const reading = decide({
				meeting,
				isProposalPublished: proposal.state === 'published',
				...(await readStandingOn(tx, scope, { proposal, motion, meeting }))
			});
			if (!reading.ok) return reading;
			const itemId = await table(tx, scope, { proposal, meeting, motion, reading: reading.value });
			await tell(tx, scope, { proposal, meeting, itemId });
			return ok({ itemId });
		}
	);
}

/** Who is competent on the day of the meeting, and before whom the motion is then. */
async function readStandingOn(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		proposal: { id: proposalId },
		motion,
		meeting: { startsAt }
	}: Pick<Tabling, 'proposal' | 'meeting'> & { readonly motion: MotionSoFar | null }
) {
	const competentBodyIds = await listCompetentOn(tx, scope, {
		...{ proposalId, on: localDateOf(startsAt) }
	});
	if (motion === null) return { competentBodyIds, motion };
	const acting = await readActingBody(tx, scope, { motion, startsAt });
	return { competentBodyIds, motion: { ...motion, ...acting } };
}

/** What the body itself does next; all other stations are somebody else's turn. */
const meetingStations: readonly Station[] = [
	'nextMeeting',
	'secondReading',
	'secondConvening',
	'waiting',
	'circulation'
];

export interface MotionSoFar extends Motion {
	readonly readings: number;
	readonly waitsOnAgenda: boolean;
	readonly waitsForOffice: boolean;
	readonly circulates: boolean;
}

/** The motion of a proposal, locked, with how far it has come; null before any body met about it. */
export async function lockMotionSoFar(
	tx: UseCaseTransaction,
	scope: Scope,
	proposalId: string
): Promise<MotionSoFar | null> {
	const found = await findMotionOfProposal(tx, scope, proposalId);
	if (found) await lockMotion(tx, scope, found.id);
	return motionSoFar(tx, scope, proposalId);
}

/** The same without a lock, for a page that shows it. */
export async function motionSoFar(
	db: Queryable,
	scope: Scope,
	proposalId: string
): Promise<MotionSoFar | null> {
	const motion = await findMotionOfProposal(db, scope, proposalId);
	if (!motion) return null;
	const items = await listItemsOfMotion(db, scope, motion.id);
	const inWriting = await listCirculationsOfMotion(db, scope, motion.id);
	const station = (await findLastDetermination(db, scope, motion.id))?.output.next?.station;
	return {
		...motion,
		readings:
			items.filter(({ state }) => state === 'closed').length +
			inWriting.filter(({ state }) => state === 'ended').length,
		circulates: inWriting.some(({ state }) => state === 'open'),
		waitsOnAgenda: items.some(({ state, withdrawnAt }) => state !== 'closed' && !withdrawnAt),
		waitsForOffice: station !== undefined && !meetingStations.includes(station)
	};
}

interface Tabling {
	readonly proposal: TabledProposal;
	readonly meeting: Meeting;
	readonly motion: Motion | null;
	readonly reading: number;
}

/** The motion of this body: a new one, the one it has, or one that its predecessor left. */
async function tableMotion(
	tx: UseCaseTransaction,
	scope: Scope,
	{ proposal, meeting: { bodyId }, motion }: Omit<Tabling, 'reading'>
): Promise<string> {
	const now = tx.at;
	if (motion !== null) {
		if (motion.bodyId !== bodyId) await passMotion(tx, scope, { id: motion.id, bodyId, now });
		return motion.id;
	}
	const id = tx.random.uuid();
	const { id: proposalId, requestedCents } = proposal;
	await insertMotion(tx, scope, { id, bodyId, proposalId, requestedCents, state: 'pending', now });
	return id;
}

/** Writes motion and item, moves the proposal, flags the applicant's seat. */
async function table(
	tx: UseCaseTransaction,
	scope: Scope,
	{ proposal, meeting, motion, reading }: Tabling
): Promise<string> {
	const now = tx.at;
	const motionId = await tableMotion(tx, scope, { proposal, meeting, motion });
	const itemId = tx.random.uuid();
	if (proposal.state === 'published')
		await moveProposal(tx, scope, {
			id: proposal.id,
			eventId: tx.random.uuid(),
			from: 'published',
			to: 'onAgenda',
			at: now
		});
	const position = await nextPosition(tx, scope, meeting.id);
	const entry = { id: itemId, meetingId: meeting.id, motionId, position, reading, now };
	await insertAgendaItem(tx, scope, entry);
	const item = await findAgendaItem(tx, scope, itemId);
	const facts = item && (await readItemFacts(tx, scope, { item, now }));
	if (facts) await flagApplicant(tx, scope, facts);
	tx.note({
		action: 'itemPutOnAgenda',
		subjectKind: 'agendaItem',
		subjectId: itemId,
		details: { motionId, meetingId: meeting.id, reading, position }
	});
	return itemId;
}

async function tell(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		proposal,
		meeting,
		itemId
	}: { readonly proposal: TabledProposal; readonly meeting: Meeting; readonly itemId: string }
): Promise<void> {
	if (proposal.applicantAccountId === null) return;
	await enqueueMail(tx, {
		neighbourhoodId: scope.neighbourhoodId,
		to: { accountId: proposal.applicantAccountId },
		template: 'proposalOnAgenda',
		params: {
			...(await readMailSubject(tx, scope, {
				proposalId: proposal.id,
				meetingId: meeting.id,
				itemId
			})),
			meetsAt: meeting.startsAt.toISOString()
		}
	});
}
