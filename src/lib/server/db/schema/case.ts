import { sql } from 'drizzle-orm';
import { check, foreignKey, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { ReminderOccasion } from '$lib/domain/case/due-reminders';
import { account } from './account';
import { id, instant, neighbourhoodId } from './columns';
import { determination } from './decision';

/** That somebody was written to about a step of a case: once for each occasion, whoever's job finds it due. */
export const caseReminder = pgTable(
	'case_reminder',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		/** The determination that asks; with it the step ends. */
		determinationId: uuid('determination_id').notNull(),
		occasion: text('occasion').$type<ReminderOccasion>().notNull(),
		accountId: uuid('account_id').notNull(),
		writtenAt: instant('written_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'case_reminder_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('case_reminder_once').on(t.neighbourhoodId, t.determinationId, t.occasion, t.accountId),
		foreignKey({
			name: 'case_reminder_determination',
			columns: [t.neighbourhoodId, t.determinationId],
			foreignColumns: [determination.neighbourhoodId, determination.id]
		}),
		foreignKey({
			name: 'case_reminder_account',
			columns: [t.accountId],
			foreignColumns: [account.id]
		}),
		check('case_reminder_occasion_known', sql`${t.occasion} in ('asked', 'before', 'overdue')`)
	]
);
