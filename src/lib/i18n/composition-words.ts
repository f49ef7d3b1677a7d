import type { ChairRole, StandingChairRefusal } from '$lib/domain/council/standing-chair';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export const chairRoleNames = {
	chair: () => m.composition_chair(),
	deputy: () => m.composition_deputy()
} satisfies Record<ChairRole, () => string>;

/** When the rules look at how the benches stand to each other. */
export const checkedWhen = {
	seats: () => m.composition_checked_on_seats(),
	present: () => m.composition_checked_on_present(),
	votes: () => m.composition_checked_on_votes()
};

/** Why somebody is not written down as chair like that. */
export const standingChairRefusal = refusalWords<
	StandingChairRefusal | FormKeyRefusal | 'rulesMissing'
>({
	...formKeySentences,
	chairByBench: () => m.composition_refused_by_bench(),
	chairByPerson: () => m.composition_refused_by_person(),
	chairNamedLater: () => m.composition_refused_named_later(),
	chairNotOfBody: () => m.composition_refused_not_of_body(),
	officeLeads: () => m.composition_refused_office_leads(),
	rulesMissing: () => m.setup_refused_rules_missing()
});
