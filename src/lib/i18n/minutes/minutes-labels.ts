import type { RemarkKind } from '$lib/domain/meeting/schema/minutes-document';
import type { CorrectionState } from '$lib/domain/meeting/minutes/run-minutes';
import { m } from '$lib/paraglide/messages';

/** Labels of all fields about minutes, in the order of the page. */
export const minutesLabels = () => ({
	answer: m.minutes_answer_label(),
	reason: m.minutes_reason_label(),
	meeting: m.minutes_approving_label(),
	by: m.minutes_approve_by_label(),
	yes: m.minutes_column_yes(),
	no: m.minutes_column_no(),
	abstain: m.minutes_column_abstain(),
	point: m.minutes_point_label(),
	kind: m.minutes_kind_label(),
	seat: m.minutes_seat_label(),
	words: m.minutes_words_label(),
	publicity: m.minutes_publicity_label(),
	chair: m.minutes_head_chair(),
	correctable_until: m.minutes_correctable_label()
});

export const remarkKindWords = {
	summary: () => m.minutes_remark_summary(),
	statement: () => m.minutes_kind_statement(),
	dissent: () => m.minutes_kind_dissent()
} satisfies Record<RemarkKind, () => string>;

export const correctionStateWords = {
	proposed: () => m.minutes_correction_proposed(),
	accepted: () => m.minutes_correction_accepted(),
	refused: () => m.minutes_correction_refused()
} satisfies Record<CorrectionState, () => string>;
