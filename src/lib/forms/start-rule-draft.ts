import { z } from 'zod';
import { adoptionLimits } from '$lib/domain/rules/adopt-version';
import { presetNames } from '$lib/domain/rules/presets/preset';
import { choice } from '$lib/forms/choices';
import { line } from '$lib/forms/fields';

/** What a draft of rules begins with, and the document that most of them are written in. */
export const startRuleDraftForm = z.object({
	title: line({ max: adoptionLimits.document }),
	document: line({ max: adoptionLimits.document }),
	beginning: choice(['nothing', 'rulesInForce', ...presetNames]).transform((from) =>
		from === 'nothing' || from === 'rulesInForce'
			? ({ from } as const)
			: ({ from: 'preset', preset: from } as const)
	)
});
