import { describe, expect, test } from 'vitest';
import { typesOfMessages } from './message-types';

const compiled = [
	'/** @typedef {{ name: NonNullable<unknown> }} GreetInputs */',
	"import * as __de from './de.js'",
	'/**',
	'* | output |',
	'*/',
	'export const greet = /** @type {((inputs: GreetInputs) => LocalizedString) & Metadata<{}>} */ ((inputs) => {',
	'	return __de.greet(inputs)',
	'});'
];

describe('the types of the messages', () => {
	test('are those that the compiler wrote above them', () => {
		expect(typesOfMessages(compiled.join('\n')).split('\n')).toEqual([
			'type GreetInputs = { name: NonNullable<unknown> };',
			'export declare const greet: ((inputs: GreetInputs) => LocalizedString) & Metadata<{}>;',
			'export {};',
			''
		]);
	});

	test('are refused when one message has none', () => {
		const source = [...compiled, 'export const other = (inputs) => {'].join('\n');
		expect(() => typesOfMessages(source)).toThrow('2 messages, but 1 types');
	});
});
