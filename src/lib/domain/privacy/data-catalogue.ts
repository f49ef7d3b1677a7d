/**
 * The data catalogue: every column that says something about a person, what it is kept for, what allows it
 * (GDPR Art. 6(1)) and until when. A test compares it with the database: a column that stands neither here nor in
 * `impersonal-columns.ts` fails. It is also the list from which a person's data is exported or erased.
 */

/** Days after which `forgetWhatExpired` deletes what has served its purpose. */
export const daysKept = {
	draft: 30,
	formKey: 14,
	sentMail: 30,
	session: 90,
	signInLink: 1,
	tries: 1
} as const;

/** Years after which it deletes a matter that has been closed. */
export const yearsKept = { barrierReport: 1 } as const;

export type Purpose =
	/** Lets a person in and keeps others out. */
	| 'signIn'
	/** Stops guessing, flooding and doing the same thing twice. */
	| 'protectPortal'
	/** Handles a proposal and reaches who handed it in. */
	| 'handleProposal'
	/** Says who sits on a body, stands in for whom, holds which office. */
	| 'fillSeats'
	/** Deliberates and decides under the body's rules, recusals among them. */
	| 'decide'
	/** Tells people what happened to what they handed in or have to decide. */
	| 'tellPeople'
	/** Answers who met a barrier. */
	| 'answerBarrier'
	/** Proves afterwards that all went by the rules. */
	| 'proveProcess'
	/** Lets residents reach the neighbourhood's office. */
	| 'reachOffice';

export type Basis =
	/** Art. 6(1)(e): the fund is a public task of the municipality. */
	| 'publicTask'
	/** Art. 6(1)(a): given freely, taken back at any time. */
	| 'consent'
	/** Art. 6(1)(c): a law asks for it. */
	| 'legalDuty';

export type Deadline =
	/** Deleted by `forgetWhatExpired` so many days after `after`. */
	| { readonly kind: 'days'; readonly days: number; readonly after: 'created' | 'expired' | 'used' }
	/** Kept while the account, the seat or the office is somebody's; erased when it is closed or asked for. */
	| { readonly kind: 'whileHeld' }
	/** Belongs to the funding record: so many years after its proof of use, then made anonymous. */
	| { readonly kind: 'fundingRecord'; readonly years: number }
	/** So many years after the matter was closed. */
	| { readonly kind: 'years'; readonly years: number }
	/** Stays, and names nobody without the secret that lies outside the database. */
	| { readonly kind: 'pseudonymous' };

export interface PersonalColumns {
	readonly columns: readonly string[];
	readonly purpose: Purpose;
	readonly basis: Basis;
	readonly deadline: Deadline;
}

const whileHeld: Deadline = { kind: 'whileHeld' };
const pseudonymous: Deadline = { kind: 'pseudonymous' };
/** Originals are kept at least five years after the proof of use was handed in (guidelines of the funds). */
const fundingRecord: Deadline = { kind: 'fundingRecord', years: 5 };
const days = (count: number, after: 'created' | 'expired' | 'used'): Deadline => ({
	kind: 'days',
	days: count,
	after
});

const decided = { purpose: 'decide', basis: 'publicTask', deadline: fundingRecord } as const;
const signsIn = { purpose: 'signIn', basis: 'publicTask' } as const;
const protects = { purpose: 'protectPortal', basis: 'publicTask' } as const;
const seated = { purpose: 'fillSeats', basis: 'publicTask', deadline: whileHeld } as const;
const proposed = { purpose: 'handleProposal', basis: 'publicTask' } as const;

/** Personal columns by table. */
export const personalColumns: Readonly<Record<string, readonly PersonalColumns[]>> = {
	account: [
		{
			columns: ['id', 'email', 'display_name', 'password_hash', 'created_at', 'modified_at'],
			...signsIn,
			deadline: whileHeld
		},
		{ columns: ['locale', 'state'], ...signsIn, deadline: whileHeld }
	],
	administrator: [{ columns: ['account_id', 'created_at'], ...seated }],
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
	audit_entry: [
		{
			columns: ['actor_hash', 'details'],
			purpose: 'proveProcess',
			basis: 'legalDuty',
			deadline: pseudonymous
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
	barrier_report: [
		{
			columns: ['message', 'email', 'page_path'],
			purpose: 'answerBarrier',
			basis: 'legalDuty',
			deadline: { kind: 'years', years: yearsKept.barrierReport }
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
	calendar_feed: [{ columns: ['account_id', 'token_hash', 'created_at', 'ended_at'], ...seated }],
	case_reminder: [
		{
			columns: ['account_id', 'written_at'],
			purpose: 'tellPeople',
			basis: 'publicTask',
			deadline: fundingRecord
		}
	],
	chair_term: [
		{ columns: ['role', 'seat_holder_id', 'bench_id', 'from_on', 'until_on'], ...seated }
	],
	conduct_acceptance: [{ columns: ['seat_holder_id', 'came_by', 'accepted_at'], ...seated }],
	contribution: [
		{ columns: ['author_account_id', 'author_role', 'seat_id', 'created_at'], ...decided }
	],
	demand_signature: [{ columns: ['seat_id', 'account_id', 'signed_at'], ...decided }],
	determination: [{ columns: ['input'], ...decided, deadline: pseudonymous }],
	election_candidate: [
		{ columns: ['code', 'person_name', 'email', 'locale'], ...seated },
		{ columns: ['public_name'], ...seated, basis: 'consent' }
	],
	electorate_entry: [
		{
			columns: [
				...['voter', 'seat_id', 'attendance_id', 'bench_code', 'capacity', 'present', 'recused']
			],
			...decided
		}
	],
	framework_version: [{ columns: ['adopted_by', 'confirmed_by'], ...decided }],
	form_key: [
		{
			columns: ['actor_hash', 'payload_hash', 'outcome', 'used_at'],
			...protects,
			deadline: days(daysKept.formKey, 'used')
		}
	],
	meeting_chair: [{ columns: ['seat_holder_id', 'named_at'], ...decided }],
	meeting_guest: [
		{ columns: ['kind', 'person_name', 'on_behalf_of', 'email', 'locale'], ...decided },
		{ columns: ['may_speak', 'came_at'], ...decided },
		{ columns: ['public_name'], ...decided, basis: 'consent' }
	],
	minutes: [{ columns: ['chair_holder_id', 'minute_taker_id'], ...decided }],
	minutes_correction: [{ columns: ['author_account_id', 'proposed_at'], ...decided }],
	minutes_remark: [{ columns: ['seat_id'], ...decided }],
	minutes_revision: [{ columns: ['document'], ...decided }],
	meeting_invitation: [{ columns: ['sent_by_account_id'], ...decided }],
	meeting_invitee: [{ columns: ['seat_holder_id', 'account_id', 'way'], ...decided }],
	named_office: [{ columns: ['name'], ...seated }],
	round_mark: [{ columns: ['voter', 'seat_id', 'attendance_id', 'value', 'given_at'], ...decided }],
	neighbourhood: [
		{
			columns: ['contact_email'],
			purpose: 'reachOffice',
			basis: 'publicTask',
			deadline: whileHeld
		}
	],
	outbox_message: [
		{
			columns: [
				...['recipient_account_id', 'recipient_email', 'locale', 'template', 'params', 'sent_at']
			],
			purpose: 'tellPeople',
			basis: 'publicTask',
			deadline: days(daysKept.sentMail, 'created')
		}
	],
	proceeding: [{ columns: ['office_name', 'facts'], ...decided }],
	proposal: [
		{
			columns: ['applicant_account_id', 'applicant_name', 'applicant_contact', 'applicant_kind'],
			...proposed,
			deadline: fundingRecord
		},
		{ columns: ['language'], ...proposed, deadline: fundingRecord },
		{ columns: ['public_name'], ...proposed, basis: 'consent', deadline: fundingRecord }
	],
	proposal_draft: [
		{
			columns: ['content', 'account_id'],
			...proposed,
			basis: 'consent',
			deadline: days(daysKept.draft, 'created')
		}
	],
	rate_limit: [
		{ columns: ['key', 'count'], ...protects, deadline: days(daysKept.tries, 'created') }
	],
	recusal: [
		{
			columns: [
				...['seat_id', 'capacity', 'attendance_id', 'ground', 'declared_by', 'state'],
				'declared_at'
			],
			...decided
		}
	],
	role_assignment: [{ columns: ['account_id', 'role', 'from_at', 'until_at'], ...seated }],
	rule_set_version: [{ columns: ['adopted_by', 'confirmed_by'], ...decided }],
	seat_holder: [
		{
			columns: ['seat_id', 'account_id', 'person_name', 'capacity', 'from_on', 'until_on'],
			...seated
		},
		{ columns: ['public_name'], ...seated, basis: 'consent' }
	],
	secret_mark: [{ columns: ['electorate_entry_id'], ...decided }],
	session: [
		{
			columns: ['account_id', 'secret_hash', 'kind', 'created_at', 'last_used_at', 'ended_at'],
			...signsIn,
			deadline: days(daysKept.session, 'created')
		}
	],
	sign_in_link: [
		{
			columns: [
				...['account_id', 'email', 'token_hash', 'browser_hash', 'return_to', 'tries'],
				...['created_at', 'used_at', 'replaced_at']
			],
			...signsIn,
			deadline: days(daysKept.signInLink, 'expired')
		}
	],
	speaker: [
		{
			columns: [
				...['account_id', 'voter', 'capacity', 'state', 'raised_at', 'called_at', 'ended_at']
			],
			...decided
		}
	],
	stand_in: [
		{
			columns: ['code', 'seat_holder_id', 'person_name', 'is_present', 'seat_id', 'recorded_at'],
			...decided
		}
	],
	text: [{ columns: ['content', 'author_account_id', 'language', 'created_at'], ...decided }]
};
