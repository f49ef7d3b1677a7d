import { expect, test } from 'vitest';
import { decideMode, type ModeFacts } from './decide-mode';

const empty: ModeFacts = { recorded: null, hasDatabaseUrl: false, demoFlag: null, realAccounts: 0 };

test.each([
	['on a bare machine', {}, 'demo'],
	['on a bare machine with DEMO=0', { demoFlag: '0' }, 'real'],
	['on a server', { hasDatabaseUrl: true }, 'real'],
	['on a server with DEMO=1', { hasDatabaseUrl: true, demoFlag: '1' }, 'demo'],
	['a demo that is later told DEMO=0', { recorded: 'demo', demoFlag: '0' }, 'demo'],
	['a demo that is later given a server', { recorded: 'demo', hasDatabaseUrl: true }, 'demo'],
	['a real one without any variable', { recorded: 'real' }, 'real']
] as const)('%s', (_case, facts, mode) => {
	expect(decideMode({ ...empty, ...facts })).toEqual({ ok: true, value: mode });
});

test.each([
	['a real installation', { recorded: 'real' }, 'demoOverRealInstance'],
	['a database with a real account', { realAccounts: 1 }, 'demoOverRealAccounts']
] as const)('%s refuses to become a demo', (_case, facts, reason) => {
	expect(decideMode({ ...empty, ...facts, demoFlag: '1' })).toEqual({ ok: false, reason });
});
