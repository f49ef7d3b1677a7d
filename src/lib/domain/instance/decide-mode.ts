import { ok, refuse, type Result } from '../result';

export type Mode = 'demo' | 'real';

export interface ModeFacts {
	/** What the first migration wrote down; null in an empty database. */
	readonly recorded: Mode | null;
	readonly hasDatabaseUrl: boolean;
	readonly demoFlag: '0' | '1' | null;
	/** Accounts that are not demo people. */
	readonly realAccounts: number;
}

export type ModeRefusal = 'demoOverRealAccounts' | 'demoOverRealInstance';

/**
 * Demo or real, decided at the first start and never again: demo when nothing names a database server (unless
 * DEMO=0) or when DEMO=1. A later DEMO=1 over a real installation is refused; DEMO=0 over a demo stays a demo,
 * for the demo cannot become real.
 */
export function decideMode(facts: ModeFacts): Result<Mode, ModeRefusal> {
	const asksForDemo = facts.demoFlag === '1';
	if (facts.recorded === 'real') return asksForDemo ? refuse('demoOverRealInstance') : ok('real');
	if (facts.recorded === 'demo') return ok('demo');
	const mode: Mode =
		asksForDemo || (!facts.hasDatabaseUrl && facts.demoFlag !== '0') ? 'demo' : 'real';
	return mode === 'demo' && facts.realAccounts > 0 ? refuse('demoOverRealAccounts') : ok(mode);
}
