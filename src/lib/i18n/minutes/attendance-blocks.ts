import type { MinutesView } from '$lib/domain/meeting/minutes/minutes-view';
import type { MinutesDocument, SeatLine } from '$lib/domain/meeting/schema/minutes-document';
import { hasSeats } from '$lib/domain/council/body';
import { formatTime } from '$lib/i18n/date';
import { guestWords } from '$lib/i18n/guest-words';
import { formatNumber } from '$lib/i18n/number';
import { stepAnswer, stepSentence, stepSource } from '$lib/i18n/step-sentence';
import { m } from '$lib/paraglide/messages';
import { when, type Block, type Run } from './sheet';

const time = (at: string) => formatTime(new Date(at));

/** Who was there: by groups for everybody, by seats with coming and going for the body itself. */
export function attendanceBlocks(view: MinutesView): readonly Block[] {
	const { document, audience } = view;
	const heading: Block = {
		kind: 'heading',
		level: 2,
		text: { text: m.minutes_attendance_heading() }
	};
	if (!hasSeats(document.head.bodyKind)) {
		const count = formatNumber(document.persons);
		const text = m.minutes_attendance_persons({ count });
		return [heading, { kind: 'text', text }, ...guestBlocks(view)];
	}
	const seats =
		audience === 'public'
			? [groupTable(document), ...namedList(view)]
			: document.benches.flatMap((bench) => seatTable(bench, view));
	return [heading, ...seats, ...guestBlocks(view)];
}

/** Guests and experts who came: without a vote, with the floor or without it. */
function guestBlocks({ document: { guests = [] }, names }: MinutesView): readonly Block[] {
	const items = guests.map(({ term, ...guest }) =>
		guestWords({ ...guest, name: term === null ? null : (names[term] ?? null) })
	);
	return when(
		items.length > 0,
		{ kind: 'heading', level: 3, text: { text: m.guest_title() } },
		{ kind: 'list', items }
	);
}

const seatsOf = ({ seats }: MinutesDocument, code: string) => [
	...new Set(seats.filter(({ bench }) => bench === code).map(({ seat }) => seat))
];
const isThere = ({ stays }: SeatLine) => stays.length > 0;

function groupTable(document: MinutesDocument): Block {
	return {
		kind: 'table',
		caption: m.minutes_attendance_groups(),
		head: [m.minutes_column_group(), m.minutes_column_seats(), m.minutes_column_present()],
		isCount: true,
		rows: document.benches.map(({ code, name }) => {
			const seats = seatsOf(document, code);
			const present = seats.filter((seat) =>
				document.seats.some((line) => line.seat === seat && isThere(line))
			);
			return [
				{ text: name },
				{ text: formatNumber(seats.length) },
				{ text: formatNumber(present.length) }
			];
		})
	};
}

/** Those who agreed to be named, and were there. */
function namedList({ document, names }: MinutesView): readonly Block[] {
	const items = document.seats.filter(isThere).flatMap(({ term }) => {
		const name = term === null ? undefined : names[term];
		return name === undefined ? [] : [name];
	});
	return when(
		items.length > 0,
		{ kind: 'text', text: m.minutes_attendance_named() },
		{ kind: 'list', items }
	);
}

function seatTable(
	{ code, name }: { readonly code: string; readonly name: string },
	{ document, names }: MinutesView
): readonly Block[] {
	const lines = document.seats.filter(({ bench }) => bench === code);
	const rows = lines.map((line): readonly Run[] => [
		{ text: line.seat },
		{ text: line.term === null ? m.minutes_seat_vacant() : (names[line.term] ?? line.seat) },
		{
			text: line.capacity === 'member' ? m.minutes_part_member() : m.minutes_part_substitute()
		},
		{ text: stayWords(line) }
	]);
	return when(rows.length > 0, {
		kind: 'table',
		caption: name,
		head: [
			m.minutes_column_seat(),
			m.minutes_column_person(),
			m.minutes_column_part(),
			m.minutes_column_there()
		],
		isCount: false,
		rows
	});
}

function stayWords({ stays, term, excused }: SeatLine): string {
	if (excused) return m.minutes_there_excused();
	if (stays.length === 0) return term === null ? '–' : m.minutes_there_absent();
	return stays
		.map(({ from, until }) => {
			if (from === null && until === null) return m.minutes_there_all();
			if (from === null) return m.minutes_there_until({ until: time(until ?? '') });
			if (until === null) return m.minutes_there_from({ from: time(from) });
			return m.minutes_there_between({ from: time(from), until: time(until) });
		})
		.join(', ');
}

/** Whether enough were there, as the first vote of the meeting found it. */
export function quorumBlocks({ points }: MinutesDocument): readonly Block[] {
	const heading: Block = {
		kind: 'heading',
		level: 2,
		text: { text: m.minutes_quorum_heading() }
	};
	const steps = points.flatMap((point) =>
		point.kind === 'motion' ? (point.determination?.output.steps ?? []) : []
	);
	const step = steps.find(({ code }) => code === 'quorum');
	if (step === undefined) return [heading, { kind: 'text', text: m.minutes_quorum_no_vote() }];
	const parts = [stepAnswer(step), stepSentence(step), stepSource(step)];
	return [heading, { kind: 'text', text: parts.filter(Boolean).join(' · ') }];
}
