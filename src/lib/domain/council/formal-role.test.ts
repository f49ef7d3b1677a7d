import { expect, test } from 'vitest';
import { endFormalRole, giveFormalRole } from './formal-role';

const round = { name: 'Beteiligungsrunde', untilOn: null };

test.each([
	['a first role', [], { ok: true }],
	['another role besides', [{ name: 'Beirat', untilOn: null }], { ok: true }],
	['the same one again once it has ended', [{ ...round, untilOn: '2026-01-01' }], { ok: true }],
	['the same one twice', [round], { reason: 'roleHeldAlready' }],
	['the same one in other capitals', [{ ...round, name: 'BETEILIGUNGSRUNDE' }], { ok: false }]
] as const)('SR-004 a body is given %s', (_case, held, expected) => {
	expect(giveFormalRole(held, round)).toMatchObject(expected);
});

test.each([
	['on its first day', null, '2026-03-01', { ok: true }],
	['the day before', null, '2026-02-28', { reason: 'roleEndsBeforeItBegins' }],
	['a second time', '2026-04-01', '2026-05-01', { reason: 'roleEndedAlready' }]
] as const)('SR-004 a role ends %s', (...[, untilOn, lastOn, expected]) => {
	expect(endFormalRole({ fromOn: '2026-03-01', untilOn }, lastOn)).toMatchObject(expected);
});
