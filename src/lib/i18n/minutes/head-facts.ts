import type { MinutesStatus, MinutesView } from '$lib/domain/meeting/minutes/minutes-view';
import type { MinutesDocument } from '$lib/domain/meeting/schema/minutes-document';
import { formatDateOf, formatDateTime, formatTime } from '$lib/i18n/date';
import { formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';
import type { Fact } from './sheet';

/** What stands above the minutes: body, day, place, who led and who wrote, and where they stand. */
export function headFacts(view: MinutesView): readonly Fact[] {
	const { head } = view.document;
	const time = (at: string | null) => (at === null ? [] : [{ text: formatTime(new Date(at)) }]);
	const row = (label: string, text: string): Fact => ({ label, value: { text } });
	return [
		row(m.minutes_head_body(), head.body),
		row(m.minutes_head_day(), formatDateTime(new Date(head.startsAt))),
		...time(head.openedAt).map((value) => ({ label: m.minutes_head_opened(), value })),
		...time(head.closedAt).map((value) => ({ label: m.minutes_head_closed(), value })),
		{ label: m.meeting_where_label(), value: { text: head.place, lang: 'de' } },
		row(
			m.meeting_room_label(),
			head.publicity === 'public' ? m.meeting_room_public() : m.meeting_room_non_public()
		),
		row(m.minutes_head_chair(), chairWords(view)),
		row(m.minutes_head_taker(), view.minuteTaker ?? m.minutes_head_office()),
		row(m.minutes_head_status(), statusWords(view.status))
	];
}

function chairWords({ document, names }: MinutesView): string {
	const { chair } = document.head;
	if (chair === null) return m.minutes_head_chair_unnamed();
	return names[chair] ?? benchOfTerm(document, chair);
}

/** Where somebody sits who is not named. */
function benchOfTerm({ seats, benches }: MinutesDocument, term: string): string {
	const code = seats.find((line) => line.term === term)?.bench;
	return benches.find((bench) => bench.code === code)?.name ?? m.minutes_head_chair_unnamed();
}

/** Draft, frozen or approved, and by whom. */
export function statusWords({ revision, approval }: MinutesStatus): string {
	if (revision === null) return m.minutes_status_draft();
	if (approval === null)
		return m.minutes_status_prepared({
			number: formatNumber(revision.number),
			date: formatDateOf(revision.at)
		});
	const date = formatDateOf(approval.inMeetingAt);
	if (approval.votes === null) return m.minutes_status_stated({ date });
	return m.minutes_status_voted({
		date,
		yes: formatNumber(approval.votes.yes),
		no: formatNumber(approval.votes.no),
		abstain: formatNumber(approval.votes.abstain)
	});
}
