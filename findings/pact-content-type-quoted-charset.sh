#!/usr/bin/env bash
# Pact's verifier takes charset="utf-8" for another Content-Type than charset=utf-8.
#
# Guess:     a parameter's value means the same with and without quotation marks (RFC 9110, section 5.6.6), as white space and
#            capitals do.
# Version:   @pact-foundation/pact-cli 18.1.2 from npm (pact verifier 1.3.5).
# Behaviour: white space and capitals are let through, quotation marks are not.
# Hurt:      Java's and Python's MIME classes write the quotation marks; the provider's answer is right, and its verification red.
# Remedy:    a rule of the header: a regular expression with optional quotation marks.
# Seen:      text/xml; charset=UTF-8 passes, text/xml;charset="utf-8" fails.
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

expect "as the pact says" passes '<r/>' '{}' '<r/>' 'text/xml;charset=utf-8' 'text/xml;charset=utf-8'
expect "with a space and capitals" passes '<r/>' '{}' '<r/>' 'text/xml;charset=utf-8' 'text/xml; charset=UTF-8'
expect "with quotation marks" 'fails: *Expected header*' '<r/>' '{}' '<r/>' 'text/xml;charset=utf-8' 'text/xml;charset="utf-8"'

exit $((failures > 0))
