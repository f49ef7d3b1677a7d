import { describe, expect, test } from 'vitest';
import { acceptConduct, adoptConduct } from './accept-conduct';

describe('P-72: a code of conduct', () => {
	const last = { adoptedOn: '2026-03-01', words: 'Wir hören zu.' };

	test('a version is adopted by today, not before the last one, and says something else', () => {
		const next = { adoptedOn: '2026-04-01', words: 'Wir hören einander zu.' };
		expect(adoptConduct(null, last, '2026-03-01')).toMatchObject({ ok: true });
		expect(adoptConduct(last, next, '2026-04-01')).toMatchObject({ ok: true });
		expect(adoptConduct(last, next, '2026-03-31')).toMatchObject({ reason: 'adoptedInFuture' });
		expect(adoptConduct(next, last, '2026-05-01')).toMatchObject({ reason: 'adoptedBeforeLast' });
		expect(adoptConduct(last, last, '2026-05-01')).toMatchObject({ reason: 'conductUnchanged' });
	});

	test('a member accepts the newest version only', () => {
		const versions = [
			{ id: 'second', number: 2 },
			{ id: 'first', number: 1 }
		];
		const accept = (versionId: string, sits = true) => acceptConduct(versions, { versionId, sits });
		expect(accept('second')).toMatchObject({ ok: true });
		expect(accept('first')).toMatchObject({ reason: 'conductReplaced' });
		expect(accept('other')).toMatchObject({ reason: 'conductMissing' });
		expect(accept('second', false)).toMatchObject({ reason: 'conductNotOfMember' });
	});
});
