import type { NameSuccessorRefusal } from '$lib/domain/council/succeed-body';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { formatDate } from '$lib/i18n/date';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

type SuccessionReason = NameSuccessorRefusal | FormKeyRefusal | 'successionBegun';

/** Why a body is not followed by another like that, or stays followed by it. */
export const successionRefusal = refusalWords<SuccessionReason>({
	...formKeySentences,
	meetsAfterwards: ({ last }) =>
		last === undefined
			? m.succession_refused_meets()
			: m.succession_refused_meets_on({ date: formatDate(String(last)) }),
	successionBegun: () => m.succession_refused_begun(),
	successionCircle: () => m.succession_refused_circle(),
	successorIsItself: () => m.succession_refused_itself(),
	successorNamedAlready: () => m.succession_refused_named_already()
});
