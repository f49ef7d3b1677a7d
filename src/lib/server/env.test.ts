import { expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from './env';

test('nothing set: the embedded store, port 3000; an empty variable counts as unset', () => {
	expect(readEnvironment({ PORT: '', HOST: '', DATABASE_URL: '' })).toEqual({
		DATA_DIR: './data',
		PORT: 3000,
		BODY_SIZE_LIMIT: '1M'
	});
});

test('the origin loses its last slash', () => {
	expect(readEnvironment({ ORIGIN: 'https://quartier.example/' }).ORIGIN).toBe(
		'https://quartier.example'
	);
});

test.each([
	['PORT', '65536'],
	['PORT', 'abc'],
	['PORT', '30.5'],
	['ORIGIN', 'stadt.example'],
	['ORIGIN', 'https://stadt.example/path'],
	['ORIGIN', 'ftp://quartier.example'],
	['DATABASE_URL', 'mysql://host/name'],
	['DEMO', 'yes'],
	['SECRET_KEY', 'short'],
	['SMTP_URL', 'mail.example'],
	['BODY_SIZE_LIMIT', 'much']
])('a wrong %s (%s) is named in one sentence, its value is not repeated', (name, value) => {
	const read = () => readEnvironment({ [name]: value });
	expect(read).toThrow(EnvironmentError);
	expect(read).toThrow(new RegExp(`^The variable ${name} must be .+\\.$`));
	expect(read).not.toThrow(new RegExp(value));
});
