import { councilColumns, seatColumns } from './council-columns';
import { daysKept } from './days-kept';
import {
	days,
	decided,
	fundingRecord,
	pseudonymous,
	proposed,
	protects,
	signsIn,
	whileHeld,
	type ColumnsByTable
} from './personal-columns';
import { voteColumns } from './vote-columns';

/**
 * The data catalogue: every column that says something about a person, what it is kept for, what allows it
 * (GDPR Art. 6(1)) and until when. A test compares it with the database: a column that stands neither here nor in
 * `impersonal-columns.ts` fails. It is also the list from which a person's data is exported or erased.
 */

/** Years after which it deletes a matter that has been closed. */
export const yearsKept = { barrierReport: 1 } as const;

/** Personal columns by table. */
export const personalColumns: ColumnsByTable = {
	...councilColumns,
	...seatColumns,
	...voteColumns,
	account: [
		{
			columns: ['id', 'email', 'display_name', 'password_hash', 'created_at', 'modified_at'],
			...signsIn,
			deadline: whileHeld
		},
		{ columns: ['locale', 'state'], ...signsIn, deadline: whileHeld }
	],
	audit_entry: [
		{
			columns: ['actor_hash', 'details'],
			purpose: 'proveProcess',
			basis: 'legalDuty',
			deadline: pseudonymous
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
	form_key: [
		{
			columns: ['actor_hash', 'payload_hash', 'outcome', 'used_at'],
			...protects,
			deadline: days(daysKept.formKey, 'used')
		}
	],
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
	text: [{ columns: ['content', 'author_account_id', 'language', 'created_at'], ...decided }]
};
