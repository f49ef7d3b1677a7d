import { z } from 'zod';
import { id, lines, tick } from '$lib/forms/choices';
import { optionalAmount } from '$lib/forms/fields';

/** Which motions share their money, each with the least it can live on. */
export const openRoundForm = z
	.object({ motions: lines({ item: id(), joins: tick(), least: optionalAmount() }, { max: 60 }) })
	.transform(({ motions }) => ({
		motions: motions
			.filter(({ joins }) => joins)
			.map(({ item, least }) => ({ itemId: item, leastCents: least ?? 0 }))
	}));
