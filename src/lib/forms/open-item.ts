import { z } from 'zod';
import { entryModes } from '$lib/domain/meeting/meeting';
import { choice, optionalChoice } from '$lib/forms/choices';

const answers = ['yes', 'no'] as const;

/** How the votes of an item are taken; where the rules let members demand a secret vote, whether they did. */
export const openItemForm = (asksSecret: boolean) =>
	z
		.object({
			entry_mode: choice(entryModes),
			secret_demanded: asksSecret ? choice(answers) : optionalChoice(answers)
		})
		.transform(({ entry_mode: entryMode, secret_demanded: answer }) => ({
			entryMode,
			secretDemanded: answer === null ? null : answer === 'yes'
		}));
