import { z } from 'zod';
import { choices } from '$lib/forms/choices';

/** The bodies that decide about a fund, of those that the neighbourhood has. */
export const chooseFundBodiesForm = (bodyIds: readonly string[]) =>
	z.object({ bodies: choices(bodyIds) }).transform(({ bodies }) => ({ bodyIds: bodies }));
