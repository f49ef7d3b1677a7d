import type { Body } from '$lib/domain/council/body';
import { parseReference, referenceText } from '$lib/domain/proposal/reference';
import type { RegisterFilter } from '$lib/domain/register/register-filter';
import { askedWords } from '$lib/domain/register/search-words';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Determination } from '$lib/domain/voting/determination';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listBodies } from '$lib/server/repositories/bodies';
import {
	findDecision,
	listDecisions,
	type RegisteredDecision
} from '$lib/server/repositories/decisions';
import {
	listRegisterIds,
	readRegisterYears,
	type RegisterPlace,
	type RegisterSearch
} from '$lib/server/repositories/register';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';

/** An entry of the public register. It names bodies and projects, and nobody. */
export interface RegisterRow {
	/** `2026-31`. */
	readonly reference: string;
	readonly title: WrittenText | null;
	readonly bodyName: string;
	readonly determination: Determination;
	readonly publishedAt: Date;
	readonly modifiedAt: Date;
	/** Taken back since, and why; null while it is in force. */
	readonly withdrawn: { readonly at: Date; readonly reason: WrittenText | null } | null;
	/** Of the proposal: `2026-7`. */
	readonly proposalReference: string;
}

export interface RegisterPage {
	readonly rows: readonly RegisterRow[];
	/** The reference after which the older ones come, and before which the newer ones; null: there are none. */
	readonly older: string | null;
	readonly newer: string | null;
}

export interface RegisterAsked extends Scope {
	readonly language: string;
	readonly filter: RegisterFilter;
	/** Only what stands beyond this reference; null or an unknown one: from the newest on. */
	readonly from: { readonly side: 'older' | 'newer'; readonly reference: string } | null;
	readonly limit: number;
}

/** The languages in which a word may be meant besides the reader's own: a project has its title in any of them. */
const portalLanguages = ['de', 'en', 'tr', 'ar'];

/** What a register can be narrowed to here. */
export async function readRegisterChoices(
	{ db: { query: db } }: Pick<Context, 'db'>,
	scope: Scope
): Promise<{ readonly bodies: readonly Body[]; readonly years: readonly number[] }> {
	const [bodies, years] = await Promise.all([listBodies(db, scope), readRegisterYears(db, scope)]);
	const { first, last } = years ?? { first: 1, last: 0 };
	return {
		bodies,
		years: Array.from({ length: last - first + 1 }, (_none, back) => last - back)
	};
}

/** A page of the public register, the newest first, beginning beyond the place that its address names. */
export async function readRegister(
	{ db: { query: db } }: Pick<Context, 'db'>,
	asked: RegisterAsked
): Promise<RegisterPage> {
	const { neighbourhoodId, language, limit } = asked;
	const scope = { neighbourhoodId };
	const search = await searchOf(db, scope, asked);
	if (search === null) return { rows: [], older: null, newer: null };
	const place = asked.from && (await placeOf(db, scope, asked.from.reference));
	const side = place === null ? 'older' : (asked.from?.side ?? 'older');
	const found = await listRegisterIds(db, scope, { search, side, place, limit: limit + 1 });
	const hasMore = found.length > limit;
	const shown = found.slice(0, limit);
	const ids = side === 'older' ? shown : shown.toReversed();
	const rows = await rowsOf(db, scope, { ids, language });
	const isOlder = side === 'older' ? hasMore : true;
	const isNewer = side === 'older' ? place !== null : hasMore;
	return {
		rows,
		older: isOlder ? (rows.at(-1)?.reference ?? null) : null,
		newer: isNewer ? (rows[0]?.reference ?? null) : null
	};
}

/** The filter in the terms of the tables; null where it can meet nothing. */
async function searchOf(
	db: Queryable,
	scope: Scope,
	{ filter, language }: RegisterAsked
): Promise<RegisterSearch | null> {
	const { words, body: slug, ...rest } = filter;
	const body = (await listBodies(db, scope)).find((one) => one.slug === slug);
	if (slug !== null && body === undefined) return null;
	const asked = words === null ? [] : askedWords(words);
	if (words !== null && asked.length === 0) return null;
	const languages = [...new Set([language, ...portalLanguages])];
	return {
		...rest,
		bodyId: body?.id ?? null,
		words: words === null ? null : { asked, languages }
	};
}

async function placeOf(
	db: Queryable,
	scope: Scope,
	reference: string
): Promise<RegisterPlace | null> {
	const parsed = parseReference(reference);
	const found = parsed && (await findDecision(db, scope, parsed));
	return parsed && found?.publishedAt ? { ...parsed, publishedAt: found.publishedAt } : null;
}

async function rowsOf(
	db: Queryable,
	scope: Scope,
	{ ids, language }: { readonly ids: readonly string[]; readonly language: string }
): Promise<readonly RegisterRow[]> {
	const decisions = await listDecisions(db, scope, ids);
	const [titles, reasons] = await Promise.all([
		readTexts(db, scope, {
			ownerKind: 'proposal',
			ownerIds: decisions.map(({ proposalId }) => proposalId)
		}),
		readTexts(db, scope, {
			ownerKind: 'decision',
			ownerIds: decisions.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ id }) => id)
		})
	]);
	return ids.flatMap((id) => {
		const decision = decisions.find((one) => one.id === id);
		if (!decision?.publishedAt) return [];
		const { publishedAt, proposalId } = decision;
		const title = textFor(textsOf(titles, { ownerId: proposalId, field: 'title' }), language);
		const reason = textFor(textsOf(reasons, { ownerId: id, field: 'withdrawal' }), language);
		return [viewRow({ ...decision, publishedAt }, { title, reason })];
	});
}

/** An entry with the words that belong to it. */
export function viewRow(
	decision: RegisteredDecision & { readonly publishedAt: Date },
	{ title, reason }: { readonly title: WrittenText | null; readonly reason: WrittenText | null }
): RegisterRow {
	const { referenceYear, referenceNumber, proposalYear, proposalNumber, withdrawnAt } = decision;
	return {
		reference: referenceText({ year: referenceYear, number: referenceNumber }),
		title,
		bodyName: decision.bodyName,
		determination: decision.determination,
		publishedAt: decision.publishedAt,
		modifiedAt: decision.modifiedAt,
		withdrawn: withdrawnAt && { at: withdrawnAt, reason },
		proposalReference: referenceText({ year: proposalYear, number: proposalNumber })
	};
}
