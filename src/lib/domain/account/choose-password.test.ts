import { describe, expect, test } from 'vitest';
import { choosePassword } from './choose-password';

const places = ['Gröpelingen', 'Beirat Nord', 'Ost'];

describe('the length of a password (S01)', () => {
	const letters = 'vK2-zuletzt bei Regen';
	test.each([7, 8, 11])('%i characters are too few', (length) => {
		const refused = { ok: false, reason: 'passwordTooShort', details: { limit: 12 } };
		expect(choosePassword(letters.slice(0, length), places)).toEqual(refused);
	});

	test.each([
		['twelve', letters.slice(0, 12)],
		['64', letters.repeat(4).slice(0, 64)],
		['128', letters.repeat(7).slice(0, 128)],
		['with emoji', 'Regen 🌧️ am 🚲 Samstag'],
		['with spaces at the ends', '  Laterne Fahrrad Nebel  '],
		['Arabic', 'قهوة الصباح عند النهر'],
		['four words', 'pferd batterie klammer laterne']
	])('%s are good, and stay as they are', (_case, password) => {
		expect(choosePassword(password, places)).toEqual({ ok: true, value: password });
	});

	test('counts what people see as one character as they count it', () => {
		expect(choosePassword('🌧🚲🌧🚲🌧🚲🌧🚲🌧🚲🌧', places)).toMatchObject({
			reason: 'passwordTooShort'
		});
	});
});

describe('a password that others try first (S02)', () => {
	test.each([
		'123456789012',
		'1234567890123456',
		'000000000000',
		'987654321098',
		'passwordpassword',
		'passwort1234',
		'P4ssw0rt2026!',
		'P@$$w0rd2026',
		'administrator',
		'Administrator1!',
		'qwertzuiop123',
		'qwertyuiopas',
		'asdfghjklyxc',
		'abcdefghijkl',
		'abcabcabcabc',
		'iloveyou2024',
		'ichliebedich',
		'sonnenschein1',
		'Sommer2026!!!',
		'schatzimaus12',
		'galatasaray1905',
		'werderbremen',
		'seniseviyorum',
		'hallohallohallo',
		'Willkommen2026',
		'fenerbahce1907',
		'aaaabbbbcccc',
		'kuchen-kuchen-kuchen'
	])('%s is refused', (password) => {
		expect(choosePassword(password, places)).toEqual({ ok: false, reason: 'passwordTooFrequent' });
	});

	test.each([
		'Quartierstimme1',
		'meine-quartierstimme',
		'QU4RT13R-2026-x',
		'gröpelingen-2026',
		'Groepelingen#77',
		'beiratnord2026'
	])('%s names the place', (password) => {
		expect(choosePassword(password, places)).toEqual({
			ok: false,
			reason: 'passwordNamesThePlace'
		});
	});

	test('a place with a short name does not forbid half of the language', () => {
		expect(choosePassword('Osterglocke im Nebel', places).ok).toBe(true);
	});

	test.each([
		['a piece repeated', 'hallo'.repeat(20_000), false],
		['one letter and another', 'a'.repeat(99_999) + 'b', false],
		['digits', '1'.repeat(99_999) + '2', false],
		['digits between two letters', `Osterglocke${'12345'.repeat(20_000)}Nebel`, true],
		['a frequent word behind digits', `${'1234567'.repeat(15_000)}hallo`, false]
	])('100,000 characters are judged like twelve: %s (S48)', (_, password, isFine) => {
		expect(choosePassword(password, places).ok).toBe(isFine);
	});
});
