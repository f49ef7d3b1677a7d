import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { DemandMeetingRefusal, JoinDemandRefusal } from '$lib/domain/meeting/demand-meeting';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export type DemandRefusal = DemandMeetingRefusal | JoinDemandRefusal | FormKeyRefusal;

/** Why a meeting is not asked for like that, in words. */
export const demandRefusal = refusalWords<DemandRefusal>({
	...formKeySentences,
	alreadyJoined: () => m.demand_refused_already_joined(),
	demandNotForeseen: () => m.demand_refused_not_foreseen(),
	demandOpenAlready: () => m.demand_refused_open_already(),
	demandReached: () => m.demand_refused_reached(),
	demandReasonMissing: () => m.demand_refused_reason(),
	notMember: () => m.demand_refused_not_member()
});
