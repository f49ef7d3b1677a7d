import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { RefusalDetails } from '$lib/domain/result';
import type { DecideAsOfficeRefusal } from '$lib/domain/voting/decide-as-office';
import { formatDate } from '$lib/i18n/date';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatCents } from '$lib/i18n/money';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export type OfficeRefusal =
	DecideAsOfficeRefusal | FormKeyRefusal | 'factsContradict' | 'fundExhausted' | 'moneyMissing';

const amount = (details: RefusalDetails) => formatCents(Number(details['amountCents'] ?? 0));

/** Why an office cannot decide like that, in words. */
export const officeRefusal = refusalWords<OfficeRefusal>({
	...formKeySentences,
	amountAboveMotion: (details) => m.voting_refused_amount_above_motion({ amount: amount(details) }),
	bodyDecides: (details) => m.office_refused_body_decides({ amount: amount(details) }),
	bodyNotCompetent: () => m.meeting_refused_body_not_competent(),
	decidedAlready: () => m.office_decided(),
	decidedBeforePublished: (details) =>
		m.office_refused_before_published({ date: formatDate(String(details['publishedOn'] ?? '')) }),
	factsContradict: () => m.voting_refused_facts_contradict(),
	fundExhausted: () => m.voting_refused_fund_exhausted(),
	moneyMissing: () => m.office_refused_money_missing(),
	noRulesInForce: () => m.meeting_refused_no_rules_in_force(),
	otherBody: () => m.meeting_refused_other_body(),
	proposalNotPublished: () => m.meeting_refused_proposal_not_published(),
	reasonsMissing: () => m.voting_refused_reasons_missing()
});
