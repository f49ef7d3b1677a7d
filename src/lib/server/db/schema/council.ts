import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { account } from './account';
import { neighbourhood } from './area';
import { id, instant, lifetime, neighbourhoodId } from './columns';
import { frameworkVersion } from './framework';

export const body = pgTable(
	'body',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		slug: text('slug').notNull(),
		kind: text('kind')
			.$type<
				| 'seatCouncil'
				| 'openForum'
				| 'attendanceEarned'
				| 'applicantsJury'
				| 'drawnJury'
				| 'residentBallot'
				| 'office'
			>()
			.notNull(),
		name: text('name').notNull(),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'body_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('body_one_per_slug').on(t.neighbourhoodId, t.slug),
		foreignKey({
			name: 'body_neighbourhood',
			columns: [t.neighbourhoodId],
			foreignColumns: [neighbourhood.id]
		}),
		check(
			'body_kind_known',
			sql`${t.kind} in ('seatCouncil', 'openForum', 'attendanceEarned', 'applicantsJury', 'drawnJury', 'residentBallot', 'office')`
		),
		check('body_slug_shape', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
	]
);

export const bench = pgTable(
	'bench',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		bodyId: uuid('body_id').notNull(),
		code: text('code').notNull(),
		name: text('name').notNull(),
		position: integer('position').notNull()
	},
	(t) => [
		primaryKey({ name: 'bench_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('bench_one_per_code').on(t.neighbourhoodId, t.bodyId, t.code),
		foreignKey({
			name: 'bench_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		})
	]
);

export const seat = pgTable(
	'seat',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		bodyId: uuid('body_id').notNull(),
		benchId: uuid('bench_id').notNull(),
		/** Names the seat in stored determinations, as `residents-1`; never a person. */
		code: text('code').notNull(),
		position: integer('position').notNull(),
		withdrawnAt: instant('withdrawn_at')
	},
	(t) => [
		primaryKey({ name: 'seat_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('seat_one_per_code').on(t.neighbourhoodId, t.bodyId, t.code),
		foreignKey({
			name: 'seat_bench',
			columns: [t.neighbourhoodId, t.benchId],
			foreignColumns: [bench.neighbourhoodId, bench.id]
		}),
		foreignKey({
			name: 'seat_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		index('seat_by_bench').on(t.neighbourhoodId, t.benchId)
	]
);

/** Who sits there, from when until when; a person without mail has a name and no account. */
export const seatHolder = pgTable(
	'seat_holder',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		seatId: uuid('seat_id').notNull(),
		accountId: uuid('account_id'),
		personName: text('person_name').notNull(),
		capacity: text('capacity').$type<'member' | 'substitute'>().notNull(),
		publicName: text('public_name').$type<'named' | 'unnamed'>().notNull().default('unnamed'),
		fromOn: date('from_on').notNull(),
		/** The last day; null while nobody has ended it. */
		untilOn: date('until_on')
	},
	(t) => [
		primaryKey({ name: 'seat_holder_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'seat_holder_seat',
			columns: [t.neighbourhoodId, t.seatId],
			foreignColumns: [seat.neighbourhoodId, seat.id]
		}),
		foreignKey({
			name: 'seat_holder_account',
			columns: [t.accountId],
			foreignColumns: [account.id]
		}),
		check('seat_holder_capacity_known', sql`${t.capacity} in ('member', 'substitute')`),
		check('seat_holder_public_name_known', sql`${t.publicName} in ('named', 'unnamed')`),
		check('seat_holder_ends_after_start', sql`${t.untilOn} is null or ${t.untilOn} >= ${t.fromOn}`),
		index('seat_holder_by_seat').on(t.neighbourhoodId, t.seatId),
		index('seat_holder_by_account').on(t.neighbourhoodId, t.accountId)
	]
);

export const ruleSet = pgTable(
	'rule_set',
	{ neighbourhoodId: neighbourhoodId(), id: id(), bodyId: uuid('body_id').notNull() },
	(t) => [
		primaryKey({ name: 'rule_set_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('rule_set_one_per_body').on(t.neighbourhoodId, t.bodyId),
		foreignKey({
			name: 'rule_set_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		})
	]
);

/** Immutable (trigger): a motion is decided under the version in force when its vote opened. */
export const ruleSetVersion = pgTable(
	'rule_set_version',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		ruleSetId: uuid('rule_set_id').notNull(),
		number: integer('number').notNull(),
		document: jsonb('document').$type<RuleDocument>().notNull(),
		validFrom: date('valid_from').notNull(),
		adoptedBy: text('adopted_by').notNull(),
		adoptedOn: date('adopted_on').notNull(),
		confirmedBy: text('confirmed_by'),
		/** The version of the framework that it was made under; null where the body stood under none. */
		frameworkVersionId: uuid('framework_version_id'),
		/** Nothing in it is the body's own: the next version of the framework replaces it. */
		isInherited: boolean('is_inherited').notNull().default(false),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'rule_set_version_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('rule_set_version_one_per_number').on(t.neighbourhoodId, t.ruleSetId, t.number),
		foreignKey({
			name: 'rule_set_version_rule_set',
			columns: [t.neighbourhoodId, t.ruleSetId],
			foreignColumns: [ruleSet.neighbourhoodId, ruleSet.id]
		}),
		foreignKey({
			name: 'rule_set_version_framework_version',
			columns: [t.frameworkVersionId],
			foreignColumns: [frameworkVersion.id]
		}),
		check(
			'rule_set_version_inherited_from_one',
			sql`not ${t.isInherited} or ${t.frameworkVersionId} is not null`
		),
		index('rule_set_version_by_date').on(t.neighbourhoodId, t.ruleSetId, t.validFrom)
	]
);

/** Rules that somebody is entering for a body; one draft a body, gone once they are adopted. */
export const ruleDraft = pgTable(
	'rule_draft',
	{
		neighbourhoodId: neighbourhoodId(),
		bodyId: uuid('body_id').notNull(),
		content: jsonb('content').$type<Record<string, unknown>>().notNull(),
		createdAt: instant('created_at').notNull(),
		modifiedAt: instant('modified_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'rule_draft_pkey', columns: [t.neighbourhoodId, t.bodyId] }),
		foreignKey({
			name: 'rule_draft_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		})
	]
);

/** A named office outside the body (arbiter, consenting council, programme office). */
export const namedOffice = pgTable(
	'named_office',
	{
		neighbourhoodId: neighbourhoodId(),
		bodyId: uuid('body_id').notNull(),
		role: text('role').$type<'arbiter' | 'consentingCouncil' | 'programmeOffice'>().notNull(),
		name: text('name').notNull()
	},
	(t) => [
		primaryKey({ name: 'named_office_pkey', columns: [t.neighbourhoodId, t.bodyId, t.role] }),
		foreignKey({
			name: 'named_office_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		check(
			'named_office_role_known',
			sql`${t.role} in ('arbiter', 'consentingCouncil', 'programmeOffice')`
		)
	]
);
