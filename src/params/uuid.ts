import type { ParamMatcher } from '@sveltejs/kit';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export const match: ParamMatcher = (param) => uuid.test(param);
