import { z } from 'zod';
import { choice, tick } from '$lib/forms/choices';
import { optionalText } from '$lib/forms/fields';

/** What is said about a vote in writing before it starts; `bodyIds`: the bodies that could be asked. */
export const startCirculationForm = (bodyIds: readonly string[]) =>
	z
		.object({ body: choice(bodyIds), said: tick(), ground: optionalText({ max: 1000 }) })
		.transform(({ body, said, ground }) => ({ bodyId: body, said, ground: ground ?? '' }));
