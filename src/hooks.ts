import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/paraglide/runtime';

/** `/ar/…` and `/…` are the same routes; only the words differ. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
