import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { neighbourhoodId } from './columns';
import { agendaItem } from './meeting';
import { electorateEntry } from './voting';

/**
 * The count of one secret vote, under a seal that this database cannot open; the key lies outside it. There is no
 * row for any single vote. When the vote ends the sums are entered in `tally` and the seal is emptied.
 */
export const secretUrn = pgTable(
	'secret_urn',
	{
		neighbourhoodId: neighbourhoodId(),
		agendaItemId: uuid('agenda_item_id').notNull(),
		/** From 1 on; counts how often the vote was begun anew. */
		round: integer('round').notNull(),
		castCount: integer('cast_count').notNull(),
		/** Made anew with every vote, always equally long; empty once the vote has ended. */
		sealed: text('sealed').notNull()
	},
	(t) => [
		primaryKey({ name: 'secret_urn_pkey', columns: [t.neighbourhoodId, t.agendaItemId] }),
		foreignKey({
			name: 'secret_urn_agenda_item',
			columns: [t.neighbourhoodId, t.agendaItemId],
			foreignColumns: [agendaItem.neighbourhoodId, agendaItem.id]
		}),
		check('secret_urn_counts_up', sql`${t.round} >= 1 and ${t.castCount} >= 0`)
	]
);

/** Who has voted in a secret vote: neither what nor when. */
export const secretMark = pgTable(
	'secret_mark',
	{
		neighbourhoodId: neighbourhoodId(),
		agendaItemId: uuid('agenda_item_id').notNull(),
		electorateEntryId: uuid('electorate_entry_id').notNull()
	},
	(t) => [
		primaryKey({
			name: 'secret_mark_one_per_entry',
			columns: [t.neighbourhoodId, t.electorateEntryId]
		}),
		foreignKey({
			name: 'secret_mark_urn',
			columns: [t.neighbourhoodId, t.agendaItemId],
			foreignColumns: [secretUrn.neighbourhoodId, secretUrn.agendaItemId]
		}),
		foreignKey({
			name: 'secret_mark_electorate_entry',
			columns: [t.neighbourhoodId, t.electorateEntryId],
			foreignColumns: [electorateEntry.neighbourhoodId, electorateEntry.id]
		})
	]
);
