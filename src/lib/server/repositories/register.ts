import {
	and,
	asc,
	desc,
	eq,
	gte,
	isNotNull,
	isNull,
	lte,
	max,
	min,
	sql,
	type SQL
} from 'drizzle-orm';
import type { AskedWord } from '$lib/domain/register/search-words';
import type { RegisterResult } from '$lib/domain/register/register-filter';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { decision } from '$lib/server/db/schema';
import type { Scope } from './scope';

/**
 * The configurations of PostgreSQL's full text search by language: they know that „Bänke“ is „Bank“. Words of
 * any other language are found as they are written.
 */
const configurations: Readonly<Record<string, string>> = {
	ar: 'arabic',
	de: 'german',
	en: 'english',
	tr: 'turkish'
};

export interface FindableText {
	readonly language: string;
	readonly content: string;
}

/** Writes by what a decision is found: its words as they are, and the stems of its texts. */
export async function saveSearchWords(
	tx: Transaction,
	scope: Scope,
	entry: {
		readonly id: string;
		readonly words: readonly string[];
		readonly texts: readonly FindableText[];
	}
): Promise<void> {
	const words = sql`array_to_tsvector(array(select jsonb_array_elements_text(${JSON.stringify(entry.words)}::jsonb)))`;
	const stems = entry.texts.flatMap(({ language, content }) => {
		const configuration = configurations[language];
		return configuration ? [sql` || to_tsvector(${configuration}::regconfig, ${content})`] : [];
	});
	await tx
		.update(decision)
		.set({ searchWords: sql`${words}${sql.join(stems)}` })
		.where(and(eq(decision.neighbourhoodId, scope.neighbourhoodId), eq(decision.id, entry.id)));
}

/** Each word as it begins, or as one of these languages bends it. A domain rule has left letters and digits only. */
function hasWords({ asked, languages }: NonNullable<RegisterSearch['words']>): SQL {
	const known = languages.flatMap((language) => configurations[language] ?? []);
	const each = asked.map(({ word, typed, isWhole }) => {
		const begins = isWhole ? `'${word}'` : `'${word}':*`;
		const bent = known.map((name) => sql` || plainto_tsquery(${name}::regconfig, ${typed})`);
		return sql`(${begins}::tsquery${sql.join(bent)})`;
	});
	return sql`${decision.searchWords} @@ (${sql.join(each, sql` && `)})`;
}

/** Where in the register a decision stands. */
export interface RegisterPlace {
	readonly publishedAt: Date;
	readonly year: number;
	readonly number: number;
}

export interface RegisterSearch {
	/** What was typed, and the languages in which it may be meant; null: not asked for. */
	readonly words: {
		readonly asked: readonly AskedWord[];
		readonly languages: readonly string[];
	} | null;
	readonly year: number | null;
	readonly bodyId: string | null;
	readonly result: RegisterResult | null;
	readonly fromCents: number | null;
	readonly toCents: number | null;
}

function wanted(scope: Scope, search: RegisterSearch) {
	const { words, year, bodyId, result, fromCents, toCents } = search;
	return [
		eq(decision.neighbourhoodId, scope.neighbourhoodId),
		isNotNull(decision.publishedAt),
		words === null ? undefined : hasWords(words),
		year === null ? undefined : eq(decision.referenceYear, year),
		bodyId === null ? undefined : eq(decision.bodyId, bodyId),
		result === 'takenBack' ? isNotNull(decision.withdrawnAt) : undefined,
		result === null || result === 'takenBack'
			? undefined
			: and(eq(decision.resultKind, result), isNull(decision.withdrawnAt)),
		fromCents === null ? undefined : gte(decision.amountCents, fromCents),
		toCents === null ? undefined : lte(decision.amountCents, toCents)
	];
}

/**
 * Ids of the entries next to a place, or from the newest on, in the order in which they stand away from it. It
 * reads one index from there on, and counts nothing: page 4,000 costs what page 1 costs.
 */
export async function listRegisterIds(
	db: Queryable,
	scope: Scope,
	{
		search,
		side,
		place,
		limit
	}: {
		readonly search: RegisterSearch;
		readonly side: 'older' | 'newer';
		readonly place: RegisterPlace | null;
		readonly limit: number;
	}
): Promise<readonly string[]> {
	const { publishedAt, referenceYear, referenceNumber } = decision;
	const order = side === 'older' ? desc : asc;
	const from =
		place &&
		sql`(${place.publishedAt.toISOString()}::timestamptz, ${place.year}::int, ${place.number}::int)`;
	const here = sql`(${publishedAt}, ${referenceYear}, ${referenceNumber})`;
	const beyond = from && (side === 'older' ? sql`${here} < ${from}` : sql`${here} > ${from}`);
	const rows = await db
		.select({ id: decision.id })
		.from(decision)
		.where(and(...wanted(scope, search), beyond ?? undefined))
		.orderBy(order(publishedAt), order(referenceYear), order(referenceNumber))
		.limit(limit);
	return rows.map(({ id }) => id);
}

/** The first and the last year of the register; null while it is empty. */
export async function readRegisterYears(
	db: Queryable,
	scope: Scope
): Promise<{ readonly first: number; readonly last: number } | null> {
	const [row] = await db
		.select({ first: min(decision.referenceYear), last: max(decision.referenceYear) })
		.from(decision)
		.where(eq(decision.neighbourhoodId, scope.neighbourhoodId));
	return row?.first == null || row.last == null ? null : { first: row.first, last: row.last };
}
