import { addDays } from '$lib/domain/calendar';
import type { TopicKind } from '$lib/domain/meeting/agenda';
import { headPoint } from '$lib/domain/meeting/schema/minutes-document';
import { listAgendaTopics } from '$lib/server/repositories/agenda-topics';
import { readSeats } from '$lib/server/repositories/seats';
import { approveMinutes } from '$lib/server/services/approve-minutes';
import { noteTopic } from '$lib/server/services/note-topic';
import { prepareMinutes } from '$lib/server/services/prepare-minutes';
import { publishMinutes } from '$lib/server/services/publish-minutes';
import { remarkMinutes } from '$lib/server/services/remark-minutes';
import { commandOf, done, on, type DemoStage } from './demo-stage';
import type { DemoMeeting } from './hold-demo-meeting';

const language = 'de';

export interface DemoMinutes {
	/** Of the whole meeting. Nobody's name: everybody reads it once it is published. */
	readonly words: string;
	/** What the minutes say about topics of the agenda. */
	readonly notes: Partial<Record<TopicKind, string>>;
}

/** A week after the meeting its minutes are written and prepared, for all who were there to check. */
export async function prepareDemoMinutes(
	stage: DemoStage,
	{ meetingId, bodyId, day }: DemoMeeting,
	{ words, notes }: DemoMinutes
): Promise<void> {
	const prepared = addDays(day, 7);
	const at = on(stage.context, prepared, '11:00');
	const { manager, neighbourhoodId } = stage;
	const scope = { neighbourhoodId };
	const command = () => ({ ...commandOf(stage, at), language });
	for (const { id: topicId, kind } of await listAgendaTopics(at.db.query, scope, meetingId)) {
		const note = notes[kind];
		if (note === undefined) continue;
		done(await noteTopic(at, manager, { ...command(), topicId, note }), 'note');
	}
	const about = { point: headPoint, kind: 'summary', publicity: 'public', seatId: null } as const;
	const remark = { ...command(), ...about, meetingId, words };
	done(await remarkMinutes(at, manager, remark), 'remark');
	const [first] = await readSeats(at.db.query, scope, { bodyId, on: day });
	const chairHolderId = first?.holders[0]?.id ?? null;
	const correctableUntil = addDays(prepared, 14);
	const asked = { ...commandOf(stage, at), meetingId, chairHolderId, correctableUntil };
	done(await prepareMinutes(at, manager, asked), 'minutes');
}

/** A later meeting approves them because nobody objects; the next day everybody can read them. */
export async function publishDemoMinutes(
	stage: DemoStage,
	{ meetingId }: DemoMeeting,
	approving: DemoMeeting
): Promise<void> {
	const { manager, context } = stage;
	const evening = on(context, approving.day, '18:15');
	const approval = { by: 'statement', votes: null } as const;
	const approved = { ...commandOf(stage, evening), meetingId, approval };
	const approvingMeetingId = approving.meetingId;
	done(
		await approveMinutes(evening, manager, { ...approved, approvingMeetingId }),
		'approving minutes'
	);
	const later = on(context, addDays(approving.day, 1));
	const published = { ...commandOf(stage, later), meetingId };
	done(await publishMinutes(later, manager, published), 'publishing minutes');
}
