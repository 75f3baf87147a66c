#!/usr/bin/env bash
# Ruby's Net::HTTP and a body that ends before its Content-Length.
#
# Guess:     an answer that announces 100 bytes and ends after 50 is an error: RFC 9112 (8) calls it incomplete.
# Version:   Ruby 3.1.2 with net-http 0.2.0 (Debian 12: ruby). No other package.
# Behaviour: the half is the body, without an error. A body in chunks that is cut off is an error (EOFError).
# Hurt:      what a program cuts out of the text may be there, and the rest of it not: an amount without its last digits.
# Remedy:    compare the body's size with content_length, and send Accept-Encoding: identity, since the size of an unpacked body is another.
# Seen:      Content-Length: 200 with 50 of 100 bytes
#            chunked: EOFError
set -euo pipefail
seen=$(timeout 60 ruby -rnet/http -rsocket -e '
half = "x" * 50
answers = {
  "Content-Length" => "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n#{half}",
  "chunked" => "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n#{half}",
}
answers.each do |kind, answer|
  server = TCPServer.new("127.0.0.1", 0)
  serving = Thread.new do
    socket = server.accept
    nil until socket.gets == "\r\n"
    socket.write(answer)
    socket.close
  end
  begin
    got = Net::HTTP.post(URI("http://127.0.0.1:#{server.addr[1]}/"), "")
    puts "#{kind}: #{got.code} with #{got.body.size} of #{got.content_length} bytes"
  rescue StandardError => error
    puts "#{kind}: #{error.class}"
  end
  serving.join
end')
echo "$seen"
expected='Content-Length: 200 with 50 of 100 bytes
chunked: EOFError'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
