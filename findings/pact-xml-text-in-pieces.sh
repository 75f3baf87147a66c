#!/usr/bin/env bash
# Pact trims each piece of an XML text by itself: where a comment or a CDATA section cuts it, white space is lost.
#
# Guess:     <a>Tea <!-- green -->pot</a> and <a>Tea<![CDATA[ ]]>pot</a> say 'Tea pot'.
# Version:   @pact-foundation/pact-cli 18.1.2 from npm (pact verifier 1.3.5).
# Behaviour: each piece between comments and sections is trimmed before they are joined, so 'Teapot' is read.
# Hurt:      a text that differs is taken for the same, and the same for another one.
# Remedy:    none in the pact; send texts in one piece.
# Seen:      both fail against 'Tea pot' and pass against 'Teapot'.
#
# Exits non-zero when the behaviour changes. Needs Node.js with npm.
set -euo pipefail
export PACT_DO_NOT_TRACK=true
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT
npm install --silent --no-audit --no-fund --prefix . @pact-foundation/pact-cli@18.1.2 > npm.log 2>&1 || { cat npm.log; exit 1; }

# One interaction, GET /x: the example, the rules of its body, and what a provider answers. Prints what the verifier says of it.
cat > verify.mjs <<'EOF'
import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
const [example, rules, answer, expectedType = 'text/xml', answeredType = 'text/xml'] = process.argv.slice(2);
writeFileSync('pact.json', JSON.stringify({
  consumer: { name: 'c' }, provider: { name: 'p' }, metadata: { pactSpecification: { version: '4.0' } },
  interactions: [{ type: 'Synchronous/HTTP', description: 'x', request: { method: 'GET', path: '/x' }, response: { status: 200,
    headers: { 'Content-Type': [expectedType] }, body: { content: example, contentType: expectedType, encoded: false }, matchingRules: { body: JSON.parse(rules) } } }],
}));
const provider = createServer((request, response) => response.writeHead(200, { 'Content-Type': answeredType }).end(answer));
provider.listen(0, '127.0.0.1', () => {
  const verifier = spawn('node_modules/.bin/pact-verifier',
    ['--file', 'pact.json', '--provider-name', 'p', '--hostname', '127.0.0.1', '--port', provider.address().port, '--no-colour']);
  let said = '';
  verifier.stdout.on('data', text => said += text);
  verifier.stderr.on('data', text => said += text);
  verifier.on('close', status => {
    provider.close();
    const why = said.split('\n').find(line => line.includes('->') || line.includes('Expected header') || line.includes('parsing error'));
    console.log(status === 0 ? 'passes' : `fails: ${why?.trim()}`);
  });
});
EOF

failures=0
# expect WHAT PATTERN EXAMPLE RULES ANSWER [CONTENT-TYPE OF THE EXAMPLE, OF THE ANSWER]
expect() {
    local what=$1 pattern=$2 said
    shift 2
    said=$(node verify.mjs "$@" | sed 's/\x1b\[[0-9;]*m//g')
    printf '%-58s %s\n' "$what" "$said"
    case $said in $pattern) ;; *) echo "  but '$pattern' was seen before"; failures=$((failures + 1)) ;; esac
}

expect "in one piece" passes '<r><a>Tea pot</a></r>' '{}' '<r><a>Tea pot</a></r>'
expect "cut by a comment, against 'Tea pot'" "fails: *Expected 'Teapot' to be equal to 'Tea pot'*" '<r><a>Tea pot</a></r>' '{}' '<r><a>Tea <!-- green -->pot</a></r>'
expect "cut by a CDATA section, against 'Tea pot'" "fails: *Expected 'Teapot' to be equal to 'Tea pot'*" '<r><a>Tea pot</a></r>' '{}' '<r><a>Tea<![CDATA[ ]]>pot</a></r>'
expect "cut by a comment, against 'Teapot'" passes '<r><a>Teapot</a></r>' '{}' '<r><a>Tea <!-- green -->pot</a></r>'

exit $((failures > 0))
