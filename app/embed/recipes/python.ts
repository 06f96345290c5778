import type { Recipe } from "./recipe";

export const python: Recipe = ({ kid, forum, origin }) => `import base64, hashlib, hmac, json, os, time, uuid

# On your server only, for the customer who is signed in there. Send it with Cache-Control: no-store.
def forum_token(id, name):
    def encode(data):
        return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

    now = int(time.time())
    header = {"alg": "HS256", "typ": "JWT", "kid": "${kid}"}
    claims = {
        "iss": "${origin}",
        "aud": "${forum}",
        "sub": str(id),
        "jti": str(uuid.uuid4()),
        "iat": now,
        "exp": now + 120,
        "origin": "${origin}",
        "name": name,
    }
    signed = encode(json.dumps(header).encode()) + "." + encode(json.dumps(claims).encode())
    key = os.environ["FOLKMOOT_SECRET"].encode()
    return signed + "." + encode(hmac.new(key, signed.encode(), hashlib.sha256).digest())`;
