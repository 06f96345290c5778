import type { Recipe } from "./recipe";

export const php: Recipe = ({ kid, forum, origin }) => `<?php
// On your server only, for the customer who is signed in there. Send it with Cache-Control: no-store.
function forum_token($id, $name) {
    $encode = fn($bytes) => rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    $now = time();
    $header = ['alg' => 'HS256', 'typ' => 'JWT', 'kid' => '${kid}'];
    $claims = [
        'iss' => '${origin}',
        'aud' => '${forum}',
        'sub' => (string) $id,
        'jti' => bin2hex(random_bytes(16)),
        'iat' => $now,
        'exp' => $now + 120,
        'origin' => '${origin}',
        'name' => $name,
    ];
    $signed = $encode(json_encode($header)) . '.' . $encode(json_encode($claims));
    return $signed . '.' . $encode(hash_hmac('sha256', $signed, getenv('FOLKMOOT_SECRET'), true));
}`;
