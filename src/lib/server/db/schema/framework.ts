import {
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
import { area } from './area';
import { id, instant, neighbourhoodId } from './columns';
import { body } from './council';

/** Rules of a city, a district or another area for all bodies in it; made by who administers. */
export const framework = pgTable(
	'framework',
	{
		id: id(),
		slug: text('slug').notNull(),
		areaId: uuid('area_id').notNull(),
		name: text('name').notNull(),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'framework_pkey', columns: [t.id] }),
		unique('framework_one_per_slug').on(t.slug),
		foreignKey({ name: 'framework_area', columns: [t.areaId], foreignColumns: [area.id] })
	]
);

/** Immutable (trigger), like the versions of a body's rules that are made under it. */
export const frameworkVersion = pgTable(
	'framework_version',
	{
		id: id(),
		frameworkId: uuid('framework_id').notNull(),
		number: integer('number').notNull(),
		/** As it was entered, in the shape of `/schemas/framework-2.json`. */
		content: jsonb('content').$type<unknown>().notNull(),
		validFrom: date('valid_from').notNull(),
		adoptedBy: text('adopted_by').notNull(),
		adoptedOn: date('adopted_on').notNull(),
		confirmedBy: text('confirmed_by'),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'framework_version_pkey', columns: [t.id] }),
		unique('framework_version_one_per_number').on(t.frameworkId, t.number),
		foreignKey({
			name: 'framework_version_framework',
			columns: [t.frameworkId],
			foreignColumns: [framework.id]
		})
	]
);

/** The framework that a body stands under: one at most. */
export const bodyFramework = pgTable(
	'body_framework',
	{
		neighbourhoodId: neighbourhoodId(),
		bodyId: uuid('body_id').notNull(),
		frameworkId: uuid('framework_id').notNull(),
		linkedAt: instant('linked_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'body_framework_pkey', columns: [t.neighbourhoodId, t.bodyId] }),
		foreignKey({
			name: 'body_framework_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		foreignKey({
			name: 'body_framework_framework',
			columns: [t.frameworkId],
			foreignColumns: [framework.id]
		}),
		index('body_framework_by_framework').on(t.neighbourhoodId, t.frameworkId)
	]
);
