import type { AcceptConductRefusal, AdoptConductRefusal } from '$lib/domain/council/accept-conduct';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

type ConductReason =
	AcceptConductRefusal | AdoptConductRefusal | FormKeyRefusal | 'conductAcceptedAlready';

/** Why a code of conduct is not written down or accepted like that. */
export const conductRefusal = refusalWords<ConductReason>({
	...formKeySentences,
	adoptedBeforeLast: () => m.conduct_refused_before_last(),
	adoptedInFuture: () => m.conduct_refused_in_future(),
	conductAcceptedAlready: () => m.conduct_refused_accepted_already(),
	conductMissing: () => m.conduct_refused_replaced(),
	conductNotOfMember: () => m.conduct_refused_not_member(),
	conductReplaced: () => m.conduct_refused_replaced(),
	conductUnchanged: () => m.conduct_refused_unchanged()
});
