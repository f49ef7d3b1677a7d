import { textFor } from '$lib/domain/text/written-text';
import type { MinutesPoint } from '$lib/domain/meeting/schema/minutes-document';
import { topicNames } from '$lib/i18n/agenda-words';
import { textLanguage } from '$lib/i18n/text-language';
import type { Run } from './sheet';

/** What a point is called, in the language of its title. */
export function pointTitle(point: MinutesPoint): Run {
	const written = textFor(point.titles, textLanguage());
	if (written === null)
		return { text: point.kind === 'topic' ? topicNames[point.topic]() : point.reference };
	return { text: written.content, lang: written.language };
}
