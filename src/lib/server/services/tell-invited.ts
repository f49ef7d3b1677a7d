import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { orderAgenda } from '$lib/domain/meeting/agenda';
import { deadlinesOf } from '$lib/domain/meeting/deadlines';
import { keepsNotice, type InvitationKind, type Invited } from '$lib/domain/meeting/invite';
import { textsOf } from '$lib/domain/text/written-text';
import type { MailParams } from '$lib/domain/notice/mail-template';
import type { Queryable } from '$lib/server/db/client';
import { enqueueMails } from '$lib/server/outbox/enqueue-mail';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { listAgendaTopics } from '$lib/server/repositories/agenda-topics';
import {
	insertMeetingInvitation,
	listMeetingInvitations
} from '$lib/server/repositories/meeting-invitations';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { readInvitees } from './invitees';
import type { UseCaseTransaction } from './perform';
import { tellGuests } from './tell-guests';

interface Letter {
	readonly meeting: MeetingOfBody;
	readonly kind: InvitationKind;
	readonly actor: Actor;
	readonly isUrgent: boolean;
	readonly invited: Invited;
	readonly ruleSetVersionId: string | null;
	/** Why it was called off; empty for everything else. */
	readonly reason: string;
}

/**
 * Tells those who were invited before, and the guests, that the meeting was moved or called off, or has another
 * agenda; nobody, where nobody was.
 */
export async function tellInvited(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		meetingId,
		kind,
		actor,
		reason = ''
	}: {
		readonly meetingId: string;
		readonly kind: 'moved' | 'cancelled' | 'addendum';
		readonly actor: Actor;
		readonly reason?: string;
	}
): Promise<void> {
	const meeting = await findMeeting(tx, scope, meetingId);
	if (kind !== 'addendum') await tellGuests(tx, scope, { meetingId, kind });
	const sent = await listMeetingInvitations(tx, scope, meetingId);
	if (meeting === null || sent.length === 0) return;
	const { bodyId, startsAt } = meeting;
	const rules = await findRulesInForce(tx, scope, { bodyId, on: localDateOf(startsAt) });
	const today = localDateOf(tx.at);
	const isUrgent = sent.at(-1)?.isUrgent ?? false;
	const invited =
		rules === null || kind === 'cancelled'
			? { notice: null, isLate: false }
			: keepsNotice(deadlinesOf(rules.document.meetings, localDateOf(startsAt)), {
					today,
					isUrgent
				});
	const ruleSetVersionId = rules?.versionId ?? null;
	const letter = { meeting, kind, actor, isUrgent, invited, ruleSetVersionId, reason };
	await sendLetter(tx, scope, letter);
}

/** Writes down that a letter goes to everybody, and the mails for those who have an address. */
export async function sendLetter(
	tx: UseCaseTransaction,
	scope: Scope,
	letter: Letter
): Promise<string> {
	const { meeting, kind, actor, isUrgent, invited, ruleSetVersionId } = letter;
	const invitees = await readInvitees(tx, scope, meeting);
	const sent = await listMeetingInvitations(tx, scope, meeting.id);
	const id = tx.random.uuid();
	await insertMeetingInvitation(tx, scope, {
		...{ id, kind, isUrgent, ruleSetVersionId, isLate: invited.isLate },
		meetingId: meeting.id,
		number: sent.length + 1,
		sentAt: tx.at,
		sentByAccountId: actor.kind === 'account' ? actor.accountId : '',
		noticeDays: invited.notice?.days ?? null,
		dueOn: invited.notice?.on ?? null,
		invitees: invitees.map(({ seatHolderId, accountId, way }) => ({
			id: tx.random.uuid(),
			seatHolderId,
			accountId: seatHolderId === null ? accountId : null,
			way
		}))
	});
	const params = await readMail(tx, scope, letter);
	await enqueueMails(tx, {
		neighbourhoodId: scope.neighbourhoodId,
		to: invitees.flatMap(({ accountId, way }) =>
			way === 'mail' && accountId !== null ? [{ accountId }] : []
		),
		template: 'meetingInvitation',
		params
	});
	return id;
}

async function readMail(
	db: Queryable,
	scope: Scope,
	{ meeting, kind, reason }: Letter
): Promise<MailParams['meetingInvitation']> {
	const neighbourhood = await findNeighbourhoodById(db, scope.neighbourhoodId);
	return {
		kind,
		reason,
		body: meeting.bodyName,
		meetsAt: meeting.startsAt.toISOString(),
		place: meeting.place,
		agenda: await readAgendaInAllLanguages(db, scope, meeting.id),
		path: `/${neighbourhood?.slug ?? ''}/meetings/${meeting.id}`
	};
}

/** The agenda with all its translations: a mail is put into words only when it leaves. */
async function readAgendaInAllLanguages(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<MailParams['meetingInvitation']['agenda']> {
	const topics = await listAgendaTopics(db, scope, meetingId);
	const items = await listAgendaItems(db, scope, meetingId);
	const read = (ownerKind: string, ownerIds: readonly string[]) =>
		readTexts(db, scope, { ownerKind, ownerIds });
	const texts = [
		...(await read(
			'agendaTopic',
			topics.map(({ id }) => id)
		)),
		...(await read(
			'proposal',
			items.map(({ proposalId }) => proposalId)
		))
	];
	const titles = (ownerId: string) =>
		textsOf(texts, { ownerId, field: 'title' }).map(({ language, content, origin }) => ({
			...{ language, content, origin }
		}));
	const points = orderAgenda(
		topics.map(({ id, kind, place }) => ({ topic: kind, place, ownerId: id, isOff: false })),
		items.map(({ proposalId, withdrawnAt }) => ({
			...{ topic: null, ownerId: proposalId, isOff: withdrawnAt !== null }
		}))
	);
	return points
		.filter(({ isOff }) => !isOff)
		.map(({ number, topic, ownerId }) => ({ number, topic, titles: titles(ownerId) }));
}
