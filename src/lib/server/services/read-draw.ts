import { traceLot, type LotStep } from '$lib/domain/council/draw-lot';
import { localDateOf } from '$lib/domain/calendar';
import type { Context } from '$lib/server/context';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { readSeats } from '$lib/server/repositories/seats';
import { readLot } from '$lib/server/repositories/stand-ins';

export interface DrawRead {
	readonly meeting: MeetingOfBody;
	/** Null where no lot was drawn. */
	readonly drawn: { readonly seed: string; readonly at: Date } | null;
	/** Codes only: no page names who was in the draw. */
	readonly benches: readonly {
		readonly bench: string;
		readonly name: string;
		/** What the draw of this bench begins with. */
		readonly seed: string;
		readonly entries: readonly string[];
		readonly order: readonly string[];
		readonly steps: readonly LotStep[];
	}[];
}

/** The draw of a meeting with all its steps, for everybody to repeat; null where there is no such meeting. */
export async function readDraw(
	{ db }: Pick<Context, 'db'>,
	{ neighbourhoodId, meetingId }: { readonly neighbourhoodId: string; readonly meetingId: string }
): Promise<DrawRead | null> {
	const scope = { neighbourhoodId };
	const meeting = await findMeeting(db.query, scope, meetingId);
	const lot = meeting && (await readLot(db.query, scope, meetingId));
	if (!meeting) return null;
	if (!lot) return { meeting, drawn: null, benches: [] };
	const { bodyId } = meeting;
	const seats = await readSeats(db.query, scope, { bodyId, on: localDateOf(lot.drawnAt) });
	return {
		meeting,
		drawn: { seed: lot.seed, at: lot.drawnAt },
		benches: lot.benches.map(({ bench, entries, order }) => {
			const seed = `${lot.seed} ${bench}`;
			const name = seats.find(({ benchCode }) => benchCode === bench)?.benchName ?? bench;
			return { bench, name, seed, entries, order, steps: traceLot(seed, entries).steps };
		})
	};
}
