/** SHA-256 (FIPS 180-4): browsers keep their own from pages without https. */
export function sha256(text: string): Uint8Array<ArrayBuffer> {
	const message = new TextEncoder().encode(text);
	const length = ((message.length + 72) >> 6) << 6;
	const padded = new DataView(new ArrayBuffer(length));
	message.forEach((byte, at) => {
		padded.setUint8(at, byte);
	});
	padded.setUint8(message.length, 0x80);
	padded.setUint32(length - 4, message.length * 8);
	const primes = firstPrimes(64);
	const state = primes.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)));
	const constants = primes.map((prime) => fraction(prime ** (1 / 3)));
	for (let at = 0; at < length; at += 64) mix(state, constants, padded, at);
	const digest = new DataView(new ArrayBuffer(32));
	state.forEach((word, index) => {
		digest.setUint32(index * 4, word);
	});
	return new Uint8Array(digest.buffer);
}

const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));
/** The first 32 bits behind the point. */
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0;

function firstPrimes(count: number): number[] {
	const primes: number[] = [];
	for (let number = 2; primes.length < count; number++)
		if (primes.every((prime) => number % prime !== 0)) primes.push(number);
	return primes;
}

function mix(state: number[], constants: number[], block: DataView, at: number) {
	const words: number[] = [];
	let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
	for (let round = 0; round < 64; round++) {
		const word = (back: number) => words[round - back] as number;
		const [early, late] = round < 16 ? [0, 0] : [word(15), word(2)];
		words[round] =
			round < 16
				? block.getInt32(at + round * 4)
				: (word(16) +
						(turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
						word(7) +
						(turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))) |
					0;
		const choice = (e & f) ^ (~e & g);
		const majority = (a & b) ^ (a & c) ^ (b & c);
		const first =
			h +
			(turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
			choice +
			(constants[round] as number) +
			(words[round] as number);
		const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
		[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
	}
	[a, b, c, d, e, f, g, h].forEach((word, index) => {
		state[index] = ((state[index] as number) + word) | 0;
	});
}
