import { expect, it, test } from 'vitest';
import { presets } from './complete-rules';
import { presetDraft } from './preset-draft';
import { presetNames } from './presets/preset';
import { draftedRules } from './schema/rule-draft';
import { presetDocuments } from '../../../../tests/support/preset-documents';

test('a draft has of a preset only what is so under every answer to its questions', () => {
	for (const { name, document } of presetDocuments()) {
		const whole = draftedRules(document);
		const draft = presetDraft(name, document.body.kind.value);
		for (const [path, rule] of Object.entries(draft)) expect(whole).toMatchObject({ [path]: rule });
	}
});

test.each(presetNames)('nothing that %s leaves to the body is answered in a draft', (name) => {
	const draft = Object.values(presetDraft(name, presets[name].bodyKinds[0]));
	expect(draft.length).toBeGreaterThan(0);
	for (const rule of draft) {
		expect(rule?.chosenByBody).toBe(false);
		expect(rule?.source.document).toMatch(/\w/);
	}
});

it('leaves choices, offices, the bench of the residents and the seats of the body open', () => {
	const parity = presetDraft('third-parity', 'seatCouncil');
	expect(parity['funding.tie']?.value).toBe('arbiter');
	expect(parity['funding.tie']?.source.place).toBe('Konfliktfall');
	expect(parity['funding.arbiter']).toBeUndefined();
	expect(parity['funding.method']).toBeUndefined();
	expect(parity['body.benches']).toBeUndefined();
	expect(parity['meetings.notice']).toBeUndefined();
	const council = presetDraft('quartiersrat-berlin', 'seatCouncil');
	expect(council['funding.interestGrounds']?.value).toEqual(['applicant']);
	expect(council['body.composition']).toBeUndefined();
	expect(council['funding.quorum']).toBeUndefined();
});
