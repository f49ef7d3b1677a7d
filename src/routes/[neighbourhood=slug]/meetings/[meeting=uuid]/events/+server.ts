import { error } from '@sveltejs/kit';
import { eventStream } from '$lib/server/live/event-stream';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { mayFollowMeeting } from '$lib/server/services/follow-meeting';
import type { RequestHandler } from './$types';

/** Says „changed“ as long as somebody listens; what changed, the page says that is then fetched again. */
export const GET: RequestHandler = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { actor, context } = event.locals;
	const meeting = { neighbourhoodId, meetingId: event.params.meeting };
	if (!(await mayFollowMeeting(context, actor, meeting))) error(404);
	const stream = await eventStream((follower) => context.news.follow(meeting, follower));
	return stream ?? new Response(null, { status: 503, headers: { 'retry-after': '10' } });
};
