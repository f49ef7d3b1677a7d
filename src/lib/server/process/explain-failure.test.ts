import { expect, test } from 'vitest';
import { explainFailure } from './explain-failure';

const failure = (code: string) => Object.assign(new Error('failed'), { code });

test('what people can mend is said in one sentence, also when it lies below a query', () => {
	const query = new Error('Failed query', { cause: failure('42P01') });
	expect(explainFailure(query)).toBe('There is nothing in this store yet: npm start sets it up.');
	expect(explainFailure(failure('EADDRINUSE'))).toContain('PORT=3001');
});

test('our own refusals bring their sentence; anything else is shown as it is', () => {
	const refusal = Object.assign(new Error('Choose one.'), { name: 'EnvironmentError' });
	expect(explainFailure(refusal)).toBe('Choose one.');
	expect(explainFailure(new Error('broken'))).toBeUndefined();
	expect(explainFailure('broken')).toBeUndefined();
});
