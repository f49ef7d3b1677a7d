import type { InadmissibleReason, ProposalState } from '$lib/domain/proposal/proposal';
import { m } from '$lib/paraglide/messages';

/** Where a proposal is in its life, in a word or two. */
export const proposalStateNames = {
	submitted: () => m.proposal_state_submitted(),
	returned: () => m.proposal_state_returned(),
	inadmissible: () => m.proposal_state_inadmissible(),
	published: () => m.proposal_state_published(),
	onAgenda: () => m.proposal_state_on_agenda(),
	decided: () => m.proposal_state_decided(),
	withdrawn: () => m.proposal_state_withdrawn()
} satisfies Record<ProposalState, () => string>;

/** What happened when a proposal came into a state; handed in `again` after a question. */
export const proposalEventNames = {
	submitted: (again) => (again ? m.proposal_event_corrected() : m.proposal_event_submitted()),
	returned: () => m.proposal_event_returned(),
	inadmissible: () => m.proposal_event_inadmissible(),
	published: () => m.proposal_event_published(),
	onAgenda: () => m.proposal_event_on_agenda(),
	decided: () => m.proposal_event_decided(),
	withdrawn: () => m.proposal_event_withdrawn()
} satisfies Record<ProposalState, (again: boolean) => string>;

/** What that means for the applicant. */
export const proposalStateHints = {
	submitted: () => m.proposal_hint_submitted(),
	returned: () => m.proposal_hint_returned(),
	inadmissible: () => m.proposal_hint_inadmissible(),
	published: () => m.proposal_hint_published(),
	onAgenda: () => m.proposal_hint_on_agenda(),
	decided: () => m.proposal_hint_decided(),
	withdrawn: () => m.proposal_hint_withdrawn()
} satisfies Record<ProposalState, () => string>;

/** The colour that says it again. */
export const proposalStateTones = {
	submitted: 'wait',
	returned: 'wait',
	inadmissible: 'no',
	published: 'brand',
	onAgenda: 'brand',
	decided: 'yes',
	withdrawn: 'plain'
} as const satisfies Record<ProposalState, string>;

/** Why the desk turns a proposal down for good. */
export const inadmissibleReasonNames = {
	outsideArea: () => m.proposal_reason_outside_area(),
	alreadyBegun: () => m.proposal_reason_already_begun(),
	purposeNotSupported: () => m.proposal_reason_purpose_not_supported(),
	othersPay: () => m.proposal_reason_others_pay(),
	other: () => m.proposal_reason_other()
} satisfies Record<InadmissibleReason, () => string>;
