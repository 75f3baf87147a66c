#!/usr/bin/env bash
# Pact's verifier compares only the first of two XML elements of one name, and lets the second say the opposite.
#
# Guess:     an answer with <code>0</code><code>94</code> fails against a pact that says <code>0</code>.
# Version:   @pact-foundation/pact-cli 18.1.2 from npm (pact verifier 1.3.5).
# Behaviour: what an answer holds more is let through, also where it repeats a member that the pact compares to the letter.
# Hurt:      a provider that says 0 and 94 in one answer is verified, and a client that reads the last one sees a refusal.
# Remedy:    a rule 'type' on the element and 'equality' on its text: then each is compared.
# Seen:      the answer passes; once a rule 'type' stands on the element, with 'equality' on its text, it fails.
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

expect "one code, the right one" passes '<r><code>0</code></r>' '{}' '<r><code>0</code></r>'
expect "one code, a wrong one" 'fails: *' '<r><code>0</code></r>' '{}' '<r><code>94</code></r>'
expect "the right code and a wrong one" passes '<r><code>0</code></r>' '{}' '<r><code>0</code><code>94</code></r>'
# What helps.
expect "the same, with rules that make it compare each" "fails: *Expected '94' to be equal to '0'*" '<r><code>0</code></r>' \
    '{"$['"'r'"']['"'code'"']":{"combine":"AND","matchers":[{"match":"type"}]},"$['"'r'"']['"'code'"']['"'#text'"']":{"combine":"AND","matchers":[{"match":"equality"}]}}' \
    '<r><code>0</code><code>94</code></r>'

exit $((failures > 0))
