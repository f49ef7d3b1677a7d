import { afterEach, expect, test } from 'vitest';
import { writeMinutes } from '$lib/domain/meeting/minutes/write-minutes';
import { minutesDocumentSchema } from '$lib/domain/meeting/schema/minutes-document';
import { formatCents } from '$lib/i18n/money';
import { baseLocale, overwriteGetLocale } from '$lib/paraglide/runtime';
import { evening, viewsOf } from '../../../../tests/support/minutes-facts';
import { minutesSheet } from './minutes-sheet';
import { sheetText } from './sheet';

afterEach(() => {
	overwriteGetLocale(() => baseLocale);
});

const { internal, public: open } = viewsOf(evening);

test('a round stands after the last of its motions, with what each got and every cut', () => {
	const { sections } = minutesSheet(open);
	expect(sections.map(({ id }) => id)).toEqual(['head', 'item-1', 'round-round-1']);
	const blocks = sections[2]?.blocks ?? [];
	expect(blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))).toEqual([
		[
			{ text: 'Hochbeete am Kanal', lang: 'de' },
			...[{ text: formatCents(800_00) }, { text: '1' }, { text: formatCents(700_00) }]
		],
		[
			{ text: 'Fest am Kai', lang: 'de' },
			...[{ text: formatCents(500_00) }, { text: '–' }, { text: '–' }]
		]
	]);
	const words = sheetText(minutesSheet(open));
	expect(words).toContain(
		`von ${formatCents(80_000)} auf ${formatCents(60_000)}. Wieder zurückgenommen.\nZwei Beete weniger`
	);
	expect(words).toContain(
		`von ${formatCents(80_000)} auf ${formatCents(70_000)}\nEin Beet weniger`
	);
	expect(words).toContain(`Bleibt übrig\n${formatCents(10_000)}`);
});

test('what a person wrote keeps its language in the minutes of another', () => {
	overwriteGetLocale(() => 'ar');
	const said = minutesSheet(internal).sections.flatMap(({ blocks }) =>
		blocks.flatMap((block) => (block.kind === 'quote' ? [block] : []))
	);
	expect(said).toContainEqual(
		expect.objectContaining({
			about: { text: 'أحواض الزراعة على القناة', lang: 'ar' },
			text: { text: 'Ein Beet weniger', lang: 'de' }
		})
	);
});

test('a concern names its group; its person only where the reader may know', () => {
	const inside = sheetText(minutesSheet(internal));
	const outside = sheetText(minutesSheet(open));
	expect(inside).toContain('Bedenken 1 (Einrichtungen, institutions-1, Bernd Schulz)');
	expect(outside).toContain('Bedenken 1 (Einrichtungen)\nDer Weg wird zu eng');
	expect(outside).toContain('Bedenken 2 (Bewohnerschaft, Amina Yılmaz)');
	expect(outside).toContain('Antwort auf Bedenken 1 (Quartiersmanagement)');
	expect(outside.match(/Ohne Antwort\./g)).toHaveLength(1);
	expect(outside).not.toContain('Bernd Schulz');
});

test('a revision from before there were rounds and concerns reads as one without', () => {
	const { rounds, points, ...stored } = writeMinutes(evening);
	const old = points.map((point) =>
		Object.fromEntries(Object.entries(point).filter(([key]) => key !== 'concerns'))
	);
	const read = minutesDocumentSchema.parse({ ...stored, points: old });
	expect(rounds).toHaveLength(1);
	expect(read).toMatchObject({ rounds: [], points: [{ concerns: [] }] });
});
