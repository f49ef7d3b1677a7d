import { z } from 'zod';
import { mostProjects } from '$lib/domain/participation/schema/manifest';
import { choices } from '$lib/forms/choices';

const numbers = Array.from({ length: mostProjects }, (_, index) => String(index + 1));

/** Which chosen projects are left out, by their numbers on the ballot. */
export const takeOverVoteForm = z
	.object({ left_out: choices(numbers) })
	.transform(({ left_out }) => ({ leftOut: left_out.map(Number) }));
