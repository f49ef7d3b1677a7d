import type { Guideline } from '$lib/domain/fund/guideline';
import { formatCents } from '$lib/i18n/money';
import { formatShare } from '$lib/i18n/share';
import { m } from '$lib/paraglide/messages';

/** What a guideline asks of a project, one sentence for each of its values. */
export function guidelineSentences(guideline: Guideline): readonly string[] {
	const { capCents, minimumCents, ownShare, areaName, mustNotHaveBegun } = guideline;
	return [
		m.fund_guideline_cap({ amount: formatCents(capCents) }),
		m.fund_guideline_minimum({ amount: formatCents(minimumCents) }),
		ownShare.numerator === 0
			? m.fund_guideline_no_own_share()
			: m.fund_guideline_own_share({ share: formatShare(ownShare) }),
		m.fund_guideline_area({ area: areaName }),
		...(mustNotHaveBegun ? [m.fund_guideline_not_begun()] : [])
	];
}
