# One message to each URL by Ruby's Net::HTTP, as README.md says.   usage: ruby net_http.rb MESSAGE URL...
require 'net/http'

def outcome(http, path, message)
  headers = { 'Content-Type' => 'text/xml; charset=utf-8' }
  # An unpacked answer has another length than the one that was sent.
  headers['Accept-Encoding'] = 'identity' if ENV['CAREFUL']
  answer = http.post(path, message, headers)
  raise EOFError, 'The answer is not whole.' if ENV['CAREFUL'] && answer.body.to_s.bytesize != answer.content_length

  "http\t#{answer.code}\t#{[answer.body.to_s].pack('m0')}"
rescue StandardError => error
  "error\t#{error.class}\t#{error.message.lines.first&.chomp}"
end

message = File.binread(ARGV.shift)
open = Hash.new do |all, url|
  all[url] = Net::HTTP.start(url.host, url.port, read_timeout: 10)
end
ARGV.each { |text| url = URI(text); puts outcome(open[url], url.path, message) }
