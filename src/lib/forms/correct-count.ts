import { z } from 'zod';
import { correctionReasons } from '$lib/domain/voting/correct-count';
import type { AskedFact } from '$lib/domain/voting/vote-facts';
import { choice } from '$lib/forms/choices';
import { handsGroups } from '$lib/forms/enter-tally';
import { optionalText, text } from '$lib/forms/fields';
import { factFields, factsOf } from '$lib/forms/vote-facts';

export const correctCountForm = (asked: readonly AskedFact[]) =>
	z
		.object({
			because: choice(correctionReasons),
			explanation: text({ max: 2000 }),
			groups: handsGroups,
			reason: optionalText({ max: 4000 }),
			...factFields(asked)
		})
		.transform(({ because, explanation, groups, reason, ...facts }) => ({
			because,
			explanation,
			groups,
			reason: reason ?? '',
			facts: factsOf(facts)
		}));
