import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { id, instant, neighbourhoodId } from './columns';
import { neighbourhood } from './area';

export const account = pgTable(
	'account',
	{
		id: id(),
		/** Lower case. Null for a person who takes part without mail. */
		email: text('email'),
		displayName: text('display_name').notNull(),
		passwordHash: text('password_hash'),
		locale: text('locale').notNull(),
		state: text('state').$type<'active' | 'closed'>().notNull().default('active'),
		/** Offered on the demo's sign-in page; a real installation has none. */
		isDemoPerson: boolean('is_demo_person').notNull().default(false),
		createdAt: instant('created_at').notNull(),
		modifiedAt: instant('modified_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'account_pkey', columns: [t.id] }),
		unique('account_one_per_email').on(t.email),
		check('account_email_lower', sql`${t.email} = lower(${t.email})`),
		check('account_state_known', sql`${t.state} in ('active', 'closed')`)
	]
);

export const administrator = pgTable(
	'administrator',
	{ accountId: uuid('account_id').notNull(), createdAt: instant('created_at').notNull() },
	(t) => [
		primaryKey({ name: 'administrator_pkey', columns: [t.accountId] }),
		foreignKey({
			name: 'administrator_account',
			columns: [t.accountId],
			foreignColumns: [account.id]
		})
	]
);

/** After the guide of Lucia's author: an id in the clear, of the secret only its SHA-256. */
export const session = pgTable(
	'session',
	{
		id: text('id').notNull(),
		accountId: uuid('account_id').notNull(),
		secretHash: text('secret_hash').notNull(),
		kind: text('kind').$type<'resident' | 'privileged'>().notNull(),
		createdAt: instant('created_at').notNull(),
		lastUsedAt: instant('last_used_at').notNull(),
		endedAt: instant('ended_at')
	},
	(t) => [
		primaryKey({ name: 'session_pkey', columns: [t.id] }),
		foreignKey({ name: 'session_account', columns: [t.accountId], foreignColumns: [account.id] }),
		check('session_kind_known', sql`${t.kind} in ('resident', 'privileged')`),
		index('session_by_account').on(t.accountId)
	]
);

/** A link in a mail or on paper: opens a page, signs in once, only in the browser that asked. */
export const signInLink = pgTable(
	'sign_in_link',
	{
		id: id(),
		accountId: uuid('account_id'),
		email: text('email'),
		tokenHash: text('token_hash').notNull(),
		browserHash: text('browser_hash'),
		purpose: text('purpose')
			.$type<'signIn' | 'handInProposal' | 'invitation' | 'printed'>()
			.notNull(),
		returnTo: text('return_to'),
		tries: integer('tries').notNull().default(0),
		createdAt: instant('created_at').notNull(),
		expiresAt: instant('expires_at').notNull(),
		usedAt: instant('used_at'),
		/** A newer link went to the same address. */
		replacedAt: instant('replaced_at')
	},
	(t) => [
		primaryKey({ name: 'sign_in_link_pkey', columns: [t.id] }),
		unique('sign_in_link_token').on(t.tokenHash),
		check(
			'sign_in_link_purpose_known',
			sql`${t.purpose} in ('signIn', 'handInProposal', 'invitation', 'printed')`
		),
		index('sign_in_link_by_email').on(t.email),
		index('sign_in_link_by_account').on(t.accountId)
	]
);

/** Offices of one neighbourhood over time. */
export const roleAssignment = pgTable(
	'role_assignment',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		accountId: uuid('account_id').notNull(),
		role: text('role')
			.$type<
				'neighbourhoodManager' | 'arbiter' | 'treasurer' | 'consentingCouncil' | 'programmeOffice'
			>()
			.notNull(),
		fromAt: instant('from_at').notNull(),
		untilAt: instant('until_at')
	},
	(t) => [
		primaryKey({ name: 'role_assignment_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'role_assignment_neighbourhood',
			columns: [t.neighbourhoodId],
			foreignColumns: [neighbourhood.id]
		}),
		foreignKey({
			name: 'role_assignment_account',
			columns: [t.accountId],
			foreignColumns: [account.id]
		}),
		check(
			'role_assignment_role_known',
			sql`${t.role} in ('neighbourhoodManager', 'arbiter', 'treasurer', 'consentingCouncil', 'programmeOffice')`
		),
		index('role_assignment_by_account').on(t.neighbourhoodId, t.accountId)
	]
);
