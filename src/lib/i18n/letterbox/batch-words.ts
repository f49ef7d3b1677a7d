import type {
	BatchLayout,
	BatchState,
	BatchStepRefusal,
	MakeBatchRefusal,
	RevokeReason
} from '$lib/domain/participation/code-batch';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export const layoutName = {
	letter: () => m.letterbox_layout_letter(),
	slip: () => m.letterbox_layout_slip()
} satisfies Record<BatchLayout, () => string>;

export const revokeReasonName = {
	lost: () => m.letterbox_because_lost(),
	misprinted: () => m.letterbox_because_misprinted(),
	seen: () => m.letterbox_because_seen()
} satisfies Record<RevokeReason, () => string>;

export const batchStateName = {
	planned: () => m.letterbox_state_planned(),
	waiting: () => m.letterbox_state_waiting(),
	ready: () => m.letterbox_state_ready(),
	handedOut: () => m.letterbox_state_handed_out(),
	revoked: (because) =>
		m.letterbox_state_revoked({ because: because === null ? '' : revokeReasonName[because]() })
} satisfies Record<BatchState, (because: RevokeReason | null) => string>;

export const batchTone = {
	planned: 'plain',
	waiting: 'wait',
	ready: 'brand',
	handedOut: 'yes',
	revoked: 'no'
} as const satisfies Record<BatchState, string>;

/** Why codes are not made, confirmed, handed out or revoked like that. */
export const batchRefusal = refusalWords<MakeBatchRefusal | BatchStepRefusal | FormKeyRefusal>({
	...formKeySentences,
	anotherPersonConfirms: () => m.letterbox_refused_another_person(),
	batchConfirmed: () => m.letterbox_refused_confirmed(),
	batchHandedOut: () => m.letterbox_refused_handed_out(),
	batchNotPrinted: () => m.letterbox_refused_not_printed(),
	batchPrintedAlready: () => m.letterbox_refused_printed(),
	batchRevoked: () => m.letterbox_refused_revoked(),
	batchWaits: () => m.letterbox_refused_waits(),
	noCodesInThisVote: () => m.letterbox_refused_no_codes(),
	voteIsOver: () => m.letterbox_refused_over(),
	voteNotAnnounced: () => m.letterbox_refused_not_announced()
});
