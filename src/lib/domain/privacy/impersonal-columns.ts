/**
 * Columns that say nothing about a person, by table: whoever adds a column decides here or in the data
 * catalogue what it is. Identifiers of things are no personal data as long as the catalogue's columns, by which
 * they could lead to somebody, are gone.
 */
const row = ['neighbourhood_id', 'id'] as const;
const lifetime = ['created_at', 'modified_at', 'withdrawn_at'] as const;

export const impersonalColumns: Readonly<Record<string, readonly string[]>> = {
	account: ['is_demo_person'],
	agenda_item: [
		...[...row, ...lifetime, 'meeting_id', 'motion_id', 'position', 'reading', 'state'],
		...['entry_mode', 'rule_set_version_id', 'opened_at', 'closed_at', 'secret_demanded'],
		...['all_invited', 'quorum_doubted', 'minority_statement', 'discussed_at']
	],
	agenda_topic: [
		...[...row, ...lifetime, 'meeting_id', 'kind', 'place', 'position', 'state'],
		...['opened_at', 'closed_at']
	],
	area: ['id', 'parent_id', 'kind', 'name'],
	attendance: [...row, 'meeting_id'],
	attendance_change: [...row, 'meeting_id', 'position'],
	audit_chain: ['chain', 'last_seq', 'last_hash'],
	audit_entry: [
		...['chain', 'seq', 'at', 'action', 'subject_kind', 'subject_id', 'previous_hash', 'hash']
	],
	ballot: [...row, 'agenda_item_id'],
	barrier_report: ['id', 'reference', 'language', 'created_at', 'answer_due_on', 'answered_at'],
	bench: [...row, 'body_id', 'code', 'name', 'position'],
	body: [...row, ...lifetime, 'slug', 'kind', 'name'],
	body_area: ['neighbourhood_id', 'body_id', 'area_id'],
	formal_role: [
		...['neighbourhood_id', 'id', 'body_id', 'name', 'source', 'from_on', 'until_on', 'created_at']
	],
	body_succession: [
		...['neighbourhood_id', 'predecessor_id', 'successor_id', 'from_on', 'source', 'created_at']
	],
	body_framework: ['neighbourhood_id', 'body_id', 'framework_id', 'linked_at'],
	circulation: [
		...[...row, 'body_id', 'motion_id', 'reading', 'rule_set_version_id', 'opens_at', 'closes_at'],
		...['state', 'is_urgent', 'is_listed_subject', 'reminded_at', 'ended_at', 'ended_why']
	],
	circulation_ballot: [...row, 'circulation_id'],
	circulation_objection: [...row, 'circulation_id'],
	circulation_recusal: [...row, 'circulation_id'],
	circulation_seat: [...row, 'circulation_id'],
	calendar_feed: ['id'],
	case_reminder: [...row, 'determination_id', 'occasion'],
	chair_term: [...row, 'body_id'],
	conduct_acceptance: ['neighbourhood_id', 'conduct_version_id'],
	conduct_version: [...row, 'body_id', 'number', 'adopted_on', 'created_at'],
	contribution: [
		...[...row, 'motion_id', 'kind', 'in_reply_to', 'publicity', 'amendment_cents'],
		...['amendment_state', 'withdrawn_as', 'modified_at', 'withdrawn_at']
	],
	cost_line: [...row, 'proposal_id', 'revision', 'position', 'amount_cents'],
	decision: [
		...[...row, ...lifetime, 'motion_id', 'determination_id', 'reference_year'],
		...['reference_number', 'published_at', 'body_id', 'result_kind', 'amount_cents', 'decided_on'],
		// Made of title, place and reasons, which are catalogued where they are written.
		'search_words'
	],
	demand_signature: [...row, 'demand_id'],
	determination: [
		...[...row, 'motion_id', 'number', 'rule_set_version_id', 'output', 'replaces_id'],
		'created_at'
	],
	election: [
		...[
			...row,
			...lifetime,
			'body_id',
			'bench_id',
			'seat_count',
			'electorate',
			'from_on',
			'until_on'
		],
		...['rule_set_version_id', 'state', 'lot_seed', 'lot_on', 'input', 'output']
	],
	election_candidate: [...row, 'election_id'],
	election_round: ['neighbourhood_id', 'election_id', 'number', 'counted', 'recorded_at'],
	discussion: [...row, 'agenda_item_id', 'publicity', 'started_at', 'ended_at'],
	electorate_entry: [...row, 'agenda_item_id', 'phase'],
	form_key: ['key'],
	framework: ['id', 'slug', 'area_id', 'name', 'created_at'],
	framework_version: [
		...['id', 'framework_id', 'number', 'content', 'valid_from', 'adopted_on', 'created_at']
	],
	code_batch: [
		...[...row, 'resident_vote_id', 'number', 'size', 'layout', 'handed_out_on', 'revoked_because']
	],
	cast_ballot: ['neighbourhood_id', 'resident_vote_id'],
	counted_ballot: ['neighbourhood_id', 'resident_vote_id', 'times'],
	fund: [...row, ...lifetime, 'name'],
	fund_area: ['neighbourhood_id', 'fund_id', 'area_id'],
	fund_body: ['neighbourhood_id', 'fund_id', 'body_id'],
	fund_year: [...row, ...lifetime, 'fund_id', 'year', 'guideline'],
	instance: [
		...['id', 'mode', 'audit_salt', 'setup_token_hash', 'setup_token_used_at'],
		...['demo_created_at', 'created_at']
	],
	paper_batch: [...row, 'resident_vote_id', 'number', 'sheet_count', 'made_at', 'agreed_at'],
	paper_count: ['neighbourhood_id', 'paper_batch_id'],
	residence: ['neighbourhood_id'],
	resident_vote: [
		...[
			...row,
			...lifetime,
			'body_id',
			'fund_year_id',
			'reference_year',
			'reference_number',
			'state'
		],
		...[
			'manifest',
			'manifest_hash',
			'opens_at',
			'closes_at',
			'closed_at',
			'counted_at',
			'lot_seed'
		],
		...['online_count', 'paper_count', 'spoiled_count', 'outcome', 'taken_over_at', 'announced_at']
	],
	resident_vote_decision: ['neighbourhood_id', 'resident_vote_id', 'number', 'motion_id'],
	resident_vote_project: ['neighbourhood_id', 'resident_vote_id', 'number', 'proposal_id'],
	voting_code: ['neighbourhood_id', 'batch_id'],
	voting_right: [...row, 'resident_vote_id'],
	ledger_account: [...row, 'fund_year_id', 'pot', 'source', 'kind', 'balance_cents'],
	ledger_booking: [...row, 'fund_year_id', 'cause_kind', 'cause_id', 'purpose', 'number', 'at'],
	// Here an account is one of the ledger.
	ledger_entry: ['neighbourhood_id', 'booking_id', 'account_id', 'amount_cents'],
	lot: ['neighbourhood_id', 'meeting_id', 'seed', 'benches', 'drawn_at'],
	meeting_chair: ['neighbourhood_id', 'meeting_id'],
	meeting: [
		...[...row, ...lifetime, 'body_id', 'starts_at', 'place', 'publicity', 'state'],
		...['form', 'video_link', 'revision', 'cancelled_at', 'opened_at', 'closed_at']
	],
	money_round: [
		...[...row, 'meeting_id', 'fund_year_id', 'rule_set_version_id', 'state', 'marking'],
		...['opened_at', 'closed_at', 'input', 'output']
	],
	round_cut: [
		...[...row, 'round_id', 'motion_id', 'step', 'from_cents', 'to_cents'],
		...['made_at', 'undone_at']
	],
	round_mark: [...row, 'round_id', 'motion_id', 'kind'],
	round_motion: [
		...['neighbourhood_id', 'round_id', 'motion_id', 'agenda_item_id', 'least_cents'],
		...['place', 'agreed_cents', 'award_cents']
	],
	meeting_demand: [
		...[...row, ...lifetime, 'body_id', 'rule_set_version_id', 'member_count', 'needed_count'],
		...['within_days', 'reached_at', 'meet_by_on', 'meeting_id']
	],
	meeting_guest: [...row, ...lifetime, 'meeting_id'],
	meeting_invitation: [
		...[...row, 'meeting_id', 'number', 'kind', 'sent_at', 'rule_set_version_id', 'is_urgent'],
		...['notice_days', 'due_on', 'is_late']
	],
	meeting_invitee: [...row, 'invitation_id'],
	meeting_start: ['neighbourhood_id', 'meeting_id', 'bench_code', 'present_count'],
	minutes: [
		...[...row, ...lifetime, 'meeting_id', 'state', 'publication', 'correctable_until'],
		...['approved_in_meeting_id', 'approved_by', 'approved_at', 'yes_count', 'no_count'],
		...['abstain_count', 'published_at']
	],
	minutes_correction: [
		...[...row, 'minutes_id', 'point', 'state', 'proposed_for_number', 'adopted_in_number'],
		...['answered_at']
	],
	minutes_remark: [...row, ...lifetime, 'minutes_id', 'point', 'kind', 'publicity'],
	minutes_revision: [...row, 'minutes_id', 'number', 'hash', 'created_at'],
	motion: [...row, ...lifetime, 'body_id', 'proposal_id', 'kind', 'requested_cents', 'state'],
	named_office: ['neighbourhood_id', 'body_id', 'role'],
	neighbourhood: ['id', ...lifetime, 'slug', 'area_id', 'name', 'address', 'languages'],
	outbox_message: ['id', 'neighbourhood_id', 'state', 'attempts', 'next_attempt_at', 'created_at'],
	proceeding: [
		...[...row, 'motion_id', 'position', 'kind', 'outcome', 'happened_on', 'recorded_at'],
		'answers_id'
	],
	proposal: [
		...[...row, ...lifetime, 'reference_year', 'reference_number', 'fund_year_id', 'state'],
		...['place', 'starts_on', 'ends_on', 'own_share_cents', 'other_income_cents'],
		'requested_cents'
	],
	proposal_draft: [...row, 'proposal_id', 'created_at', 'modified_at', 'expires_at'],
	proposal_event: [
		...[...row, 'proposal_id', 'from_state', 'to_state', 'reason_code', 'details', 'at']
	],
	rate_limit: ['window_start'],
	recusal: [...row, 'agenda_item_id'],
	reference_counter: ['neighbourhood_id', 'kind', 'year', 'last_number'],
	role_assignment: [...row],
	rule_draft: ['neighbourhood_id', 'body_id', 'content', 'created_at', 'modified_at'],
	rule_set: [...row, 'body_id'],
	rule_set_version: [
		...[...row, 'rule_set_id', 'number', 'document', 'valid_from', 'adopted_on', 'created_at'],
		...['framework_version_id', 'is_inherited']
	],
	seat: [...row, 'body_id', 'bench_id', 'code', 'position', 'withdrawn_at'],
	seat_holder: [...row],
	secret_mark: ['neighbourhood_id', 'agenda_item_id'],
	// Sums of a vote, sealed: no row and no column belongs to any one voter.
	secret_urn: ['neighbourhood_id', 'agenda_item_id', 'round', 'cast_count', 'sealed'],
	session: ['id'],
	sign_in_link: ['id', 'purpose', 'expires_at'],
	site_text: ['page', 'language', 'revision', 'content', 'created_at'],
	speaker: [...row, 'meeting_id', 'agenda_item_id', 'position'],
	stand_in: [...row, 'meeting_id', 'bench_code'],
	tally: [
		...['neighbourhood_id', 'agenda_item_id', 'bench_code', 'present_count', 'recused_count'],
		...['yes_count', 'no_count', 'abstain_count', 'concern_count', 'stand_aside_count'],
		...['veto_count', 'protected_veto_count', 'filled_count', 'points_count', 'recorded_at']
	],
	text: [...row, 'owner_kind', 'owner_id', 'field', 'revision', 'origin', 'state']
};
