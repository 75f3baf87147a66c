#!/usr/bin/env bash
# Pact's XML reader forgets xmlns="" one level further down, so that what .NET's SOAP clients write is not what it reads.
#
# Guess:     <r xmlns="u"><a xmlns=""><b/></a></r> and <p:r xmlns:p="u"><a><b/></a></p:r> are the same: a and b are in no
#            namespace.
# Version:   @pact-foundation/pact-cli 18.1.2 from npm (pact verifier 1.3.5).
# Behaviour: a is found in no namespace, and b in it is looked for in the namespace of r.
# Hurt:      WCF clients and everything that XDocument writes with a default namespace get 404 from a stub that says the same.
# Remedy:    rewrite the request with prefixes on its way.
# Seen:      the spelling with a prefix passes; the one with xmlns="" fails with 'Expected child <b/> but was missing', and passes
#            only when b repeats xmlns="".
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

example='<p:r xmlns:p="u"><a><b>1</b></a></p:r>'
expect "a prefix" passes "$example" '{}' '<q:r xmlns:q="u"><a><b>1</b></a></q:r>'
expect "a default namespace, undone on the member" 'fails: *Expected child <b/> but was missing*' "$example" '{}' '<r xmlns="u"><a xmlns=""><b>1</b></a></r>'
expect "the same, undone once more on its child" passes "$example" '{}' '<r xmlns="u"><a xmlns=""><b xmlns="">1</b></a></r>'

exit $((failures > 0))
