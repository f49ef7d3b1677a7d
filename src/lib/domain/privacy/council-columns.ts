import {
	decided,
	fundingRecord,
	pseudonymous,
	seated,
	type ColumnsByTable
} from './personal-columns';

/** Who holds seats and offices in the bodies. */
export const seatColumns: ColumnsByTable = {
	administrator: [{ columns: ['account_id', 'created_at'], ...seated }],
	calendar_feed: [{ columns: ['account_id', 'token_hash', 'created_at', 'ended_at'], ...seated }],
	chair_term: [
		{ columns: ['role', 'seat_holder_id', 'bench_id', 'from_on', 'until_on'], ...seated }
	],
	conduct_acceptance: [{ columns: ['seat_holder_id', 'came_by', 'accepted_at'], ...seated }],
	election_candidate: [
		{ columns: ['code', 'person_name', 'email', 'locale'], ...seated },
		{ columns: ['public_name'], ...seated, basis: 'consent' }
	],
	framework_version: [{ columns: ['adopted_by', 'confirmed_by'], ...decided }],
	named_office: [{ columns: ['name'], ...seated }],
	role_assignment: [{ columns: ['account_id', 'role', 'from_at', 'until_at'], ...seated }],
	rule_set_version: [{ columns: ['adopted_by', 'confirmed_by'], ...decided }],
	seat_holder: [
		{
			columns: ['seat_id', 'account_id', 'person_name', 'capacity', 'from_on', 'until_on'],
			...seated
		},
		{ columns: ['public_name'], ...seated, basis: 'consent' }
	]
};

/** Who took part in what the bodies do: meetings, motions, votes, minutes. */
export const councilColumns: ColumnsByTable = {
	attendance: [
		{
			columns: [
				...['seat_id', 'account_id', 'pseudonym', 'capacity', 'present', 'excused', 'recorded_at']
			],
			...decided
		}
	],
	attendance_change: [
		{
			columns: [
				...['attendance_id', 'capacity', 'state', 'seat_holder_id', 'stand_in_id', 'happened_at']
			],
			...decided
		}
	],
	ballot: [
		{
			columns: [
				...['electorate_entry_id', 'choice', 'points', 'touches_protected_ground', 'cast_at'],
				...['cast_as', 'entered_by_account_id']
			],
			...decided
		}
	],
	case_reminder: [
		{
			columns: ['account_id', 'written_at'],
			purpose: 'tellPeople',
			basis: 'publicTask',
			deadline: fundingRecord
		}
	],
	circulation: [{ columns: ['opened_by'], ...decided }],
	circulation_ballot: [
		{
			columns: [
				...['circulation_seat_id', 'cast_by', 'came_by', 'choice', 'points', 'cast_at'],
				...['touches_protected_ground', 'agrees_to_procedure', 'voided_at']
			],
			...decided
		}
	],
	circulation_objection: [
		{ columns: ['circulation_seat_id', 'raised_by', 'came_by', 'raised_at'], ...decided }
	],
	circulation_recusal: [
		{
			columns: ['seat_id', 'capacity', 'ground', 'declared_by', 'declared_at'],
			...decided
		}
	],
	circulation_seat: [
		{ columns: ['seat_id', 'voter', 'bench_code', 'capacity', 'reached_at'], ...decided }
	],
	contribution: [
		{ columns: ['author_account_id', 'author_role', 'seat_id', 'created_at'], ...decided }
	],
	demand_signature: [{ columns: ['seat_id', 'account_id', 'signed_at'], ...decided }],
	determination: [{ columns: ['input'], ...decided, deadline: pseudonymous }],
	electorate_entry: [
		{
			columns: [
				...['voter', 'seat_id', 'attendance_id', 'bench_code', 'capacity', 'present', 'recused']
			],
			...decided
		}
	],
	meeting_chair: [{ columns: ['seat_holder_id', 'named_at'], ...decided }],
	meeting_guest: [
		{ columns: ['kind', 'person_name', 'on_behalf_of', 'email', 'locale'], ...decided },
		{ columns: ['may_speak', 'came_at'], ...decided },
		{ columns: ['public_name'], ...decided, basis: 'consent' }
	],
	meeting_invitation: [{ columns: ['sent_by_account_id'], ...decided }],
	meeting_invitee: [{ columns: ['seat_holder_id', 'account_id', 'way'], ...decided }],
	minutes: [{ columns: ['chair_holder_id', 'minute_taker_id'], ...decided }],
	minutes_correction: [{ columns: ['author_account_id', 'proposed_at'], ...decided }],
	minutes_remark: [{ columns: ['seat_id'], ...decided }],
	minutes_revision: [{ columns: ['document'], ...decided }],
	proceeding: [{ columns: ['office_name', 'facts'], ...decided }],
	recusal: [
		{
			columns: [
				...['seat_id', 'capacity', 'attendance_id', 'ground', 'declared_by', 'state'],
				'declared_at'
			],
			...decided
		}
	],
	round_mark: [{ columns: ['voter', 'seat_id', 'attendance_id', 'value', 'given_at'], ...decided }],
	secret_mark: [{ columns: ['electorate_entry_id'], ...decided }],
	speaker: [
		{
			columns: [
				...['account_id', 'guest_id', 'voter', 'capacity', 'state'],
				...['raised_at', 'called_at', 'ended_at']
			],
			...decided
		}
	],
	stand_in: [
		{
			columns: ['code', 'seat_holder_id', 'person_name', 'is_present', 'seat_id', 'recorded_at'],
			...decided
		}
	]
};
