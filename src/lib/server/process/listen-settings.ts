import { z } from 'zod';

const sizePattern = /^\d+[KMG]?$/i;

/** An origin is what a browser sends: scheme and host, nothing behind them. */
const origin = z
	.string()
	.transform((value) => value.replace(/\/$/, ''))
	.refine((value) => URL.canParse(value) && new URL(value).origin === value)
	.refine((value) => /^https?:/.test(value));

const schema = z.object({
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	HOST: z.string().min(1).optional(),
	ORIGIN: origin.optional(),
	BODY_SIZE_LIMIT: z.string().regex(sizePattern).default('1M')
});

const sentences: Readonly<Record<keyof z.infer<typeof schema>, string>> = {
	PORT: 'PORT must be a number from 0 to 65535',
	HOST: 'HOST must be an address of this machine, for instance 0.0.0.0',
	ORIGIN: 'ORIGIN must be the public address without a path, for instance https://quartier.example',
	BODY_SIZE_LIMIT: 'BODY_SIZE_LIMIT must be a number of bytes, for instance 1M'
};

export interface ListenSettings {
	port: number;
	/** Undefined: a demo listens on this machine only, a real install on all its addresses. */
	host: string | undefined;
	/** The public address when a proxy with TLS stands in front; else undefined. */
	origin: string | undefined;
	bodySizeLimit: string;
}

export type ReadListenSettings =
	{ ok: true; settings: ListenSettings } | { ok: false; sentence: string };

/** Reads where to listen; an empty variable counts as unset. A wrong one is named in one sentence. */
export function readListenSettings(
	environment: Readonly<Record<string, string | undefined>>
): ReadListenSettings {
	const given = Object.fromEntries(
		Object.keys(sentences).map((name) => [name, environment[name] || undefined])
	);
	const parsed = schema.safeParse(given);
	if (!parsed.success) {
		const name = parsed.error.issues[0]?.path[0];
		const known = Object.entries(sentences).find(([key]) => key === name);
		return { ok: false, sentence: `${known?.[1] ?? 'The settings cannot be read'}.` };
	}
	const { PORT: port, HOST: host, ORIGIN, BODY_SIZE_LIMIT: bodySizeLimit } = parsed.data;
	return { ok: true, settings: { port, host, origin: ORIGIN, bodySizeLimit } };
}
