import type { NoRightReason } from '$lib/domain/council/right-to-vote';
import type { RefusalDetails } from '$lib/domain/result';
import { formatDate } from '$lib/i18n/date';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords, type RefusalSentences, type ToldRefusal } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

const visits = (details: RefusalDetails) => ({
	counted: formatNumber(Number(details['counted'] ?? 0)),
	needed: formatNumber(Number(details['needed'] ?? 0))
});
const lapsed = (details: RefusalDetails) =>
	m.entitlement_lapsed({
		...visits(details),
		date: formatDate(String(details['onDay'] ?? ''))
	});

/** Why somebody has no vote, said to them. */
export const noRightSentences: RefusalSentences<NoRightReason> = {
	notYetEarned: (details) => m.entitlement_not_yet_earned(visits(details)),
	lapsedByAbsence: lapsed,
	missedInARow: lapsed,
	noProposalInRound: () => m.entitlement_no_proposal(),
	notAppointed: () => m.entitlement_not_appointed(),
	notPresent: () => m.entitlement_not_present(),
	notResident: () => m.entitlement_not_resident(),
	movedAway: () => m.entitlement_moved_away(),
	excluded: () => m.entitlement_excluded(),
	termEnded: () => m.entitlement_term_ended()
};

export const noRightSentence = refusalWords(noRightSentences);

/** The same in a few words, for whoever counts the votes; null: they have one. */
export function voteInWords(refusal: ToldRefusal<NoRightReason> | null): string {
	if (refusal === null) return m.entitlement_list_yes();
	const { details = {} } = refusal;
	return 'needed' in details
		? m.entitlement_list_not_yet(visits(details))
		: m.entitlement_list_no();
}
