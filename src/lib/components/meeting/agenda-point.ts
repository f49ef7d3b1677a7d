import type { TopicKind } from '$lib/domain/meeting/agenda';
import type { ItemState } from '$lib/domain/meeting/meeting';
import type { WrittenText } from '$lib/domain/text/written-text';
import { topicNames } from '$lib/i18n/agenda-words';

interface Point {
	readonly id: string;
	/** Counted through topics and motions alike, from 1. */
	readonly number: number;
	readonly state: ItemState;
	/** Own words; a topic without them is called by its kind. */
	readonly title: WrittenText | null;
}

export interface TopicPoint extends Point {
	readonly pointKind: 'topic';
	readonly kind: TopicKind;
	readonly isRuled: boolean;
}

export interface MotionPoint extends Point {
	readonly pointKind: 'motion';
	readonly reading: number;
	/** Never reached, or taken off. */
	readonly isOff: boolean;
	/** When it had been talked over without a vote. */
	readonly discussedAt: Date | null;
	/** `2026-7`. */
	readonly reference: string;
	/** Integer cents. */
	readonly amountCents: number;
}

/** A point as pages show it. */
export type AgendaPointShown = TopicPoint | MotionPoint;

/** What a point is called, with the language of a person's own words; none where the words are the portal's. */
export function nameOfPoint(point: AgendaPointShown): {
	text: string;
	language: string | undefined;
} {
	if (point.title) return { text: point.title.content, language: point.title.language };
	const text = point.pointKind === 'motion' ? point.reference : topicNames[point.kind]();
	return { text, language: undefined };
}
