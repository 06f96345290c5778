import type { Recipe } from "./recipe";

export const ruby: Recipe = ({ kid, forum, origin }) => `require "json"
require "openssl"
require "securerandom"

# On your server only, for the customer who is signed in there. Send it with Cache-Control: no-store.
def forum_token(id, name)
  encode = ->(bytes) { [bytes].pack("m0").tr("+/", "-_").delete("=") }
  now = Time.now.to_i
  header = { alg: "HS256", typ: "JWT", kid: "${kid}" }
  claims = {
    iss: "${origin}",
    aud: "${forum}",
    sub: id.to_s,
    jti: SecureRandom.uuid,
    iat: now,
    exp: now + 120,
    origin: "${origin}",
    name: name
  }
  signed = encode.call(header.to_json) + "." + encode.call(claims.to_json)
  signed + "." + encode.call(OpenSSL::HMAC.digest("SHA256", ENV.fetch("FOLKMOOT_SECRET"), signed))
end`;
