import { href } from '$lib/i18n/href';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';
import { calendarFile, isInCalendar } from './calendar-file';

interface Meeting {
	readonly id: string;
	readonly bodyName: string;
	readonly slug: string;
	readonly startsAt: Date;
	readonly place: string;
	readonly state: 'planned' | 'running' | 'closed' | 'cancelled';
	readonly revision: number;
	readonly modifiedAt: Date;
}

/** Meetings as the answer to a calendar program, in the language of whoever asks. */
export function answerCalendar(
	meetings: readonly Meeting[],
	{
		name,
		origin,
		locale,
		now,
		isPrivate
	}: {
		readonly name: string;
		readonly origin: string;
		readonly locale: Locale;
		readonly now: Date;
		readonly isPrivate: boolean;
	}
): Response {
	const events = meetings
		.filter(({ startsAt }) => isInCalendar(startsAt, now))
		.map((meeting) => ({
			...meeting,
			isCancelled: meeting.state === 'cancelled',
			summary: m.meeting_title({ body: meeting.bodyName }, { locale }),
			url: origin + href(`/${meeting.slug}/meetings/${meeting.id}`, locale)
		}));
	return new Response(calendarFile(events, { name, host: new URL(origin).hostname }), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'cache-control': isPrivate ? 'private, no-store' : 'public, max-age=300'
		}
	});
}
