import type { Context } from '$lib/server/context';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { readAgenda, type AgendaPoint } from './read-agenda';

export interface AgendaPage {
	readonly meeting: MeetingOfBody;
	readonly points: readonly AgendaPoint[];
}

/** A meeting with all its points; null where there is none of this id here. */
export async function readAgendaPage(
	{ db }: Pick<Context, 'db'>,
	asked: { readonly neighbourhoodId: string; readonly meetingId: string; readonly language: string }
): Promise<AgendaPage | null> {
	const { neighbourhoodId, meetingId, language } = asked;
	const scope = { neighbourhoodId };
	const meeting = await findMeeting(db.query, scope, meetingId);
	if (meeting === null) return null;
	return { meeting, points: await readAgenda(db.query, scope, { meetingId, language }) };
}
