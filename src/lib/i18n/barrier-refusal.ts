import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { barrierTries } from '$lib/domain/site/barrier-report';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

/** Why a report was not taken, or not filed. */
export const barrierRefusal = refusalWords<FormKeyRefusal | 'tooManyReports' | 'answeredAlready'>({
	...formKeySentences,
	tooManyReports: () =>
		m.barrier_refused_too_many({ limit: formatNumber(barrierTries.fromAddress) }),
	answeredAlready: () => m.barrier_refused_answered_already()
});
