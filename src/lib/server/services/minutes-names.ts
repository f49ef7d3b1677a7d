import { findNames, publicMinutes } from '$lib/domain/meeting/minutes/public-minutes';
import type { MinutesDocument, MotionPoint } from '$lib/domain/meeting/schema/minutes-document';
import type { Queryable } from '$lib/server/db/client';
import { readAttendanceChanges } from '$lib/server/repositories/attendance-changes';
import { findDecision } from '$lib/server/repositories/decisions';
import { listGuests } from '$lib/server/repositories/meeting-guests';
import type { Meeting } from '$lib/server/repositories/meetings';
import { listRevisions, type StoredMinutes } from '$lib/server/repositories/minutes';
import type { Scope } from '$lib/server/repositories/scope';
import { listHoldings, type StoredHolding } from '$lib/server/repositories/seats';

export type NamedPerson = Pick<StoredHolding, 'id' | 'personName' | 'publicName'>;

/** Everybody who ever sat in the body by the id of the term, this meeting's guests, and whoever was sent instead. */
export async function readTerms(
	db: Queryable,
	scope: Scope,
	{ id, bodyId }: Pick<Meeting, 'id' | 'bodyId'>
): Promise<ReadonlyMap<string, NamedPerson>> {
	const terms = new Map<string, NamedPerson>();
	for (const term of await listHoldings(db, scope, bodyId)) terms.set(term.id, term);
	for (const guest of await listGuests(db, scope, id)) terms.set(guest.id, guest);
	for (const { personId, personName, publicName } of await readAttendanceChanges(db, scope, id))
		if (personId !== null && personName !== null && !terms.has(personId))
			terms.set(personId, { id: personId, personName, publicName });
	return terms;
}

/** What everybody may read of these minutes today: consent and published decisions as they are now. */
export async function makePublic(
	db: Queryable,
	scope: Scope,
	{
		document,
		terms
	}: {
		readonly document: MinutesDocument;
		readonly terms: ReadonlyMap<string, NamedPerson>;
	}
): Promise<MinutesDocument> {
	const publishedMotions = new Set<string>();
	for (const point of document.points) {
		if (point.kind !== 'motion') continue;
		const decision = await findDecision(db, scope, { motionId: point.motionId });
		if (decision?.publishedAt) publishedMotions.add(point.motionId);
	}
	const named = [...terms.values()].filter(({ publicName }) => publicName === 'named');
	return publicMinutes(document, {
		namedTerms: new Set(named.map(({ id }) => id)),
		publishedMotions
	});
}

/** Names of members without consent that people's words put into the public rendering. */
export async function findUnaskedNames(
	db: Queryable,
	scope: Scope,
	{ meeting, minutes }: { readonly meeting: Meeting; readonly minutes: StoredMinutes }
): Promise<readonly string[]> {
	const [revision] = await listRevisions(db, scope, minutes.id);
	if (!revision) return [];
	const terms = await readTerms(db, scope, meeting);
	const document = await makePublic(db, scope, { document: revision.document, terms });
	const unasked = [...terms.values()].filter(({ publicName }) => publicName === 'unnamed');
	const names = [...new Set(unasked.map(({ personName }) => personName))];
	return findNames(wordsOf(document), names);
}

function wordsOf({ head, points, rounds }: MinutesDocument): string {
	const written = [head, ...points].flatMap(({ remarks, corrections }) =>
		[...remarks, ...corrections].flatMap(({ texts }) => texts)
	);
	const said = points.flatMap((point) => (point.kind === 'motion' ? saidAbout(point) : []));
	const cuts = rounds.flatMap((round) => round.cuts.flatMap(({ texts }) => texts));
	return [...written, ...said, ...cuts].map(({ content }) => content).join('\n');
}

function saidAbout({ amendments, concerns }: MotionPoint) {
	const answers = concerns.flatMap((concern) => concern.answers);
	return [...amendments, ...concerns, ...answers].flatMap(({ texts }) => texts);
}
