import { localDateOf } from '$lib/domain/calendar';
import { hasSeats, type Body } from '$lib/domain/council/body';
import type { PublicBench, PublicSeat } from '$lib/domain/council/seats-as-shown';
import { termEnd } from '$lib/domain/council/term-end';
import type { MeetingState, Publicity } from '$lib/domain/meeting/meeting';
import type { Context } from '$lib/server/context';
import { listMeetings } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { readBody, type SeatWithTerms } from './read-body';

export interface PublicBody extends Omit<Body, 'id'> {
	readonly hasSeats: boolean;
	readonly benches: readonly PublicBench[];
	/** Title and first day of the rules in force today; null without any. */
	readonly rules: { readonly title: string; readonly validFrom: string } | null;
	/** Meetings from today on, the next one first. */
	readonly meetings: readonly {
		readonly id: string;
		readonly startsAt: Date;
		readonly place: string;
		readonly publicity: Publicity;
		readonly state: MeetingState;
	}[];
}

/** A body as everybody may see it (P09), or null when there is none at this address. */
export async function readPublicBody(
	context: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	slug: string
): Promise<PublicBody | null> {
	const body = await readBody(context, scope, slug);
	if (body === null) return null;
	const { name, kind, benches, inForce } = body;
	const term = inForce?.document.body.term.value ?? null;
	const today = localDateOf(context.now());
	const meetings = (await listMeetings(context.db.query, scope)).filter(
		({ bodyId, startsAt, state }) =>
			bodyId === body.id &&
			(state === 'planned' || state === 'running') &&
			localDateOf(startsAt) >= today
	);
	return {
		slug,
		name,
		kind,
		hasSeats: hasSeats(kind),
		benches: benches.map(({ code, name: benchName, seats }) => ({
			code,
			name: benchName,
			seats: seats.map((seat) => publicSeat(seat, term))
		})),
		rules: inForce && { title: inForce.document.title, validFrom: inForce.validFrom },
		meetings: meetings.map(({ id, startsAt, place, publicity, state }) => ({
			id,
			startsAt,
			place,
			publicity,
			state
		}))
	};
}

function publicSeat(
	{ code, holders }: SeatWithTerms,
	rule: Parameters<typeof termEnd>[0]
): PublicSeat {
	return {
		code,
		isTaken: holders.some(({ capacity }) => capacity === 'member'),
		holders: holders.map(({ capacity, personName, publicName, ...term }) => ({
			capacity,
			name: publicName === 'named' ? personName : null,
			end: termEnd(rule, term)
		}))
	};
}
