#!/usr/bin/env bash
# A rule 'type' on an XML element makes Pact's verifier stricter: members that the example lacks fail, which pass without any rule.
#
# Guess:     a looser rule never refuses what no rule lets through: an answer may hold more than the example.
# Version:   @pact-foundation/pact-cli 18.1.2 from npm (pact verifier 1.3.5).
# Behaviour: with 'type' on an element, anything below it that the example lacks is an unexpected child; the texts below are no
#            longer compared.
# Hurt:      a provider that adds a member, which any client ignores, fails; and one that answers another status within the row is
#            verified.
# Remedy:    'type' on elements without members only, and a rule for each text.
# Seen:      the additional member passes without a rule and fails with 'type' on its row or above it; a changed text passes then.
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

row='{"$['"'r'"']['"'row'"']":{"combine":"AND","matchers":[{"match":"type"}]}}'
root='{"$['"'r'"']":{"combine":"AND","matchers":[{"match":"type"}]}}'
example='<r><row><a>1</a></row></r>'
more='<r><row><a>1</a><b>2</b></row></r>'
expect "no rule: a member more" passes "$example" '{}' "$more"
expect "type on the row: a member more" 'fails: *Unexpected child <b/>*' "$example" "$row" "$more"
expect "type on the root: a member more" 'fails: *Unexpected child <b/>*' "$example" "$root" "$more"
expect "no rule: another text" 'fails: *' "$example" '{}' '<r><row><a>other</a></row></r>'
expect "type on the row: another text" passes "$example" "$row" '<r><row><a>other</a></row></r>'

exit $((failures > 0))
