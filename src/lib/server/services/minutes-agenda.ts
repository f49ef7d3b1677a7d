import { orderAgenda } from '$lib/domain/meeting/agenda';
import type { MeetingFactsOfMinutes } from '$lib/domain/meeting/minutes/write-minutes';
import type { Publicity } from '$lib/domain/meeting/meeting';
import { textsOf, type FieldText, type WrittenText } from '$lib/domain/text/written-text';
import type { Queryable } from '$lib/server/db/client';
import type { AgendaItem } from '$lib/server/repositories/agenda-items';
import { listAgendaTopics } from '$lib/server/repositories/agenda-topics';
import { listClosedTalks } from '$lib/server/repositories/discussions';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';

export interface MinutesAgenda extends Pick<MeetingFactsOfMinutes, 'topics'> {
	/** What was noted about topics and motions, in the words of whoever keeps the minutes. */
	readonly notes: MeetingFactsOfMinutes['remarks'];
	/** The number of each point, as the agenda has it. */
	readonly numbers: ReadonlyMap<string, number>;
}

/** The agenda for the minutes: its topics and all notes, each in every language in which they were written. */
export async function readMinutesAgenda(
	db: Queryable,
	scope: Scope,
	{ meetingId, items }: { readonly meetingId: string; readonly items: readonly AgendaItem[] }
): Promise<MinutesAgenda> {
	const topics = await listAgendaTopics(db, scope, meetingId);
	const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
	const ofTopics = { ownerKind: 'agendaTopic', ownerIds: idsOf(topics) };
	const ofItems = { ownerKind: 'agendaItem', ownerIds: idsOf(items) };
	const topicTexts = await readTexts(db, scope, ofTopics);
	const itemTexts = await readTexts(db, scope, ofItems);
	const closed = await listClosedTalks(db, scope, meetingId);
	const numbered = orderAgenda(topics, items).map(({ id, number }) => [id, number] as const);
	const numbers = new Map(numbered);
	return {
		numbers,
		topics: topics.map(({ id, kind: topic }) => ({
			...{ id, topic, position: numbers.get(id) ?? 0 },
			titles: textsOf(topicTexts, { ownerId: id, field: 'title' }).map(plain)
		})),
		notes: [
			...topics.flatMap(({ id }) => noteAbout(id, { texts: topicTexts, field: 'note' })),
			...items.flatMap(({ id }) => {
				const publicity = closed.has(id) ? 'nonPublic' : 'public';
				return noteAbout(id, { texts: itemTexts, field: 'summary', publicity });
			})
		]
	};
}

function noteAbout(
	point: string,
	{
		texts,
		field,
		publicity = 'public'
	}: {
		readonly texts: readonly FieldText[];
		readonly field: string;
		readonly publicity?: Publicity;
	}
): MeetingFactsOfMinutes['remarks'] {
	const written = textsOf(texts, { ownerId: point, field }).map(plain);
	if (written.length === 0) return [];
	const said = { kind: 'summary', publicity, seat: null, bench: null } as const;
	return [{ id: point, point, ...said, texts: written }];
}

/** The words of a text alone, without whom they belong to. */
export const plain = ({ language, content, origin }: WrittenText): WrittenText => ({
	language,
	content,
	origin
});
