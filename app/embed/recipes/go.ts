import type { Recipe } from "./recipe";

export const go: Recipe = ({ kid, forum, origin }) => `package main

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"os"
	"time"
)

// On your server only, for the customer who is signed in there. Send it with Cache-Control: no-store.
func forumToken(id, name string) (string, error) {
	random := make([]byte, 16)
	if _, err := rand.Read(random); err != nil {
		return "", err
	}
	now := time.Now().Unix()
	header, _ := json.Marshal(map[string]any{"alg": "HS256", "typ": "JWT", "kid": "${kid}"})
	claims, err := json.Marshal(map[string]any{
		"iss":    "${origin}",
		"aud":    "${forum}",
		"sub":    id,
		"jti":    hex.EncodeToString(random),
		"iat":    now,
		"exp":    now + 120,
		"origin": "${origin}",
		"name":   name,
	})
	if err != nil {
		return "", err
	}
	encode := base64.RawURLEncoding.EncodeToString
	signed := encode(header) + "." + encode(claims)
	mac := hmac.New(sha256.New, []byte(os.Getenv("FOLKMOOT_SECRET")))
	mac.Write([]byte(signed))
	return signed + "." + encode(mac.Sum(nil)), nil
}`;
