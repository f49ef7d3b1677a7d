import { z } from 'zod';
import { frameworkLimits } from '$lib/domain/rules/layer-rules';
import { id } from '$lib/forms/choices';
import { line } from '$lib/forms/fields';

/** The name of a framework, and the area for whose bodies it is made. */
export const foundFrameworkForm = z
	.object({ name: line({ max: frameworkLimits.name }), area: id() })
	.transform(({ name, area }) => ({ name, areaId: area }));
