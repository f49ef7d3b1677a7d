import { z } from 'zod';
import { choice } from '$lib/forms/choices';

export const changePublicNameForm = z
	.object({ public_name: choice(['resident', 'named']) })
	.transform(({ public_name }) => public_name);
