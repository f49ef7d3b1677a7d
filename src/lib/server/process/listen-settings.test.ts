import { expect, test } from 'vitest';
import { readListenSettings } from './listen-settings';

test('nothing set: port 3000, the host is left to the kind of install', () => {
	expect(readListenSettings({ PORT: '' })).toEqual({
		ok: true,
		settings: { port: 3000, host: undefined, origin: undefined, bodySizeLimit: '1M' }
	});
});

test('the origin loses its last slash', () => {
	const read = readListenSettings({ ORIGIN: 'https://quartier.example/' });
	expect(read).toMatchObject({ ok: true, settings: { origin: 'https://quartier.example' } });
});

test.each([
	['PORT', '65536'],
	['PORT', 'abc'],
	['PORT', '30.5'],
	['ORIGIN', 'quartier.example'],
	['ORIGIN', 'https://quartier.example/path'],
	['ORIGIN', 'ftp://quartier.example'],
	['BODY_SIZE_LIMIT', 'much']
])('a wrong %s (%s) is named in one sentence', (name, value) => {
	const read = readListenSettings({ [name]: value });
	expect(read.ok ? '' : read.sentence).toMatch(new RegExp(`^${name} must .+\\.$`));
});
