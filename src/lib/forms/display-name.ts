import { line } from '$lib/forms/fields';

/** What somebody is called here; may be made up. */
export const displayName = () => line({ max: 80 });
