import { headPoint, type MinutesPoint } from '$lib/domain/meeting/schema/minutes-document';
import { formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';
import { pointTitle } from './point-title';

/** The points somebody can write about, as a select offers them: an option has one language, so only a figure leads. */
export function pointOptions(
	points: readonly MinutesPoint[]
): readonly { readonly value: string; readonly label: string; readonly lang?: string }[] {
	return [
		{ value: headPoint, label: m.minutes_point_head() },
		...points.map((point) => {
			const { text, lang } = pointTitle(point);
			const label = `${formatNumber(point.position)}. ${text}`;
			return { value: point.id, label, ...(lang === undefined ? {} : { lang }) };
		})
	];
}
