import type { ParamMatcher } from '@sveltejs/kit';
import { isSlug } from '$lib/domain/neighbourhood/slug';

export const match: ParamMatcher = (param) => isSlug(param);
