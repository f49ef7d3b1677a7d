import { describe, expect, test } from 'vitest';
import type { RegisterFilter } from '$lib/domain/register/register-filter';
import { decisionsCsvHead, decisionsCsvLines } from '$lib/server/documents/decisions-csv';
import { decisionsFeed } from '$lib/server/documents/decisions-feed';
import { readAuditRows } from '$lib/server/repositories/audit-entries';
import { correctCount } from '$lib/server/services/correct-count';
import { makeFormKey } from '$lib/server/services/form-key';
import { readDecision } from '$lib/server/services/read-decision';
import { readRegister, type RegisterAsked } from '$lib/server/services/read-register';
import { withdrawDecision } from '$lib/server/services/withdraw-decision';
import { aCouncilAtWork } from '../support/council-at-work';
import { freshStore } from '../support/postgres';
import { allHands, aPublishedDecision } from '../support/published-decision';
import { managerOf } from '../support/setting-up';

const store = await freshStore();
const { context } = store;
const council = await aCouncilAtWork(context, { slug: 'register' });
const { neighbourhoodId, manager } = council;
const formKey = () => makeFormKey(context);
const home = 'https://example.org/register/decisions';
const anything: RegisterFilter = {
	...{ words: null, year: null, body: null, result: null },
	...{ fromCents: null, toCents: null }
};

const projects = [
	{ title: 'Straßenfest am Kai', place: 'Hafenplatz', requestedCents: 60_000, isApproved: true },
	{ title: 'Neue Bänke', place: 'Großer Markt', requestedCents: 120_000, isApproved: false },
	{ title: '=1+1 Lesezeit', place: 'Bücherei', requestedCents: 30_000, isApproved: true },
	{ title: 'Lichterfest', place: 'Kita Süd', requestedCents: 45_050, isApproved: true }
];
const made: Awaited<ReturnType<typeof aPublishedDecision>>[] = [];
for (const [index, project] of projects.entries()) {
	store.setNow(new Date(Date.UTC(2026, 2, 3, 18, index)));
	made.push(await aPublishedDecision(context, council, { number: index + 1, ...project }));
}

const read = (change: Partial<Omit<RegisterAsked, 'filter'>> & { filter?: object } = {}) =>
	readRegister(context, {
		...{ neighbourhoodId, language: 'de', from: null, limit: 25, ...change },
		filter: { ...anything, ...change.filter }
	});
const titlesOf = async (filter: Partial<RegisterFilter>, language = 'de') =>
	(await read({ filter, language })).rows.map(({ title }) => title?.content);

describe('the register is searched', () => {
	test.each([
		['fest', ['Lichterfest', 'Straßenfest am Kai']],
		['STRASSEN kai', ['Straßenfest am Kai']],
		['Bank', ['Neue Bänke']],
		['buecherei', []],
		['bucher', ['=1+1 Lesezeit']],
		['Markt', ['Neue Bänke']],
		['2026-2', ['Neue Bänke']],
		['%', []],
		["fest' | !x:* <-> \\", []],
		['_', []],
		['Nachbarschaftsgruppe', []]
	])('by the words „%s“', async (words, expected) => {
		expect(await titlesOf({ words })).toEqual(expected);
	});

	test('a reader of another language finds a German project by any form of its words', async () => {
		expect(await titlesOf({ words: 'Bänken' }, 'ar')).toEqual(['Neue Bänke']);
	});

	test.each<[Partial<RegisterFilter>, number]>([
		[{ year: 2026 }, 4],
		[{ year: 2025 }, 0],
		[{ body: 'nobody' }, 0],
		[{ result: 'rejected' }, 1],
		[{ result: 'takenBack' }, 0],
		[{ fromCents: 45_050 }, 2],
		[{ toCents: 45_050 }, 2],
		[{ fromCents: 45_050, toCents: 45_050, words: 'licht' }, 1]
	])('by %o', async (filter, count) => {
		expect(await titlesOf(filter)).toHaveLength(count);
	});
});

test('pages go on after the last one shown, and back, whatever is published meanwhile', async () => {
	const first = await read({ limit: 2 });
	expect(first).toMatchObject({ older: '2026-3', newer: null });
	const next = await read({ limit: 2, from: { side: 'older', reference: '2026-3' } });
	expect(next.rows.map(({ reference }) => reference)).toEqual(['2026-2', '2026-1']);
	expect(next).toMatchObject({ older: null, newer: '2026-2' });
	const back = await read({ limit: 2, from: { side: 'newer', reference: '2026-2' } });
	expect(back.rows.map(({ reference }) => reference)).toEqual(['2026-4', '2026-3']);
	expect(back).toMatchObject({ older: '2026-3', newer: null });
	const nowhere = await read({ limit: 2, from: { side: 'older', reference: 'x' } });
	expect(nowhere.rows).toEqual(first.rows);
});

test('a correction shows what it replaces, and is found by its reason', async () => {
	const [, , , last] = made;
	if (!last) throw new Error('nothing was decided');
	store.setNow(new Date('2026-03-04T08:00:00Z'));
	const corrected = await correctCount(context, manager, {
		...{ neighbourhoodId, itemId: last.itemId, groups: allHands(false), reason: '' },
		...{ because: 'enteredWrong', explanation: 'Ja und Nein waren vertauscht.' },
		...{ language: 'de', formKey: formKey() }
	});
	expect(corrected).toMatchObject({ ok: true, value: { kind: 'rejected' } });
	expect(await titlesOf({ words: 'vertauscht' })).toEqual(['Lichterfest']);
	expect(await titlesOf({ result: 'rejected' })).toEqual(['Lichterfest', 'Neue Bänke']);
	const asked = { neighbourhoodId, reference: last.reference, language: 'de' };
	expect((await readDecision(context, asked))?.derivation.corrections).toMatchObject([
		{ before: { result: { kind: 'approved', amountCents: 45_050 } } }
	]);
});

describe('a decision is taken back', () => {
	const reason = 'Die Einladung war zu spät.';
	const withdraw = (reference: string, actor = manager) =>
		withdrawDecision(context, actor, {
			...{ neighbourhoodId, reference, reason, language: 'de', formKey: formKey() }
		});

	test('by the manager only, once, with its reason for everybody', async () => {
		store.setNow(new Date('2026-03-05T08:00:00Z'));
		expect(await withdraw('2026-1', managerOf(crypto.randomUUID()))).toMatchObject({
			reason: 'notAllowed'
		});
		expect(await withdraw('2026-99')).toMatchObject({ reason: 'notFound' });
		expect(await withdraw('2026-1')).toMatchObject({ ok: true });
		expect(await withdraw('2026-1')).toMatchObject({ reason: 'withdrawnAlready' });
		const asked = { neighbourhoodId, reference: '2026-1', language: 'de' };
		expect(await readDecision(context, asked)).toMatchObject({
			withdrawn: { reason: { content: reason } },
			derivation: { determination: { result: { kind: 'approved' } } }
		});
		expect(await titlesOf({ result: 'takenBack' })).toEqual(['Straßenfest am Kai']);
		expect(await titlesOf({ words: 'Einladung' })).toEqual(['Straßenfest am Kai']);
		expect(await titlesOf({ result: 'approved' })).toEqual(['=1+1 Lesezeit']);
		const notes = await readAuditRows(context.db.query, {
			...{ chain: neighbourhoodId, afterSeq: 0, limit: 1_000 }
		});
		expect(notes.map(({ action }) => action)).toContain('withdrawDecision');
	});

	test('its number is never given again', async () => {
		const project = { title: 'Danach', place: 'Kai', requestedCents: 10_000, isApproved: true };
		const { reference } = await aPublishedDecision(context, council, { number: 9, ...project });
		expect(reference).toBe('2026-5');
	});
});

test('feed and table name nobody, and no cell is a formula', async () => {
	const { rows } = await read();
	const feed = decisionsFeed(rows, { name: 'Viertel & Co', home, locale: 'de' });
	const table = decisionsCsvHead('de') + decisionsCsvLines(rows, { locale: 'de', home });
	for (const text of [feed, table]) {
		expect(text).not.toContain('Nachbarschaftsgruppe');
		expect(text).not.toContain('Member');
		expect(text).toContain(`${home}/2026-1`);
	}
	expect(feed).toContain('Viertel &amp; Co');
	expect(feed).toContain('<id>https://example.org/register/decisions/2026-4</id>');
	expect(table.startsWith('\uFEFF')).toBe(true);
	expect(table.split('\r\n')[1]?.split(';').slice(0, 2)).toEqual(['2026-5', '2026-03-05']);
	expect(table).toContain("'=1+1 Lesezeit");
	expect(table).toContain(';100,00;');
	expect(table).toContain('Zurückgenommen am 5. März 2026.');
});

test('signs and plusses of a formula are told as text', () => {
	const cells = ['=1', '+1', '-1', '@a', '\t1'];
	const rows = cells.map((content) => ({
		reference: '2026-1',
		title: { content, language: 'de', origin: 'original' as const },
		bodyName: content,
		publishedAt: context.now(),
		modifiedAt: context.now(),
		withdrawn: null,
		proposalReference: '2026-1',
		determination: {
			...{ schemaVersion: 1 as const, payable: true, effect: 'none' as const, next: null },
			...{ decidedOn: '2026-03-03', replaces: null, steps: [] },
			result: { kind: 'rejected' as const, amountCents: null, conditions: 0, refusal: null }
		}
	}));
	const lines = decisionsCsvLines(rows, { locale: 'en', home }).split('\r\n');
	for (const [index, line] of lines.slice(0, -1).entries())
		expect(line.split(';')[3]?.replaceAll('"', '')).toBe(`'${cells[index] ?? ''}`);
});
