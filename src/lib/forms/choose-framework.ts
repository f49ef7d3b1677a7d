import { z } from 'zod';
import { choice } from '$lib/forms/choices';

/** The framework of a body, one of those of its area, or none. */
export const chooseFrameworkForm = (frameworkIds: readonly string[]) =>
	z
		.object({ framework: choice(['none', ...frameworkIds]) })
		.transform(({ framework }) => ({ frameworkId: framework === 'none' ? null : framework }));
