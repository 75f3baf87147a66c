#!/usr/bin/env bash
# Pact's matchers integer and boolean refuse values of xs:int and xs:boolean: negative numbers, and 1 and 0.
#
# Guess:     integer takes -5 in an XML text as it takes 5, and boolean takes 1, which XML Schema defines as true.
# Version:   @pact-foundation/pact-cli 18.1.2 from npm (pact verifier 1.3.5).
# Behaviour: integer takes digits only, although number and decimal take a sign; boolean takes the words only.
# Hurt:      a credit of -5, or a true that Java or PHP writes as 1, fails against a pact that allows any number or boolean.
# Remedy:    a regular expression: ^-?[0-9]+$, ^(true|false|0|1)$.
# Seen:      -5 fails integer and passes number; 1 fails boolean.
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

rule() { echo '{"$['"'r'"']['"'n'"']['"'#text'"']":{"combine":"AND","matchers":[{"match":"'"$1"'"}]}}'; }
expect "integer: 7" passes '<r><n>5</n></r>' "$(rule integer)" '<r><n>7</n></r>'
expect "integer: -5" "fails: *Expected '-5' to match an integer number*" '<r><n>5</n></r>' "$(rule integer)" '<r><n>-5</n></r>'
expect "number: -5" passes '<r><n>5</n></r>' "$(rule number)" '<r><n>-5</n></r>'
expect "boolean: false" passes '<r><n>true</n></r>' "$(rule boolean)" '<r><n>false</n></r>'
expect "boolean: 1" 'fails: *Expected 1 to match a boolean*' '<r><n>true</n></r>' "$(rule boolean)" '<r><n>1</n></r>'

exit $((failures > 0))
