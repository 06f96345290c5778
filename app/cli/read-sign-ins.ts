export interface SignIn {
	brand: string;
	host: string;
	role: string;
	email: string;
	password: string;
}

/** The demo's list of sign-ins, brand by brand, as values. */
export function readSignIns(text: string): SignIn[] {
	const signIns: SignIn[] = [];
	let at = { brand: "", host: "" };
	for (const line of text.split("\n")) {
		const [, brand, host] = /^(\S.*) \((\S+)\)$/.exec(line) ?? [];
		if (brand && host) at = { brand, host };
		const [, role, email, password] = /^ {2}(\S+)\s+(\S+)\s+(\S+)$/.exec(line) ?? [];
		if (role && email && password) signIns.push({ ...at, role, email, password });
	}
	return signIns;
}
