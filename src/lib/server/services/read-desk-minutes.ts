import { addDays, localDateOf } from '$lib/domain/calendar';
import { hasSeats } from '$lib/domain/council/body';
import {
	recordsDissent,
	nextMinutesStep,
	type MinutesStep
} from '$lib/domain/meeting/minutes/run-minutes';
import type { WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { readAccounts } from '$lib/server/repositories/accounts';
import {
	listCorrections,
	type StoredCorrection
} from '$lib/server/repositories/minutes-corrections';
import { listRemarks, type StoredRemark } from '$lib/server/repositories/minutes-remarks';
import type { StoredMinutes } from '$lib/server/repositories/minutes';
import type { Scope } from '$lib/server/repositories/scope';
import { readSeats } from '$lib/server/repositories/seats';
import { readTexts } from '$lib/server/repositories/texts';
import { listApprovingMeetings } from './approve-minutes';
import { findChair } from './find-chair';
import { readMinutes, type MinutesRead } from './read-minutes';

export interface CorrectionRead extends StoredCorrection {
	readonly authorName: string;
	readonly words: WrittenText | null;
	readonly reason: WrittenText | null;
}

export interface RemarkRead extends StoredRemark {
	readonly words: WrittenText | null;
}

export interface DeskMinutesRead extends MinutesRead {
	readonly step: MinutesStep | null;
	readonly remarks: readonly RemarkRead[];
	readonly corrections: readonly CorrectionRead[];
	/** Who led it, by the id of the term: as written down, before that whoever led it in the portal; null: unnamed. */
	readonly leaderId: string | null;
	/** Who could have led it: everybody on a seat that day, by the id of the term. */
	readonly people: readonly { readonly id: string; readonly name: string }[];
	readonly seats: readonly {
		readonly id: string;
		readonly benchName: string;
		readonly code: string;
	}[];
	readonly recordsDissent: boolean;
	readonly approving: readonly { readonly id: string; readonly startsAt: Date }[];
	/** Local dates: today, and the day that is proposed as the last for corrections. */
	readonly today: string;
	readonly correctableUntil: string;
}

const daysForCorrections = 14;

/** The minutes on the manager's desk, with all that can be done about them. */
export async function readDeskMinutes(
	context: Context,
	asked: { readonly neighbourhoodId: string; readonly meetingId: string }
): Promise<DeskMinutesRead | null> {
	const read = await readMinutes(context, asked);
	if (!read) return null;
	const { query: db } = context.db;
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const { meeting, minutes, rule } = read;
	const corrections = await readCorrections(db, scope, minutes);
	const today = localDateOf(context.now());
	const step = nextMinutesStep({
		state: minutes?.state ?? 'draft',
		publication: minutes?.publication ?? 'none',
		openCorrections: corrections.filter(({ state }) => state === 'proposed').length,
		rule
	});
	const places = await readPlaces(db, scope, read);
	const { leads } = await findChair(db, scope, { meeting, now: context.now() });
	const proposed = places.people.find(({ id }) => id === leads?.id)?.id ?? null;
	return {
		...read,
		step,
		corrections,
		remarks: await readRemarks(db, scope, minutes),
		...places,
		leaderId: (minutes?.state ?? 'draft') === 'draft' ? proposed : (minutes?.chairHolderId ?? null),
		recordsDissent: recordsDissent(rule),
		approving: await listApprovingMeetings(db, scope, meeting),
		today,
		correctableUntil: minutes?.correctableUntil ?? addDays(today, daysForCorrections)
	};
}

async function readPlaces(
	db: Queryable,
	scope: Scope,
	{ meeting, internal }: MinutesRead
): Promise<Pick<DeskMinutesRead, 'people' | 'seats'>> {
	if (!hasSeats(internal.document.head.bodyKind)) return { people: [], seats: [] };
	const on = localDateOf(meeting.startsAt);
	const seats = await readSeats(db, scope, { bodyId: meeting.bodyId, on });
	return {
		people: seats.flatMap(({ holders, benchName }) =>
			holders.map(({ id, personName }) => ({ id, name: `${personName} (${benchName})` }))
		),
		seats: seats.map(({ seatId, code, benchName }) => ({
			id: seatId,
			...{ code, benchName }
		}))
	};
}

async function readRemarks(
	db: Queryable,
	scope: Scope,
	minutes: StoredMinutes | null
): Promise<readonly RemarkRead[]> {
	if (minutes === null) return [];
	const remarks = await listRemarks(db, scope, minutes.id);
	const ownerIds = remarks.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'minutesRemark', ownerIds });
	return remarks.map((one) => ({
		...one,
		words: texts.find(({ ownerId }) => ownerId === one.id) ?? null
	}));
}

/** All that was asked to be put right, with who asked and what was answered, the oldest first. */
export async function readCorrections(
	db: Queryable,
	scope: Scope,
	minutes: StoredMinutes | null
): Promise<readonly CorrectionRead[]> {
	if (minutes === null) return [];
	const corrections = await listCorrections(db, scope, minutes.id);
	const ownerIds = corrections.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'minutesCorrection', ownerIds });
	const authors = await readAccounts(
		db,
		corrections.map(({ authorAccountId }) => authorAccountId)
	);
	const textOf = (id: string, field: string) =>
		texts.find((text) => text.ownerId === id && text.field === field) ?? null;
	return corrections.map((one) => ({
		...one,
		authorName: authors.find(({ id }) => id === one.authorAccountId)?.displayName ?? '',
		words: textOf(one.id, 'words'),
		reason: textOf(one.id, 'reason')
	}));
}
