import { textFor } from '$lib/domain/text/written-text';
import type { MinutesPoint } from '$lib/domain/meeting/schema/minutes-document';
import { topicNames } from '$lib/i18n/agenda-words';
import { formatNumber } from '$lib/i18n/number';
import { textLanguage } from '$lib/i18n/text-language';
import { m } from '$lib/paraglide/messages';
import type { Run } from './sheet';

/** The heading of a point with its number, in the language of its title. */
export function pointTitle(point: MinutesPoint): Run {
	const number = formatNumber(point.position);
	const written = textFor(point.titles, textLanguage());
	if (written === null) {
		const title = point.kind === 'topic' ? topicNames[point.topic]() : point.reference;
		return { text: m.minutes_point_heading({ number, title }) };
	}
	return {
		text: m.minutes_point_heading({ number, title: written.content }),
		lang: written.language
	};
}
