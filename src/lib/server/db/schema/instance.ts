import { sql } from 'drizzle-orm';
import {
	bigint,
	check,
	date,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	smallint,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** One row: what this installation is, decided once at the first migration. */
export const instance = pgTable(
	'instance',
	{
		id: smallint('id').notNull().default(1),
		mode: text('mode').$type<'demo' | 'real'>().notNull(),
		auditSalt: text('audit_salt').notNull(),
		setupTokenHash: text('setup_token_hash'),
		setupTokenUsedAt: instant('setup_token_used_at'),
		demoCreatedAt: instant('demo_created_at'),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'instance_pkey', columns: [t.id] }),
		check('instance_is_one', sql`${t.id} = 1`),
		check('instance_mode_known', sql`${t.mode} in ('demo', 'real')`)
	]
);

/** A form's key, stored with the change it caused, so that a second post answers the same. */
export const formKey = pgTable(
	'form_key',
	{
		key: uuid('key').notNull(),
		actorHash: text('actor_hash').notNull(),
		payloadHash: text('payload_hash').notNull(),
		outcome: jsonb('outcome').notNull(),
		usedAt: instant('used_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'form_key_used_once', columns: [t.key] }),
		index('form_key_by_age').on(t.usedAt)
	]
);

/** Attempts per key and window; the key is an HMAC, never an address. */
export const rateLimit = pgTable(
	'rate_limit',
	{
		key: text('key').notNull(),
		windowStart: instant('window_start').notNull(),
		count: integer('count').notNull()
	},
	(t) => [primaryKey({ name: 'rate_limit_pkey', columns: [t.key, t.windowStart] })]
);

/** Mail that leaves with the decision that caused it: template and parameters, never finished text. */
export const outboxMessage = pgTable(
	'outbox_message',
	{
		id: uuid('id').notNull(),
		neighbourhoodId: uuid('neighbourhood_id'),
		recipientAccountId: uuid('recipient_account_id'),
		recipientEmail: text('recipient_email').notNull(),
		locale: text('locale').notNull(),
		template: text('template').notNull(),
		params: jsonb('params').$type<Record<string, unknown>>().notNull(),
		state: text('state').$type<'waiting' | 'sending' | 'sent' | 'failed'>().notNull(),
		attempts: integer('attempts').notNull().default(0),
		nextAttemptAt: instant('next_attempt_at').notNull(),
		createdAt: instant('created_at').notNull(),
		sentAt: instant('sent_at')
	},
	(t) => [
		primaryKey({ name: 'outbox_message_pkey', columns: [t.id] }),
		check(
			'outbox_message_state_known',
			sql`${t.state} in ('waiting', 'sending', 'sent', 'failed')`
		),
		index('outbox_message_due').on(t.state, t.nextAttemptAt)
	]
);

/** The operator's own pages: every saved text is a new revision. */
export const siteText = pgTable(
	'site_text',
	{
		page: text('page').$type<'help' | 'imprint' | 'privacy' | 'accessibility'>().notNull(),
		language: text('language').notNull(),
		revision: integer('revision').notNull(),
		content: text('content').notNull(),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'site_text_pkey', columns: [t.page, t.language, t.revision] }),
		check('site_text_page_known', sql`${t.page} in ('help', 'imprint', 'privacy', 'accessibility')`)
	]
);

/** A barrier somebody met; answered within a month (BITV 2.0 section 7, BGG section 12b). */
export const barrierReport = pgTable(
	'barrier_report',
	{
		id: uuid('id').notNull(),
		reference: text('reference').notNull(),
		pagePath: text('page_path').notNull(),
		message: text('message').notNull(),
		language: text('language').notNull(),
		email: text('email'),
		createdAt: instant('created_at').notNull(),
		answerDueOn: date('answer_due_on').notNull(),
		answeredAt: instant('answered_at')
	},
	(t) => [
		primaryKey({ name: 'barrier_report_pkey', columns: [t.id] }),
		unique('barrier_report_reference').on(t.reference)
	]
);

/** Where each chain stands; locked by whoever appends, so that a chain never forks. */
export const auditChain = pgTable(
	'audit_chain',
	{
		chain: text('chain').notNull(),
		lastSeq: bigint('last_seq', { mode: 'number' }).notNull(),
		lastHash: text('last_hash').notNull()
	},
	(t) => [primaryKey({ name: 'audit_chain_pkey', columns: [t.chain] })]
);

/** Append-only. `chain` is a neighbourhood's id, or `instance`. */
export const auditEntry = pgTable(
	'audit_entry',
	{
		chain: text('chain').notNull(),
		seq: bigint('seq', { mode: 'number' }).notNull(),
		at: instant('at').notNull(),
		action: text('action').notNull(),
		subjectKind: text('subject_kind').notNull(),
		subjectId: text('subject_id').notNull(),
		actorHash: text('actor_hash').notNull(),
		details: jsonb('details').$type<Record<string, unknown>>().notNull(),
		previousHash: text('previous_hash').notNull(),
		hash: text('hash').notNull()
	},
	(t) => [
		primaryKey({ name: 'audit_entry_pkey', columns: [t.chain, t.seq] }),
		unique('audit_entry_hash').on(t.hash),
		index('audit_entry_by_subject').on(t.chain, t.subjectKind, t.subjectId)
	]
);
