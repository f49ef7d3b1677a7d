import { expect, test } from 'vitest';
import { m } from '$lib/paraglide/messages';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { voiceName } from './voice-name';

const seat = { voter: 'residents-3', benchName: 'Bewohnerschaft', name: null, isGuest: false };

test('who agreed is named, everybody else is their seat, a guest, or in a forum their pseudonym', () => {
	expect(voiceName({ ...seat, name: 'Ayşe' })).toBe('\u2068Ayşe\u2069');
	expect(voiceName(seat)).toContain('Sitz 3');
	expect(voiceName({ ...seat, benchName: null, isGuest: true })).toBe('Gast');
	expect(voiceName({ ...seat, voter: 'P-04', benchName: null })).toBe('\u2066P-04\u2069');
});

test('in an Arabic sentence each part keeps its own direction', () => {
	overwriteGetLocale(() => 'ar');
	const said = m.session_speakers_speaking({ name: voiceName(seat) });
	expect(said).toContain('\u2068Bewohnerschaft\u2069');
	expect(said).toMatch(/^\p{Script=Arabic}/u);
	overwriteGetLocale(() => 'de');
});
