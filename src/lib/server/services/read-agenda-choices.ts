import { localDateOf } from '$lib/domain/calendar';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { listMeetings, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { findMotionOfProposal } from '$lib/server/repositories/motions';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import { findTabledProposal } from '$lib/server/repositories/tabled-proposals';
import { readTexts } from '$lib/server/repositories/texts';
import { listCompetentOn, readActingBody } from './acting-body';
import { findDecidingOffices, type DecidingOffice } from './find-deciding-office';
import { parseReference } from './proposal-reference';

export interface AgendaChoice extends MeetingOfBody {
	/** False where the body may only talk: its rules want another room for the vote (WC-16). */
	readonly isRightRoom: boolean;
}

export interface AgendaChoices {
	readonly title: WrittenText | null;
	readonly requestedCents: number;
	readonly choices: readonly AgendaChoice[];
	/** Those that decide without a vote; the body could then only talk about it. */
	readonly offices: readonly DecidingOffice[];
}

/** The planned meetings in which a proposal could be discussed; null where there is no such proposal. */
export async function readAgendaChoices(
	{ db, now }: Context,
	asked: { readonly neighbourhoodId: string; readonly reference: string; readonly language: string }
): Promise<AgendaChoices | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const found = await findTabledProposal(db.query, scope, parseReference(asked.reference));
	if (found === null) return null;
	const motion = await findMotionOfProposal(db.query, scope, found.id);
	const meetings = await listMeetings(db.query, scope);
	const choices: AgendaChoice[] = [];
	for (const meeting of meetings) {
		if (meeting.state !== 'planned') continue;
		const on = localDateOf(meeting.startsAt);
		const { startsAt, bodyId } = meeting;
		const competent = await listCompetentOn(db.query, scope, { proposalId: found.id, on });
		const acting = motion && (await readActingBody(db.query, scope, { motion, startsAt }));
		const isOfMotion = acting === null || acting.actingBodyId === bodyId;
		if (!competent.includes(bodyId) || !isOfMotion) continue;
		const rules = await findRulesInForce(db.query, scope, { bodyId: meeting.bodyId, on });
		const isRightRoom = rules?.document.funding.room.value === meeting.publicity;
		choices.push({ ...meeting, isRightRoom });
	}
	const texts = await readTexts(db.query, scope, { ownerKind: 'proposal', ownerIds: [found.id] });
	const titles = textsOf(texts, { ownerId: found.id, field: 'title' });
	return {
		title: textFor(titles, asked.language),
		requestedCents: found.requestedCents,
		choices,
		offices: await findDecidingOffices(db.query, scope, { proposal: found, now: now() })
	};
}
