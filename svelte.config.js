import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter(),
		// Hashes, not nonces: pages carry no inline script at all unless one of them turns `csr` on.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
				'form-action': ['self']
			}
		},
		inlineStyleThreshold: 0,
		typescript: {
			config: (/** @type {Record<string, string[]>} */ generated) => ({
				...generated,
				include: [
					...(generated['include'] ?? []),
					'../src/commands/*.mjs',
					'../tests/**/*.ts',
					'../drizzle/*.ts',
					'../*.js',
					'../static/*.js',
					'../vite.config.ts'
				]
			})
		}
	}
};

export default config;
