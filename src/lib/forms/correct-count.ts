import { z } from 'zod';
import { correctionReasons } from '$lib/domain/voting/correct-count';
import { choice } from '$lib/forms/choices';
import { handsGroups } from '$lib/forms/enter-tally';
import { optionalText, text } from '$lib/forms/fields';

export const correctCountForm = z
	.object({
		because: choice(correctionReasons),
		explanation: text({ max: 2000 }),
		groups: handsGroups,
		reason: optionalText({ max: 4000 })
	})
	.transform(({ reason, ...corrected }) => ({ ...corrected, reason: reason ?? '' }));
