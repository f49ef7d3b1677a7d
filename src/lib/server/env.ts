import { z } from 'zod';

const flag = z.enum(['0', '1']).optional();

/** An origin is what a browser sends: scheme and host, nothing behind them. */
const origin = z
	.string()
	.transform((value) => value.replace(/\/$/, ''))
	.refine((value) => URL.canParse(value) && new URL(value).origin === value)
	.refine((value) => /^https?:/.test(value));

const schema = z.object({
	/** PostgreSQL >= 15. Unset: the embedded store in DATA_DIR. */
	DATABASE_URL: z
		.string()
		.regex(/^postgres(ql)?:\/\//)
		.optional(),
	DATA_DIR: z.string().min(1).default('./data'),
	/** 1: demo, also on a server; 0: no demo, also on the embedded store. Read at the first start only. */
	DEMO: flag,
	SECRET_KEY: z.string().min(32).optional(),
	/** The public https address when a proxy ends TLS, as https://quartier.example. */
	ORIGIN: origin.optional(),
	SMTP_URL: z
		.string()
		.regex(/^smtps?:\/\//)
		.optional(),
	MAIL_FROM: z.string().min(3).optional(),
	/** Unset: a demo listens on this machine only, a real installation on all its addresses. */
	HOST: z.string().min(1).optional(),
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	BODY_SIZE_LIMIT: z
		.string()
		.regex(/^\d+[KMG]?$/i)
		.default('1M')
});

const expected: Readonly<Record<keyof z.infer<typeof schema>, string>> = {
	DATABASE_URL: 'the address of a PostgreSQL server, for instance postgres://user:word@host/name',
	DATA_DIR: 'a folder',
	DEMO: '0 or 1',
	SECRET_KEY: 'at least 32 characters long',
	ORIGIN: 'the public address without a path, for instance https://quartier.example',
	SMTP_URL: 'the address of a mail server, for instance smtps://user:word@host',
	MAIL_FROM: 'a mail address',
	HOST: 'an address of this machine, for instance 0.0.0.0',
	PORT: 'a number from 0 to 65535',
	BODY_SIZE_LIMIT: 'a number of bytes, for instance 1M'
};

export type Environment = z.infer<typeof schema>;

/** The environment cannot be used; the message is one sentence for whoever starts the server. */
export class EnvironmentError extends Error {
	override readonly name = 'EnvironmentError';
}

/** Parses the variables once at start. Throws EnvironmentError naming the first wrong one. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
	const filled = Object.fromEntries(
		Object.entries(variables).filter(([, value]) => value !== undefined && value !== '')
	);
	const parsed = schema.safeParse(filled);
	if (parsed.success) return parsed.data;
	const wrong = parsed.error.issues[0]?.path[0];
	const [name, what] = Object.entries(expected).find(([key]) => key === wrong) ?? ['', ''];
	throw new EnvironmentError(`The variable ${name} must be ${what}.`);
}
