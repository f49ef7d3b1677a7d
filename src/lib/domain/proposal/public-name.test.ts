import { expect, test } from 'vitest';
import { decidePublicName, mayStayUnnamed, publicNameOf } from './public-name';

test.each([
	['person', null, 'resident'],
	['person', 'resident', 'resident'],
	['person', 'named', 'named'],
	['group', null, 'resident'],
	['group', 'named', 'named'],
	['schoolClass', null, 'resident'],
	['association', null, 'named'],
	['association', 'resident', 'named']
] as const)('P09 %s who chose %s is %s', (kind, chosen, name) => {
	expect(decidePublicName(kind, chosen)).toBe(name);
});

test('P08 a name that nobody chose to show does not leave', () => {
	const person = { kind: 'person', name: 'Ayla B.', publicName: 'resident' } as const;
	expect(publicNameOf(person)).toBeNull();
	expect(publicNameOf({ ...person, publicName: 'named' })).toBe('Ayla B.');
	expect(publicNameOf({ ...person, kind: 'association' })).toBe('Ayla B.');
	expect(mayStayUnnamed('person')).toBe(true);
});
