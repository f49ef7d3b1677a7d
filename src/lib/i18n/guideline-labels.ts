import { typedShare, type Guideline } from '$lib/domain/fund/guideline';
import type { TypedValues } from '$lib/forms/form';
import { typedCents } from '$lib/i18n/money';
import { m } from '$lib/paraglide/messages';

/** Labels of the fields about a guideline, in the order of the page. */
export const guidelineLabels = () => ({
	cap: m.setup_cap_label(),
	minimum: m.setup_minimum_label(),
	own_share: m.setup_own_share_label(),
	area_name: m.setup_area_name_label(),
	begun: m.setup_begun_label(),
	source: m.setup_source_label()
});

/** A guideline as it would be typed into these fields again. */
export function typedGuideline(guideline: Guideline): TypedValues {
	return {
		cap: typedCents(guideline.capCents),
		minimum: typedCents(guideline.minimumCents),
		own_share: typedShare(guideline.ownShare),
		area_name: guideline.areaName,
		begun: guideline.mustNotHaveBegun ? 'no' : 'yes',
		source: guideline.source
	};
}
