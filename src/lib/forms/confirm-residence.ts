import { z } from 'zod';
import { residenceTies } from '$lib/domain/participation/schema/manifest';
import { choice, id } from '$lib/forms/choices';
import { email, optionalWholeNumber } from '$lib/forms/fields';

export const confirmResidenceForm = z
	.object({
		email: email(),
		tie: choice(residenceTies),
		birth_year: optionalWholeNumber({ min: 1900, max: 2100 })
	})
	.transform(({ email: address, tie, birth_year: birthYear }) => ({
		email: address,
		tie,
		birthYear
	}));

export const addVoterForm = z.object({ email: email() });

export const confirmVoterForm = z
	.object({ voting_right: id() })
	.transform(({ voting_right }) => ({ votingRightId: voting_right }));
