import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	index,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { id, lifetime, neighbourhoodId } from './columns';
import { body } from './council';
import { fund } from './fund';

/** The tree municipality > planning area > district > neighbourhood; shared by all neighbourhoods. */
export const area = pgTable(
	'area',
	{
		id: id(),
		parentId: uuid('parent_id'),
		kind: text('kind')
			.$type<'municipality' | 'planningArea' | 'district' | 'neighbourhood'>()
			.notNull(),
		name: text('name').notNull()
	},
	(t) => [
		primaryKey({ name: 'area_pkey', columns: [t.id] }),
		foreignKey({ name: 'area_parent', columns: [t.parentId], foreignColumns: [t.id] }),
		check(
			'area_kind_known',
			sql`${t.kind} in ('municipality', 'planningArea', 'district', 'neighbourhood')`
		),
		check('area_not_its_own_parent', sql`${t.parentId} <> ${t.id}`)
	]
);

export const neighbourhood = pgTable(
	'neighbourhood',
	{
		id: id(),
		slug: text('slug').notNull(),
		areaId: uuid('area_id').notNull(),
		name: text('name').notNull(),
		address: text('address').notNull(),
		contactEmail: text('contact_email'),
		languages: text('languages').array().notNull(),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'neighbourhood_pkey', columns: [t.id] }),
		unique('neighbourhood_one_per_slug').on(t.slug),
		foreignKey({ name: 'neighbourhood_area', columns: [t.areaId], foreignColumns: [area.id] }),
		check('neighbourhood_slug_shape', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
	]
);

export const bodyArea = pgTable(
	'body_area',
	{
		neighbourhoodId: neighbourhoodId(),
		bodyId: uuid('body_id').notNull(),
		areaId: uuid('area_id').notNull()
	},
	(t) => [
		primaryKey({ name: 'body_area_pkey', columns: [t.neighbourhoodId, t.bodyId, t.areaId] }),
		foreignKey({
			name: 'body_area_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		foreignKey({ name: 'body_area_area', columns: [t.areaId], foreignColumns: [area.id] })
	]
);

export const fundArea = pgTable(
	'fund_area',
	{
		neighbourhoodId: neighbourhoodId(),
		fundId: uuid('fund_id').notNull(),
		areaId: uuid('area_id').notNull()
	},
	(t) => [
		primaryKey({ name: 'fund_area_pkey', columns: [t.neighbourhoodId, t.fundId, t.areaId] }),
		foreignKey({
			name: 'fund_area_fund',
			columns: [t.neighbourhoodId, t.fundId],
			foreignColumns: [fund.neighbourhoodId, fund.id]
		}),
		foreignKey({ name: 'fund_area_area', columns: [t.areaId], foreignColumns: [area.id] })
	]
);

/** Which body decides about which fund. */
export const fundBody = pgTable(
	'fund_body',
	{
		neighbourhoodId: neighbourhoodId(),
		fundId: uuid('fund_id').notNull(),
		bodyId: uuid('body_id').notNull()
	},
	(t) => [
		primaryKey({ name: 'fund_body_pkey', columns: [t.neighbourhoodId, t.fundId, t.bodyId] }),
		foreignKey({
			name: 'fund_body_fund',
			columns: [t.neighbourhoodId, t.fundId],
			foreignColumns: [fund.neighbourhoodId, fund.id]
		}),
		foreignKey({
			name: 'fund_body_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		index('fund_body_by_body').on(t.neighbourhoodId, t.bodyId)
	]
);
