import { expect, test } from 'vitest';
import { clientAddress } from './proxy-headers';

test.each([
	{
		of: 'hearsay where no proxy was declared',
		peer: '127.0.0.1',
		sent: '203.0.113.9',
		is: '127.0.0.1'
	},
	{ of: 'IPv4 written as IPv6', peer: '::ffff:192.168.1.5', sent: '', is: '192.168.1.5' }
])('S54 without a proxy: $of', ({ peer, sent, is }) => {
	expect(clientAddress(peer, { 'x-forwarded-for': sent }, false)).toBe(is);
});

test.each([
	{ of: 'on this machine is believed', peer: '127.0.0.1', sent: '203.0.113.9', is: '203.0.113.9' },
	{
		of: 'in the private network is believed',
		peer: '10.0.3.7',
		sent: '203.0.113.9',
		is: '203.0.113.9'
	},
	{ of: 'may speak IPv6', peer: '::ffff:192.168.1.5', sent: '2001:db8::1', is: '2001:db8::1' },
	{ of: 'elsewhere is a stranger', peer: '198.51.100.4', sent: '203.0.113.9', is: '198.51.100.4' },
	{
		of: 'names the last hop only',
		peer: '127.0.0.1',
		sent: '1.2.3.4, 203.0.113.9',
		is: '203.0.113.9'
	},
	{ of: 'that forwards nothing stands for itself', peer: '::1', sent: '', is: '::1' }
])('S54 a proxy $of', ({ peer, sent, is }) => {
	expect(clientAddress(peer, { 'x-forwarded-for': sent }, true)).toBe(is);
});
