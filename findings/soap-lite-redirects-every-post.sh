#!/usr/bin/env bash
# SOAP::Lite and the redirects of other user agents in the same program.
#
# Guess:     a module that speaks SOAP changes nothing for a program's other HTTP requests. LWP::UserAgent follows a redirect of a GET or a
#            HEAD, and of a POST only if its requests_redirectable says so.
# Version:   SOAP::Lite 1.27, libwww-perl 6.68 (Debian 12: libsoap-lite-perl).
# Behaviour: the first SOAP client that is made, and never called, puts a redirect_ok into LWP::UserAgent that is always true: every user
#            agent of the program follows the redirect of a POST, and posts the body again after a 307. requests_redirectable counts for
#            nothing.
# Hurt:      an order that a program means to post once is posted again, by code that has nothing to do with SOAP.
# Remedy:    max_redirect => 0 on each LWP::UserAgent; $soap->transport->max_redirect(0).
# Seen:      without one: 307, POST /
#            with a SOAP client: 200, POST / POST /elsewhere
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > post.pl <<'PERL'
use strict;
use warnings;
use HTTP::Daemon;
use LWP::UserAgent;
if ($ARGV[0]) {
    require SOAP::Lite;
    SOAP::Lite->new->proxy('http://127.0.0.1/');
}

my $server = HTTP::Daemon->new(LocalAddr => '127.0.0.1', LocalPort => 0);
my $url = $server->url;
my $log = $ARGV[1];
my $child = fork // die;
if (!$child) {
    while (my $connection = $server->accept) {
        while (my $request = $connection->get_request) {
            open my $out, '>>', $log or die;
            print $out $request->method, ' ', $request->uri->path, "\n";
            close $out;
            $request->uri->path eq '/' ? $connection->send_redirect($url . 'elsewhere', 307) : $connection->send_response(200, 'OK');
        }
    }
}
my $answer = LWP::UserAgent->new(requests_redirectable => ['GET', 'HEAD'])->post($url, { order => 1 });
kill TERM => $child;
open my $in, '<', $log or die;
print $answer->code, ', ', join(' ', map { chomp; $_ } <$in>), "\n";
PERL
seen="without one: $(timeout 60 perl post.pl 0 without.log)
with a SOAP client: $(timeout 60 perl post.pl 1 with.log)"
echo "$seen"
expected='without one: 307, POST /
with a SOAP client: 200, POST / POST /elsewhere'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
