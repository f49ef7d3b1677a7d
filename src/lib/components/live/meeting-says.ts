import {
	nameOfPoint,
	type MotionPoint,
	type TopicPoint
} from '$lib/components/meeting/agenda-point';
import type { Determination } from '$lib/domain/voting/determination';
import type { EntryMode, MeetingState } from '$lib/domain/meeting/meeting';
import { formatTime } from '$lib/i18n/date';
import { isolated } from '$lib/i18n/isolated';
import { formatNumber } from '$lib/i18n/number';
import { resultSentence } from '$lib/i18n/result-sentence';
import { m } from '$lib/paraglide/messages';

interface Standing {
	readonly meeting: { readonly state: MeetingState; readonly startsAt: Date };
	readonly open:
		| (MotionPoint & {
				readonly entryMode: EntryMode;
				readonly turnout: { readonly cast: number; readonly mayVote: number };
		  })
		| null;
	readonly topic: TopicPoint | null;
	readonly last: (MotionPoint & { readonly determination: Determination | null }) | null;
}

/** Where the meeting stands in one sentence, to be read out when it changes. */
export function meetingSays({ meeting, open, topic, last }: Standing): string {
	if (open !== null) {
		const { cast, mayVote } = open.turnout;
		const words = { cast: formatNumber(cast), seats: formatNumber(mayVote) };
		const counted = open.entryMode === 'showOfHands' ? m.live_hands() : m.live_wall_cast(words);
		return `${nameOf(open)}. ${counted}`;
	}
	if (topic !== null) return nameOf(topic);
	if (meeting.state === 'planned') return m.live_begins_at({ time: formatTime(meeting.startsAt) });
	if (last?.determination) return `${nameOf(last)}. ${resultSentence(last.determination)}`;
	return meeting.state === 'closed' ? m.live_is_over() : '';
}

/** A title in whatever direction it is written stands for itself within the sentence. */
const nameOf = (point: MotionPoint | TopicPoint) => isolated(nameOfPoint(point).text);
