import { barrierTries } from '$lib/domain/site/barrier-report';
import { formKeyRefusal } from '$lib/i18n/form-key-refusal';
import { formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';

/** Why a report was not taken, or not filed. */
export const barrierRefusal = {
	...formKeyRefusal,
	tooManyReports: () =>
		m.barrier_refused_too_many({ limit: formatNumber(barrierTries.fromAddress) }),
	answeredAlready: () => m.barrier_refused_answered_already()
} as const;
