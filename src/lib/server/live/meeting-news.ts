import type { Database } from '$lib/server/db/client';
import { announceSeldom } from './announce-seldom';

/** Where the database announces that something in a meeting changed (drizzle/*_announce_what_changes_in_meetings.sql). */
const channel = 'meeting_changed';

/** A moment in which many vote is one piece of news: screens fetch a whole page for each. */
const pauseMs = 200;

/** Open screens that one process serves; who comes after them asks again and again instead. */
const mostFollowers = 1000;

export interface MeetingKey {
	readonly neighbourhoodId: string;
	readonly meetingId: string;
}

export interface Follower {
	/** Something in the meeting changed; what, the page says to whoever may read it. */
	readonly changed: () => void;
	/** This process ends. */
	readonly ended: () => void;
}

/** Passes on, to the screens that this process serves, that something in their meeting changed. */
export interface MeetingNews {
	/** Answers how to stop; null when nothing more can be followed here. Rejects while the store is away. */
	readonly follow: (meeting: MeetingKey, follower: Follower) => Promise<(() => void) | null>;
	/** Ends whatever is followed. */
	readonly close: () => void;
}

/** Starts to listen with the first follower, so that a command that shows nothing opens no connection for it. */
export function openMeetingNews(db: Pick<Database, 'listen'>): MeetingNews {
	const followers = new Map<Follower, string>();
	const tell = (key: string | null) => {
		for (const [follower, followed] of followers)
			if (key === null || followed === key) follower.changed();
	};
	const news = announceSeldom(pauseMs, tell);
	let listening: Promise<void> | null = null;
	let isClosed = false;
	const listen = async () => {
		listening ??= db.listen(channel, {
			heard: news.announce,
			began: () => {
				tell(null);
			}
		});
		try {
			await listening;
		} catch (error) {
			listening = null;
			throw error;
		}
	};
	return {
		follow: async ({ neighbourhoodId, meetingId }, follower) => {
			await listen();
			if (isClosed || followers.size >= mostFollowers) return null;
			followers.set(follower, `${neighbourhoodId} ${meetingId}`);
			return () => void followers.delete(follower);
		},
		close: () => {
			isClosed = true;
			news.end();
			for (const follower of followers.keys()) follower.ended();
			followers.clear();
		}
	};
}
